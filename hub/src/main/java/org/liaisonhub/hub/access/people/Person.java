package org.liaisonhub.hub.access.people;

import java.time.Instant;
import org.liaisonhub.hub.access.accounts.Account;

/**
 * An account as its administrator sees it.
 *
 * @param lastUsedAt when it last let somebody in, or was made or enabled
 */
public record Person(Account account, State state, boolean secondFactor, boolean outsideIdentity, Instant lastUsedAt) {
    /** Whether the account lets its officer in, and if not, why. */
    public enum State {
        ACTIVE,
        /** Has not set a password yet. */
        INVITED,
        /** Was not used for too long; enabling it again opens it. */
        UNUSED,
        DISABLED
    }
}
