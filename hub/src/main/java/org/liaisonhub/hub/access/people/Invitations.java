package org.liaisonhub.hub.access.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Secret;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.Accounts;

/** Codes by which a joiner sets the first password: 256 random bits, kept as a hash, good once, for three days. */
public final class Invitations {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofDays(3);

    private static final String OPERATION = "INVITATION_ACCEPT";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Jdbi jdbi;
    private final Accounts accounts;
    private final AccountLog log;
    private final Clock clock;

    public Invitations(DataSource database, Accounts accounts, AccountLog log, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** A code, to be handed to the person by a way that only they read. */
    public record Invitation(Account account, String code, Instant expiresAt) {
        /** Leaves the code out. */
        @Override
        public String toString() {
            return "Invitation[account=" + account.id() + ", expiresAt=" + expiresAt + "]";
        }
    }

    /** A new code, inside the transaction of its audit entry; an earlier one of the account ends. */
    Invitation make(Handle handle, Account account) {
        var code = Secret.make();
        var expiresAt = clock.instant().plus(LIFE);
        handle.execute("""
                insert into invitation (account, hash, expires_at) values (?, ?, ?)
                on conflict (account) do update set hash = excluded.hash, expires_at = excluded.expires_at""", account.id(), Secret.hash(code), expiresAt.atOffset(ZoneOffset.UTC));
        return new Invitation(account, code, expiresAt);
    }

    /**
     * Sets the first password and uses the code up.
     *
     * @return empty when the code is unknown, used, too old, or the account was disabled: which is not told
     * @throws org.liaisonhub.standards.InvalidValue when the password breaks a rule; the code stays good
     */
    public Optional<Account> accept(String code, String password) {
        var account = FORM.matcher(code).matches() ? invited(code) : Optional.<Account>empty();
        if (account.isEmpty()) {
            log.noteUnknown("", "", OPERATION, code, "REFUSED");
            return Optional.empty();
        }
        var hash = accounts.hashed(account.get(), password);
        boolean accepted = jdbi.inTransaction(handle -> {
            boolean used = handle.execute(
                                    "delete from invitation where hash = ? and expires_at > ?",
                                    Secret.hash(code),
                                    clock.instant().atOffset(ZoneOffset.UTC))
                            == 1
                    && accounts.setPassword(handle, account.get(), hash);
            var caller = account.get().caller();
            log.note(handle, caller, OPERATION, caller.actor(), used ? "ACCEPTED" : "REFUSED");
            return used;
        });
        return accepted ? account : Optional.empty();
    }

    private Optional<Account> invited(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select account from invitation where hash = :hash and expires_at > :now")
                        .bind("hash", Secret.hash(code))
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .mapTo(Long.class)
                        .findOne())
                .flatMap(accounts::find)
                .filter(account -> !account.disabled());
    }
}
