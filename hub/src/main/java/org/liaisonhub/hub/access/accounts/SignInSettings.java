package org.liaisonhub.hub.access.accounts;

import java.time.Duration;
import org.liaisonhub.standards.InvalidValue;

/**
 * How long what an officer proved holds good.
 *
 * @param idle a session that is not used for so long has ended
 * @param longest a session never lives longer: a shift
 * @param stepUp how old a second factor may be for what asks for a fresh one
 * @param unused an account that is not used for so long lets nobody in until it is enabled again
 * @param longestToken a token that is issued over the API lives no longer: what lasts weakens a hub whose systems can come
 *     with certificates
 * @param secondFactorRequired whether an officer without a second factor may do nothing but enrol one; false in the demo
 */
public record SignInSettings(
        Duration idle,
        Duration longest,
        Duration stepUp,
        Duration unused,
        Duration longestToken,
        boolean secondFactorRequired) {
    /** 30 minutes, 12 hours, 5 minutes, 90 days, tokens of a day, with a second factor. */
    public static final SignInSettings DEFAULT = new SignInSettings(
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofMinutes(5),
            Duration.ofDays(90),
            Duration.ofDays(1),
            true);

    /** Bounds are those that keep a limit a limit: a session of a week is none. */
    public SignInSettings {
        require("session-idle", idle, Duration.ofMinutes(1), Duration.ofHours(12));
        require("session-longest", longest, idle, Duration.ofHours(24));
        require("step-up", stepUp, Duration.ofSeconds(30), Duration.ofMinutes(30));
        require("unused-accounts", unused, Duration.ofDays(1), Duration.ofDays(366));
        require("longest-token", longestToken, Duration.ofDays(1), Tokens.LONGEST);
    }

    /** For a world that is made up: officers get in by their password alone. */
    public SignInSettings withoutSecondFactor() {
        return new SignInSettings(idle, longest, stepUp, unused, longestToken, false);
    }

    /** The same with other limits of sessions. */
    public SignInSettings withSessions(Duration otherIdle, Duration otherLongest) {
        return new SignInSettings(otherIdle, otherLongest, stepUp, unused, longestToken, secondFactorRequired);
    }

    /** The same with another time after which an unused account expires. */
    public SignInSettings withUnused(Duration otherUnused) {
        return new SignInSettings(idle, longest, stepUp, otherUnused, longestToken, secondFactorRequired);
    }

    /** The same with longer tokens. */
    public SignInSettings withTokens(Duration otherLongest) {
        return new SignInSettings(idle, longest, stepUp, unused, otherLongest, secondFactorRequired);
    }

    private static void require(String field, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidValue(field, least + " to " + most + " (ISO 8601 duration)");
        }
    }
}
