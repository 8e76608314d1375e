package org.liaisonhub.hub.access;

import java.time.Duration;
import java.time.Instant;

/** Times that were told by a clock that has since gone back: how long ago they really were nobody knows. */
public final class ClockGoneBack {
    /** More than the clocks of a hub's nodes differ by. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private ClockGoneBack() {}

    /** A time after this one was told by such a clock. */
    public static Instant latest(Instant now) {
        return now.plus(AHEAD);
    }
}
