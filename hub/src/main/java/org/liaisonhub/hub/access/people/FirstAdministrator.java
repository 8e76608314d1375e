package org.liaisonhub.hub.access.people;

import java.util.EnumSet;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;

/** Makes the one account that nobody could be invited to by anybody: the first of the secretariat. */
public final class FirstAdministrator {
    private static final EnumSet<Role> ROLES = EnumSet.of(Role.CHECKER, Role.RECORDER, Role.ADMINISTRATOR);

    private final Accounts accounts;
    private final AccountLog log;

    public FirstAdministrator(Accounts accounts, AccountLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    /** The account and its audit entry are one transaction. */
    public Account create(String actor, String signInName, String displayName, Party secretariat, String password) {
        var by = new Caller(secretariat, actor, Caller.Kind.SYSTEM, EnumSet.of(Role.ADMINISTRATOR));
        return accounts.create(
                signInName,
                displayName,
                secretariat,
                ROLES,
                password,
                (handle, account) -> log.note(
                        handle, by, "FIRST_ADMINISTRATOR", account.caller().actor(), "DONE"));
    }
}
