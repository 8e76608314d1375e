package org.liaisonhub.hub.access.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.people.Invitations.Invitation;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.SecondFactors;
import org.liaisonhub.standards.InvalidValue;

/**
 * Joiners and leavers of a party, managed by its own administrators or by those of the hub. Each change and its audit
 * entry are one transaction. A person of another party is as absent. Thread-safe.
 */
public final class People {
    private final Jdbi jdbi;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Invitations invitations;
    private final PersonRows rows;
    private final AccountLog log;
    private final Clock clock;

    public People(
            DataSource database,
            Accounts accounts,
            Sessions sessions,
            SecondFactors secondFactors,
            Invitations invitations,
            SignInSettings settings,
            AccountLog log,
            Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.invitations = invitations;
        this.rows = new PersonRows(settings, clock);
        this.log = log;
        this.clock = clock;
    }

    /** The people of a party, by name. */
    public List<Person> list(Caller by, Party party) {
        log.callers().require(by, "PERSON_LIST", "", () -> Authority.require(by, party));
        return jdbi.withHandle(handle -> rows.list(handle, party));
    }

    /** One person; empty when there is none of that number that {@code by} manages. */
    public Optional<Person> find(Caller by, long id) {
        return jdbi.withHandle(handle -> rows.find(handle, id))
                .filter(person -> Authority.over(by, person.account().party()));
    }

    /**
     * Takes a joiner in: an account without a password, and a code to set one.
     *
     * @throws Denied when a role is not the caller's to give
     * @throws InvalidValue when a value breaks its rule or the name is taken
     */
    public Invitation invite(Caller by, Party party, String signInName, String displayName, Set<Role> roles) {
        log.callers().require(by, "PERSON_INVITE", "", () -> Authority.requireGiving(by, party, roles));
        return jdbi.inTransaction(handle -> {
            var account = accounts.createWithoutPassword(handle, signInName, displayName, party, roles);
            Mandates.inherit(handle, by, party, account.caller().actor(), clock.instant());
            var invitation = invitations.make(handle, account);
            note(handle, by, "PERSON_INVITE", account, worded(roles));
            return invitation;
        });
    }

    /**
     * A new code for somebody who has lost theirs, or the password. Ends what they had: sessions, and with the first use
     * of the code the old password.
     */
    public Invitation inviteAgain(Caller by, Account account) {
        var rules = others(by, account, account.roles());
        return changing(by, "PERSON_INVITE", account, "AGAIN", rules, handle -> {
            sessions.endAll(handle, account.id());
            return invitations.make(handle, account);
        });
    }

    /** Gives other roles; they hold from the next request on. */
    public void changeRoles(Caller by, Account account, Set<Role> roles) {
        // Taking away a role that one may not give would be a say over it as well.
        var touched = EnumSet.noneOf(Role.class);
        touched.addAll(account.roles());
        touched.addAll(roles);
        changing(by, "PERSON_ROLES", account, worded(roles), others(by, account, touched), handle -> {
            if (roles.isEmpty()) {
                throw new InvalidValue("roles", "at least one");
            }
            requireAnotherAdministrator(handle, account, roles);
            return handle.createUpdate("update account set roles = :roles where id = :id")
                    .bindArray("roles", String.class, names(roles))
                    .bind("id", account.id())
                    .execute();
        });
    }

    /** Shuts a leaver out at once, with all sessions and codes. */
    public void disable(Caller by, Account account) {
        changing(by, "PERSON_DISABLE", account, "DISABLED", given(by, account, account.roles()), handle -> {
            requireAnotherAdministrator(handle, account, Set.of());
            handle.execute(
                    "update account set disabled_at = ? where id = ? and disabled_at is null",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    account.id());
            handle.execute("delete from invitation where account = ?", account.id());
            return sessions.endAll(handle, account.id());
        });
    }

    /** Lets somebody in again who was disabled, or whose account was not used for too long. */
    public void enable(Caller by, Account account) {
        changing(by, "PERSON_ENABLE", account, "ENABLED", given(by, account, account.roles()), handle -> {
            accounts.enable(handle, account);
            return account;
        });
    }

    /** Takes the second factor away, after a lost telephone: the person enrols another at the next sign-in. */
    public void resetSecondFactor(Caller by, Account account) {
        changing(by, "SECOND_FACTOR_RESET", account, "RESET", others(by, account, account.roles()), handle -> {
            secondFactors.reset(handle, account);
            return sessions.endAll(handle, account.id());
        });
    }

    /** Ends all sessions of somebody; returns how many there were. */
    public int endSessions(Caller by, Account account) {
        Runnable rules = () -> Authority.require(by, account.party());
        return changing(by, "SESSIONS_END", account, "ENDED", rules, handle -> sessions.endAll(handle, account.id()));
    }

    /** The one way in which an account changes: held against the rules, in one transaction with its entry. */
    private <T> T changing(
            Caller by, String operation, Account account, String outcome, Runnable rules, Function<Handle, T> change) {
        try {
            rules.run();
            return jdbi.inTransaction(handle -> {
                var changed = change.apply(handle);
                note(handle, by, operation, account, outcome);
                return changed;
            });
        } catch (Denied refusal) {
            throw log.callers().refused(by, operation, account.caller().actor(), refusal);
        }
    }

    private static Runnable given(Caller by, Account account, Set<Role> roles) {
        return () -> Authority.requireGiving(by, account.party(), roles);
    }

    /** What weakens or raises an account is another person's to do. */
    private static Runnable others(Caller by, Account account, Set<Role> roles) {
        return () -> {
            Authority.requireGiving(by, account.party(), roles);
            if (by.actor().equals(account.caller().actor())) {
                throw new Denied("own-account");
            }
        };
    }

    /** A party without administrator, or a hub without one, could never be managed again. */
    private static void requireAnotherAdministrator(Handle handle, Account account, Set<Role> kept) {
        for (var role : List.of(Role.ADMINISTRATOR, Role.PARTY_ADMINISTRATOR)) {
            if (!account.roles().contains(role) || kept.contains(role)) {
                continue;
            }
            var others = handle.createQuery("""
                            select id from account
                            where party = :party and :role = any (roles) and disabled_at is null
                            order by id for update""")
                    .bind("party", account.party().number())
                    .bind("role", role.name())
                    .mapTo(Long.class)
                    .list();
            if (others.equals(List.of(account.id()))) {
                throw new Denied("last-administrator");
            }
        }
    }

    private void note(Handle handle, Caller by, String operation, Account account, String outcome) {
        log.note(handle, by, operation, account.caller().actor(), outcome);
    }

    private static String worded(Set<Role> roles) {
        return String.join("+", names(roles));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toList();
    }
}
