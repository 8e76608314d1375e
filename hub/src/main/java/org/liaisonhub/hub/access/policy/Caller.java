package org.liaisonhub.hub.access.policy;

import java.util.Set;

/**
 * Who asks: an officer or a system of a party.
 *
 * @param actor stable id of the account or token, without personal data: what the audit names
 */
public record Caller(Party party, String actor, Kind kind, Set<Role> roles) {
    public enum Kind {
        OFFICER,
        SYSTEM
    }

    public enum Role {
        /** Asks questions. */
        CHECKER,
        /** Records, updates, withdraws the party's own records. */
        RECORDER,
        /** Manages the hub: imports of international lists, parties, accounts. */
        ADMINISTRATOR,
        /** Manages the accounts and systems of its own party, and of no other. */
        PARTY_ADMINISTRATOR,
        /** Reads why something was shown or refused, and who consulted what. */
        DATA_PROTECTION_OFFICER
    }

    public Caller {
        roles = Set.copyOf(roles);
    }
}
