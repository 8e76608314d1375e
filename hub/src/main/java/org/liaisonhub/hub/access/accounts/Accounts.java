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
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/** The local accounts of officers: create, sign in, change the password, disable. Thread-safe. */
public final class Accounts {
    private static final String SELECT = """
            select id, sign_in_name, display_name, roles, disabled_at, password_hash, failures,
                   number, code, name, kind
            from account join party on number = party
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Passwords passwords;
    private final SignInSettings settings;
    private final Attempts attempts;

    /** Accounts whose passwords are hashed at OWASP's strength, two at the same time. */
    public Accounts(DataSource database, Clock clock, SignInSettings settings) {
        this(database, clock, new Passwords(Passwords.Strength.OWASP, new Semaphore(2), 5), settings);
    }

    Accounts(DataSource database, Clock clock, Passwords passwords) {
        this(database, clock, passwords, SignInSettings.DEFAULT);
    }

    private Accounts(DataSource database, Clock clock, Passwords passwords, SignInSettings settings) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
        this.passwords = passwords;
        this.settings = settings;
        this.attempts = new Attempts(jdbi, clock, passwords, settings);
    }

    record Stored(Account account, String passwordHash, int failures) {}

    /**
     * Creates an account.
     *
     * @throws InvalidValue when the name is taken or a value breaks its rule
     */
    public Account create(String signInName, String displayName, Party party, Set<Caller.Role> roles, String password) {
        return create(signInName, displayName, party, roles, password, (_, _) -> {});
    }

    /**
     * The same together with what else belongs to the new account.
     *
     * @param beside is done in the same transaction
     */
    public Account create(
            String signInName,
            String displayName,
            Party party,
            Set<Caller.Role> roles,
            String password,
            BiConsumer<Handle, Account> beside) {
        var joiner = new Joiner(signInName, displayName, party, roles);
        Passwords.requireGood(password, joiner.signInName());
        String hash = passwords.hash(password);
        return jdbi.inTransaction(handle -> {
            var account = insert(handle, joiner, hash);
            beside.accept(handle, account);
            return account;
        });
    }

    /**
     * Creates an account to which no password belongs yet, so that none lets anybody in. Inside the transaction of what
     * else belongs to it.
     *
     * @throws InvalidValue when the name is taken or a value breaks its rule
     */
    public Account createWithoutPassword(
            Handle handle, String signInName, String displayName, Party party, Set<Caller.Role> roles) {
        return insert(handle, new Joiner(signInName, displayName, party, roles), "");
    }

    private Account insert(Handle handle, Joiner joiner, String hash) {
        if (joiner.insert(handle, hash, clock.instant()) == 0) {
            throw new InvalidValue("signInName", "not the name of another account");
        }
        return stored(handle, joiner.signInName()).orElseThrow().account;
    }

    /** The account of that name. */
    public Optional<Account> find(String signInName) {
        var name = signInName.toLowerCase(Locale.ROOT);
        return jdbi.withHandle(handle -> stored(handle, name)).map(Stored::account);
    }

    /** The account of that number. */
    public Optional<Account> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map((row, _) -> account(row))
                .findOne());
    }

    /** All accounts of a party, by name. */
    public List<Account> list(Party party) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where party = :party order by sign_in_name")
                .bind("party", party.number())
                .map((row, _) -> account(row))
                .list());
    }

    /**
     * Notes that an account is used now.
     *
     * @return false when it lets nobody in: disabled, or not used for too long
     */
    public boolean use(Handle handle, Account account) {
        var now = clock.instant();
        return handle.execute(
                        "update account set last_used_at = ? where id = ? and disabled_at is null and last_used_at > ?",
                        now.atOffset(ZoneOffset.UTC),
                        account.id(),
                        now.minus(settings.unused()).atOffset(ZoneOffset.UTC))
                == 1;
    }

    /** Tries a name and a password; always takes the time of one hash, whatever is wrong. */
    public SignIn signIn(String signInName, String password) {
        return signIn(signInName, password, Attempts.Ending.NONE);
    }

    SignIn signIn(String signInName, String password, Attempts.Ending ending) {
        return attempts.signIn(signInName, password, ending);
    }

    /**
     * Sets a new password and ends all sessions of the account.
     *
     * @throws InvalidValue when the password breaks a rule
     */
    public void changePassword(Account account, String password) {
        var hash = hashed(account, password);
        jdbi.useTransaction(handle -> setPassword(handle, account, hash));
    }

    /**
     * The hash of a new password of that account.
     *
     * @throws InvalidValue when the password breaks a rule
     */
    public String hashed(Account account, String password) {
        Passwords.requireGood(password, account.signInName());
        return passwords.hash(password);
    }

    /** Sets a hash of {@link #hashed} and ends all sessions; false when the account was disabled. */
    public boolean setPassword(Handle handle, Account account, String hash) {
        handle.execute("delete from session where account = ?", account.id());
        return handle.execute("""
                update account set password_hash = ?, failures = 0, locked_until = null, last_used_at = ?
                where id = ? and disabled_at is null""", hash, clock.instant().atOffset(ZoneOffset.UTC), account.id()) == 1;
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

    /** Lets a disabled account in again, or one that was not used for too long. */
    public void enable(Account account) {
        jdbi.useHandle(handle -> enable(handle, account));
    }

    /** The same inside the transaction of its audit entry. */
    public void enable(Handle handle, Account account) {
        handle.execute(
                "update account set disabled_at = null, last_used_at = ? where id = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                account.id());
    }

    static Optional<Stored> stored(Handle handle, String name) {
        return handle.createQuery(SELECT + "where sign_in_name = :name")
                .bind("name", name)
                .map((row, _) -> stored(row))
                .findOne();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(account(row), row.getString("password_hash"), row.getInt("failures"));
    }

    /** Reads an account that is joined with its party. */
    public static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("sign_in_name"),
                row.getString("display_name"),
                AccessRows.party(row),
                AccessRows.roles(row),
                row.getObject("disabled_at") != null);
    }
}
