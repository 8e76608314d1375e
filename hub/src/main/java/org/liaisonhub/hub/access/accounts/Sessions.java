package org.liaisonhub.hub.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.Secret;

/**
 * Who is signed in at the console. A session ends when it was idle too long, when it is too old, or by signing out;
 * of its id only a hash is stored. Thread-safe.
 */
public final class Sessions {
    /** A session that is not used for so long has ended. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** A session never lives longer: a shift. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Use is noted at this grain, so that not every page costs a write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Clock clock;

    public Sessions(DataSource database, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
    }

    /**
     * A living session.
     *
     * @param id the secret of the cookie
     */
    public record Session(String id, Account account, Instant startedAt) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Session[account=" + account.id() + ", startedAt=" + startedAt + "]";
        }
    }

    private record Stored(Account account, Instant startedAt, Instant seenAt) {}

    /** Starts a session with a new id; also forgets sessions that have ended. */
    public Session start(Account account) {
        var id = Secret.make();
        var now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "delete from session where seen_at <= ? or started_at <= ?",
                    at(now.minus(IDLE).minus(NOTED)),
                    at(now.minus(LONGEST)));
            handle.execute(
                    "insert into session (id_hash, account, started_at, seen_at) values (?, ?, ?, ?)",
                    Secret.hash(id),
                    account.id(),
                    at(now),
                    at(now));
        });
        return new Session(id, account, now);
    }

    /** The session of that id, if it lives and its account may still sign in; notes that it was used. */
    public Optional<Session> find(String id) {
        var now = clock.instant();
        var hash = Secret.hash(id);
        var found = jdbi.withHandle(handle -> handle.createQuery("""
                        select id, sign_in_name, display_name, roles, disabled_at, number, code, name, kind,
                               started_at, seen_at
                        from session join account on id = account join party on number = party
                        where id_hash = :hash and disabled_at is null""")
                .bind("hash", hash)
                .map((row, _) -> stored(row))
                .findOne());
        if (found.isEmpty()
                || !now.isBefore(found.get().seenAt.plus(IDLE))
                || !now.isBefore(found.get().startedAt.plus(LONGEST))) {
            return Optional.empty();
        }
        if (!now.isBefore(found.get().seenAt.plus(NOTED))) {
            jdbi.useHandle(handle -> handle.execute("update session set seen_at = ? where id_hash = ?", at(now), hash));
        }
        return Optional.of(new Session(id, found.get().account, found.get().startedAt));
    }

    /** Ends a session; one that has ended already stays ended. */
    public void signOut(String id) {
        jdbi.useHandle(handle -> handle.execute("delete from session where id_hash = ?", Secret.hash(id)));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                Accounts.account(row), AccessRows.instant(row, "started_at"), AccessRows.instant(row, "seen_at"));
    }
}
