package org.liaisonhub.server.sweep;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;

/** Who calls. Systems hold a token; officers a session with a second factor just proved. */
enum Kind {
    NOBODY(Credential.NONE, "", null, null),
    UNKNOWN_TOKEN(Credential.UNKNOWN, "", null, null),
    CHECKER(Credential.SYSTEM, "BANK", Party.Kind.CHECKER, Role.CHECKER),
    CHECKER_RECORDER(Credential.SYSTEM, "BANK", Party.Kind.CHECKER, Role.RECORDER),
    ORGANISATION(Credential.SYSTEM, "NHCU", Party.Kind.ORGANISATION, Role.CHECKER),
    ORGANISATION_RECORDER(Credential.SYSTEM, "NHCU", Party.Kind.ORGANISATION, Role.RECORDER),
    ORGANISATION_ADMINISTRATOR(Credential.SYSTEM, "NHCU", Party.Kind.ORGANISATION, Role.PARTY_ADMINISTRATOR),
    MEMBER_CHECKER(Credential.SYSTEM, "KEN", Party.Kind.COUNTRY, Role.CHECKER),
    MEMBER_RECORDER(Credential.SYSTEM, "KEN", Party.Kind.COUNTRY, Role.RECORDER),
    MEMBER_PARTY_ADMINISTRATOR(Credential.SYSTEM, "KEN", Party.Kind.COUNTRY, Role.PARTY_ADMINISTRATOR),
    MEMBER_DATA_PROTECTION(Credential.SYSTEM, "KEN", Party.Kind.COUNTRY, Role.DATA_PROTECTION_OFFICER),
    /** The role of the secretariat's people in the hands of a country: it must be worth no more than the country. */
    MEMBER_ADMINISTRATOR(Credential.SYSTEM, "KEN", Party.Kind.COUNTRY, Role.ADMINISTRATOR),
    OFFICER_CHECKER(Credential.SESSION, "KEN", Party.Kind.COUNTRY, Role.CHECKER),
    OFFICER_RECORDER(Credential.SESSION, "KEN", Party.Kind.COUNTRY, Role.RECORDER),
    OFFICER_PARTY_ADMINISTRATOR(Credential.SESSION, "KEN", Party.Kind.COUNTRY, Role.PARTY_ADMINISTRATOR),
    OFFICER_DATA_PROTECTION(Credential.SESSION, "KEN", Party.Kind.COUNTRY, Role.DATA_PROTECTION_OFFICER),
    SECRETARIAT_CHECKER(Credential.SYSTEM, "SEC", Party.Kind.SECRETARIAT, Role.CHECKER),
    SECRETARIAT_ADMINISTRATOR(Credential.SYSTEM, "SEC", Party.Kind.SECRETARIAT, Role.ADMINISTRATOR),
    SECRETARIAT_OFFICER(Credential.SESSION, "SEC", Party.Kind.SECRETARIAT, Role.ADMINISTRATOR),
    SECRETARIAT_DATA_PROTECTION(Credential.SYSTEM, "SEC", Party.Kind.SECRETARIAT, Role.DATA_PROTECTION_OFFICER),
    SECRETARIAT_OFFICER_DATA_PROTECTION(
            Credential.SESSION, "SEC", Party.Kind.SECRETARIAT, Role.DATA_PROTECTION_OFFICER);

    /** With what it comes. */
    enum Credential {
        NONE,
        UNKNOWN,
        SYSTEM,
        SESSION
    }

    final Credential credential;
    final String party;
    final Party.@Nullable Kind partyKind;
    final @Nullable Role role;

    Kind(Credential credential, String party, Party.@Nullable Kind partyKind, @Nullable Role role) {
        this.credential = credential;
        this.party = party;
        this.partyKind = partyKind;
        this.role = role;
    }

    boolean isKnown() {
        return role != null;
    }

    Set<Role> roles() {
        return role == null ? Set.of() : Set.of(role);
    }

    /** Whether the interim measure of the sweep takes its party. */
    boolean suspended(State state) {
        return state == State.PARTY_SUSPENDED && partyKind != Party.Kind.SECRETARIAT;
    }
}
