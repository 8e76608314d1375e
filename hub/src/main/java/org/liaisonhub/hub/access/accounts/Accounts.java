package org.liaisonhub.hub.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/** The local accounts of officers: create, sign in, change the password, disable. Thread-safe. */
public final class Accounts {
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final int DISPLAY_LENGTH = 100;

    private static final String SELECT = """
            select id, sign_in_name, display_name, roles, disabled_at, password_hash,
                   number, code, name, kind
            from account join party on number = party
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Passwords passwords;

    /** Accounts whose passwords are hashed at OWASP's strength, two at the same time. */
    public Accounts(DataSource database, Clock clock) {
        this(database, clock, new Passwords(Passwords.Strength.OWASP, new Semaphore(2), 5));
    }

    Accounts(DataSource database, Clock clock, Passwords passwords) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
        this.passwords = passwords;
    }

    private record Stored(Account account, String passwordHash) {}

    /**
     * Creates an account.
     *
     * @throws InvalidValue when the name is taken or a value breaks its rule
     */
    public Account create(String signInName, String displayName, Party party, Set<Caller.Role> roles, String password) {
        var name = signInName.toLowerCase(Locale.ROOT);
        if (!SIGN_IN_NAME.matcher(name).matches()) {
            throw new InvalidValue("signInName", "2 to 64 characters a-z, 0-9 or . _ @ -, a letter or digit first");
        }
        if (displayName.isBlank() || displayName.length() > DISPLAY_LENGTH) {
            throw new InvalidValue("displayName", "1 to " + DISPLAY_LENGTH + " characters");
        }
        if (roles.isEmpty()) {
            throw new InvalidValue("roles", "at least one");
        }
        Passwords.requireGood(password, name);
        var hash = passwords.hash(password);
        return jdbi.inTransaction(handle -> {
            var added = handle.createUpdate("""
                            insert into account (party, sign_in_name, display_name, roles, password_hash, created_at)
                            values (:party, :name, :display, :roles, :hash, :now) on conflict do nothing""")
                    .bind("party", party.number())
                    .bind("name", name)
                    .bind("display", displayName)
                    .bindArray(
                            "roles",
                            String.class,
                            roles.stream().map(Enum::name).sorted().toList())
                    .bind("hash", hash)
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .execute();
            if (added == 0) {
                throw new InvalidValue("signInName", "not the name of another account");
            }
            return stored(handle, name).orElseThrow().account;
        });
    }

    /** The account of that name. */
    public Optional<Account> find(String signInName) {
        var name = signInName.toLowerCase(Locale.ROOT);
        return jdbi.withHandle(handle -> stored(handle, name)).map(Stored::account);
    }

    /** All accounts of a party, by name. */
    public List<Account> list(Party party) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where party = :party order by sign_in_name")
                .bind("party", party.number())
                .map((row, _) -> stored(row).account)
                .list());
    }

    /** Tries a name and a password; always takes the time of one hash, whatever is wrong. */
    public SignIn signIn(String signInName, String password) {
        var name = signInName.toLowerCase(Locale.ROOT);
        try {
            var stored = jdbi.inTransaction(handle -> attempt(handle, name));
            if (stored.isEmpty()) {
                passwords.verifyNobodys(password);
                return new SignIn.Refused();
            }
            if (!passwords.verify(stored.get().passwordHash, password)) {
                return new SignIn.Refused();
            }
            return accepted(stored.get(), password);
        } catch (Passwords.Busy busy) {
            return new SignIn.Busy();
        }
    }

    /**
     * Sets a new password and ends all sessions of the account.
     *
     * @throws InvalidValue when the password breaks a rule
     */
    public void changePassword(Account account, String password) {
        Passwords.requireGood(password, account.signInName());
        var hash = passwords.hash(password);
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update account set password_hash = ?, failures = 0, locked_until = null where id = ?",
                    hash,
                    account.id());
            handle.execute("delete from session where account = ?", account.id());
        });
    }

    /** Shuts an account out at once, with all its sessions. */
    public void disable(Account account) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "update account set disabled_at = ? where id = ? and disabled_at is null",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    account.id());
            handle.execute("delete from session where account = ?", account.id());
        });
    }

    /** Lets a disabled account in again. */
    public void enable(Account account) {
        jdbi.useHandle(handle -> handle.execute("update account set disabled_at = null where id = ?", account.id()));
    }

    /**
     * Takes the account for one attempt, which counts as failed until the password proves right: so guesses that come
     * at the same time are counted before any of them is looked at. Empty when no password may be tried.
     */
    private Optional<Stored> attempt(Handle handle, String name) {
        var now = clock.instant();
        var failures = handle.createQuery("""
                        select failures from account
                        where sign_in_name = :name and disabled_at is null
                          and (locked_until is null or locked_until <= :now)
                        for update""")
                .bind("name", name)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .findOne();
        if (failures.isEmpty()) {
            return Optional.empty();
        }
        var failed = failures.get() + 1;
        handle.execute(
                "update account set failures = ?, locked_until = ? where sign_in_name = ?",
                failed,
                now.plus(LockOut.delayAfter(failed)).atOffset(ZoneOffset.UTC),
                name);
        return stored(handle, name);
    }

    private SignIn accepted(Stored stored, String password) {
        var hash = passwords.isOutdated(stored.passwordHash) ? passwords.hash(password) : stored.passwordHash;
        // A password or account that changed while this one was hashed wins over this sign-in.
        var kept = jdbi.withHandle(handle -> handle.execute("""
                update account set failures = 0, locked_until = null, password_hash = ?
                where id = ? and password_hash = ? and disabled_at is null""", hash, stored.account.id(), stored.passwordHash));
        return kept == 1 ? new SignIn.Accepted(stored.account) : new SignIn.Refused();
    }

    private static Optional<Stored> stored(Handle handle, String name) {
        return handle.createQuery(SELECT + "where sign_in_name = :name")
                .bind("name", name)
                .map((row, _) -> stored(row))
                .findOne();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(account(row), row.getString("password_hash"));
    }

    /** Reads an account that is joined with its party. */
    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                AccessRows.party(row),
                AccessRows.roles(row),
                row.getObject("disabled_at") != null);
    }
}
