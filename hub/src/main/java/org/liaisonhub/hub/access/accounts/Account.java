package org.liaisonhub.hub.access.accounts;

import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;

/**
 * A local account of an officer.
 *
 * @param signInName unique in the hub, lower case
 */
public record Account(
        long id, String signInName, String displayName, Party party, Set<Caller.Role> roles, boolean disabled) {
    public Account {
        roles = Set.copyOf(roles);
    }

    /** The officer as the one who asks; named by the account's number, not by the name. */
    public Caller caller() {
        return new Caller(party, "account-" + id, Caller.Kind.OFFICER, roles);
    }
}
