package org.liaisonhub.hub.access.policy;

import java.util.Set;

/**
 * Who asks: an officer or a system of a party.
 *
 * @param actor stable id of the account or token, without personal data: what the audit names
 * @param mandate the part of its party's rights that it has
 */
public record Caller(Party party, String actor, Kind kind, Set<Role> roles, Mandate mandate) {
    public enum Kind {
        OFFICER,
        SYSTEM
    }

    public enum Role {
        /** Asks questions. */
        CHECKER,
        /** Records, updates, withdraws the party's own records. */
        RECORDER,
        /** Manages the hub: imports of international lists, parties, agreements. */
        ADMINISTRATOR,
        /** Manages the people and systems of the own party. */
        PARTY_ADMINISTRATOR,
        /** Reads the audit and may ask why somebody may see something. */
        DATA_PROTECTION_OFFICER
    }

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** One that has its party's rights undivided, cleared for official use only. */
    public Caller(Party party, String actor, Kind kind, Set<Role> roles) {
        this(party, actor, kind, roles, Mandate.WHOLE);
    }
}
