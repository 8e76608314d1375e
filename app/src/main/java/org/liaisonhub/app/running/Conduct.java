package org.liaisonhub.app.running;

import java.net.URI;
import java.util.Optional;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.oidc.OidcSettings;
import org.liaisonhub.hub.replay.QuestionRetention;
import org.liaisonhub.hub.statistics.published.Edition;

/**
 * How strict a hub is that is started.
 *
 * @param signIn how officers prove who they are
 * @param outside the provider at which officers sign in
 * @param world whether the data may be those of the demo
 * @param retention how long questions are kept, so that their answers can be replayed
 * @param edition what anyone may read of the statistics
 */
public record Conduct(
        SignInSettings signIn, Optional<Outside> outside, World world, QuestionRetention retention, Edition edition) {
    /** What a hub does with the data of the demo, whose passwords everybody knows. */
    public enum World {
        /** Refuses them: this is a hub that others reach. */
        REFUSED,
        /** Takes them: one command on this machine looks into them. */
        TAKEN,
        /** Makes them. */
        MADE
    }

    /** A provider, and where it sends browsers back to. */
    public record Outside(OidcSettings settings, URI callback) {}

    /** A hub for its users. */
    public static Conduct served(SignInSettings signIn, Optional<Outside> outside) {
        return new Conduct(signIn, outside, World.REFUSED, QuestionRetention.DEFAULT, Edition.NONE);
    }

    /** The same with another retention of questions. */
    public Conduct keeping(QuestionRetention questions) {
        return new Conduct(signIn, outside, world, questions, edition);
    }

    /** The same with an edition of the statistics for anyone. */
    public Conduct publishing(Edition statistics) {
        return new Conduct(signIn, outside, world, retention, statistics);
    }

    /** The demo: no second factor, since its passwords are no secrets either. */
    public static final Conduct DEMO = new Conduct(
            SignInSettings.DEFAULT.withoutSecondFactor(),
            Optional.empty(),
            World.MADE,
            QuestionRetention.DEFAULT,
            Edition.NONE);

    /** One command of the operator. */
    public static final Conduct COMMAND =
            new Conduct(SignInSettings.DEFAULT, Optional.empty(), World.TAKEN, QuestionRetention.DEFAULT, Edition.NONE);
}
