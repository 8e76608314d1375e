package org.liaisonhub.hub.access.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.accounts.Accounts.Stored;

/** Attempts to sign in by name and password: counted before, ended in one transaction with what belongs to them. Thread-safe. */
final class Attempts {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Passwords passwords;
    private final SignInSettings settings;

    Attempts(Jdbi jdbi, Clock clock, Passwords passwords, SignInSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.passwords = passwords;
        this.settings = settings;
    }

    /** What belongs to the end of an attempt: done in its transaction, last before the commit. */
    interface Ending {
        Ending NONE = new Ending() {};

        default void accepted(Handle handle, Account account) {}

        /** {@code account} is that of the name that was tried; empty when there is none. */
        default void refused(Handle handle, Optional<Account> account) {}
    }

    SignIn signIn(String signInName, String password, Ending ending) {
        var name = signInName.toLowerCase(Locale.ROOT);
        try {
            // Committed before the password is looked at, so that guesses at the same time are all counted.
            var stored = jdbi.inTransaction(handle -> attempt(handle, name));
            if (stored.isEmpty() || stored.get().passwordHash().isEmpty()) {
                passwords.verifyNobodys(password);
                return refused(name, stored, ending);
            }
            if (!passwords.verify(stored.get().passwordHash(), password)) {
                return refused(name, stored, ending);
            }
            return accepted(name, stored.get(), password, ending);
        } catch (Passwords.Busy busy) {
            return new SignIn.Busy();
        }
    }

    /**
     * Takes the account for one attempt, which counts as failed until the password proves right: so guesses that come
     * at the same time are counted before any of them is looked at. Empty when no password may be tried.
     */
    private Optional<Stored> attempt(Handle handle, String name) {
        var now = clock.instant();
        var failures = handle.createQuery("""
                        select failures from account
                        where sign_in_name = :name and disabled_at is null and last_used_at > :oldest
                          and (locked_until is null or locked_until <= :now or locked_until > :longest)
                        for update""")
                .bind("name", name)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("oldest", now.minus(settings.unused()).atOffset(ZoneOffset.UTC))
                // A lock that ends later than any lock does was set by a clock that has since gone back.
                .bind("longest", now.plus(LockOut.LONGEST).atOffset(ZoneOffset.UTC))
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
        return Accounts.stored(handle, name);
    }

    /** An account that was tried is locked from now on; the same statements run when there is none. */
    private SignIn refused(String name, Optional<Stored> tried, Ending ending) {
        return jdbi.inTransaction(handle -> {
            int failures = tried.map(Stored::failures).orElse(0);
            handle.execute(
                    "update account set locked_until = ? where sign_in_name = ? and failures = ?",
                    clock.instant().plus(LockOut.delayAfter(failures)).atOffset(ZoneOffset.UTC),
                    tried.isPresent() ? name : "",
                    failures);
            ending.refused(handle, Accounts.stored(handle, name).map(Stored::account));
            return new SignIn.Refused();
        });
    }

    private SignIn accepted(String name, Stored stored, String password, Ending ending) {
        var hash = passwords.isOutdated(stored.passwordHash()) ? passwords.hash(password) : stored.passwordHash();
        return jdbi.inTransaction(handle -> {
            // A password or account that changed while this one was hashed wins over this sign-in.
            var kept = handle.execute(
                    """
                    update account set failures = 0, locked_until = null, password_hash = ?, last_used_at = ?
                    where id = ? and password_hash = ? and disabled_at is null""",
                    hash,
                    clock.instant().atOffset(ZoneOffset.UTC),
                    stored.account().id(),
                    stored.passwordHash());
            if (kept == 0) {
                ending.refused(handle, Accounts.stored(handle, name).map(Stored::account));
                return new SignIn.Refused();
            }
            ending.accepted(handle, stored.account());
            return new SignIn.Accepted(stored.account());
        });
    }
}
