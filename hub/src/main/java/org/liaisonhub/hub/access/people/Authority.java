package org.liaisonhub.hub.access.people;

import java.util.EnumSet;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;

/**
 * Over which parties a caller has a say, and which roles it may give there. Pure. Nobody gives what is not theirs to
 * give: the administrator of a party never makes one of the hub.
 */
public final class Authority {
    private static final Set<Role> OF_A_PARTY = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    private Authority() {}

    /** Whether {@code by} manages the people and systems of {@code party}. */
    public static boolean over(Caller by, Party party) {
        return overAll(by)
                || (by.roles().contains(Role.PARTY_ADMINISTRATOR)
                        && by.party().number() == party.number()
                        && by.party().code().equals(party.code()));
    }

    /** Whether {@code by} administers the hub itself, and so every party's people. */
    public static boolean overAll(Caller by) {
        return by.roles().contains(Role.ADMINISTRATOR) && by.party().kind() == Party.Kind.SECRETARIAT;
    }

    /** The roles that {@code by} may give to somebody of {@code party}. */
    public static Set<Role> mayGive(Caller by, Party party) {
        if (!over(by, party)) {
            return Set.of();
        }
        return overAll(by) && party.kind() == Party.Kind.SECRETARIAT
                ? EnumSet.allOf(Role.class)
                : EnumSet.copyOf(OF_A_PARTY);
    }

    /**
     * Refuses who manages nobody there.
     *
     * @throws Denied {@code role-missing} or, of a party that is not the caller's, {@code not-granted}
     */
    public static void require(Caller by, Party party) {
        if (!over(by, party)) {
            throw new Denied(by.roles().contains(Role.PARTY_ADMINISTRATOR) ? "not-granted" : "role-missing");
        }
    }

    /**
     * Refuses roles that are not the caller's to give.
     *
     * @throws Denied {@code role-not-yours-to-give}
     */
    public static void requireGiving(Caller by, Party party, Set<Role> roles) {
        require(by, party);
        if (!mayGive(by, party).containsAll(roles)) {
            throw new Denied("role-not-yours-to-give");
        }
    }
}
