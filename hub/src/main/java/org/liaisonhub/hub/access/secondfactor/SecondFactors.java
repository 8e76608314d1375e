package org.liaisonhub.hub.access.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.LockOut;

/** The second factor of each account: enrol, prove, reset. Every attempt and its audit entry are one transaction. Thread-safe. */
public final class SecondFactors {
    private static final String ISSUER = "Liaison";

    private final Jdbi jdbi;
    private final SealingKey key;
    private final Clock clock;
    private final AccountLog log;
    private final SecureRandom random = new SecureRandom();

    public SecondFactors(DataSource database, SealingKey key, Clock clock, AccountLog log) {
        this.jdbi = Jdbi.create(database);
        this.key = key;
        this.clock = clock;
        this.log = log;
    }

    /** How a code was taken. */
    public enum Proof {
        BY_TIME,
        BY_RECOVERY,
        REFUSED
    }

    /**
     * A secret on its way to the officer's telephone; it counts when {@link #confirm} has seen a code of it.
     *
     * @param secret base 32, to be typed where nothing can be scanned
     * @param uri {@code otpauth://totp/…}, for the QR code (Key Uri Format of Google Authenticator)
     */
    public record Enrolment(String secret, String uri) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // on its way from the row to the cipher; never compared
    private record Stored(
            byte[] sealed,
            boolean confirmed,
            long lastStep,
            int failures,
            @Nullable Instant lockedUntil) {
        private boolean locked(Instant now) {
            // A lock that ends later than any lock does was set by a clock that has since gone back.
            return lockedUntil != null && now.isBefore(lockedUntil) && !lockedUntil.isAfter(now.plus(LockOut.LONGEST));
        }
    }

    /**
     * The secret that is being enrolled; a new one when there is none yet. The same as long as it is not confirmed, so
     * that a page that is loaded twice shows one code.
     *
     * @return empty when the account has a second factor already: only {@link #reset} takes it away
     */
    public Optional<Enrolment> enrol(Account account) {
        return jdbi.inTransaction(handle -> {
            var fresh = new byte[Totp.SECRET_BYTES];
            random.nextBytes(fresh);
            handle.execute(
                    "insert into second_factor (account, sealed, begun_at) values (?, ?, ?) on conflict do nothing",
                    account.id(),
                    key.seal(fresh, place(account)),
                    clock.instant().atOffset(ZoneOffset.UTC));
            var stored = stored(handle, account).orElseThrow();
            return stored.confirmed
                    ? Optional.<Enrolment>empty()
                    : Optional.of(enrolment(account, key.open(stored.sealed, place(account))));
        });
    }

    /**
     * Ends the enrolment with a code of the new secret.
     *
     * @return the recovery codes, to be shown once; empty when the code is wrong or nothing is being enrolled
     */
    public Optional<List<String>> confirm(Account account, String code) {
        return jdbi.inTransaction(handle -> {
            var codes = confirm(handle, account, code);
            note(handle, account, "SECOND_FACTOR_ENROL", codes.isPresent() ? "ENROLLED" : "REFUSED");
            return codes;
        });
    }

    private Optional<List<String>> confirm(Handle handle, Account account, String code) {
        var stored = stored(handle, account);
        if (stored.isEmpty() || stored.get().confirmed || !byTime(handle, account, stored.get(), code)) {
            return Optional.empty();
        }
        handle.execute(
                "update second_factor set confirmed_at = ? where account = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                account.id());
        return Optional.of(RecoveryCodes.renew(handle, account.id()));
    }

    /** Takes a code of the telephone or a recovery code; after several wrong ones it waits as with passwords. */
    public Proof prove(Account account, String code) {
        return jdbi.inTransaction(handle -> {
            var proof = prove(handle, account, code);
            note(handle, account, "SECOND_FACTOR", proof.name());
            return proof;
        });
    }

    private Proof prove(Handle handle, Account account, String code) {
        var stored = stored(handle, account);
        if (stored.isEmpty() || !stored.get().confirmed) {
            return Proof.REFUSED;
        }
        if (byTime(handle, account, stored.get(), code.replaceAll("\\s", ""))) {
            return Proof.BY_TIME;
        }
        boolean recovered =
                !stored.get().locked(clock.instant()) && RecoveryCodes.use(handle, account.id(), code, clock.instant());
        if (recovered) {
            succeeded(handle, account, stored.get().lastStep);
        }
        return recovered ? Proof.BY_RECOVERY : Proof.REFUSED;
    }

    /** Whether the account has a second factor. */
    public boolean enrolled(Account account) {
        return jdbi.withHandle(handle -> stored(handle, account))
                .filter(Stored::confirmed)
                .isPresent();
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(Account account) {
        return jdbi.withHandle(handle -> handle.select(
                        "select count(*) from recovery_code where account = ? and used_at is null", account.id())
                .mapTo(Integer.class)
                .one());
    }

    /** Takes the second factor of an account away, with its recovery codes; the caller ends its sessions. */
    public boolean reset(Account account) {
        return jdbi.inTransaction(handle -> reset(handle, account));
    }

    /** The same inside the transaction of its audit entry. */
    public boolean reset(Handle handle, Account account) {
        handle.execute("delete from recovery_code where account = ?", account.id());
        return handle.execute("delete from second_factor where account = ?", account.id()) > 0;
    }

    private boolean byTime(Handle handle, Account account, Stored stored, String code) {
        var now = clock.instant();
        if (stored.locked(now)) {
            return false;
        }
        var secret = key.open(stored.sealed, place(account));
        var step = Totp.matching(secret, code, now, stored.lastStep);
        if (step.isPresent()) {
            succeeded(handle, account, step.getAsLong());
            return true;
        }
        var failures = stored.failures + 1;
        handle.execute(
                "update second_factor set failures = ?, locked_until = ? where account = ?",
                failures,
                now.plus(LockOut.delayAfter(failures)).atOffset(ZoneOffset.UTC),
                account.id());
        return false;
    }

    private static void succeeded(Handle handle, Account account, long step) {
        handle.execute(
                "update second_factor set last_step = ?, failures = 0, locked_until = null where account = ?",
                step,
                account.id());
    }

    private void note(Handle handle, Account account, String operation, String outcome) {
        log.note(handle, account.caller(), operation, account.caller().actor(), outcome);
    }

    private static Optional<Stored> stored(Handle handle, Account account) {
        return handle.select("select * from second_factor where account = ? for update", account.id())
                .map((row, _) -> stored(row))
                .findOne();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var locked = row.getObject("locked_until", java.time.OffsetDateTime.class);
        return new Stored(
                row.getBytes("sealed"),
                row.getObject("confirmed_at") != null,
                row.getLong("last_step"),
                row.getInt("failures"),
                locked == null ? null : locked.toInstant());
    }

    private static Enrolment enrolment(Account account, byte[] secret) {
        var base32 = Base32.encode(secret);
        var label = URLEncoder.encode(ISSUER + ":" + account.signInName(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
        return new Enrolment(
                base32, "otpauth://totp/" + label + "?secret=" + base32 + "&issuer=" + ISSUER + "&digits=6&period=30");
    }

    private static String place(Account account) {
        return "second-factor of account-" + account.id();
    }
}
