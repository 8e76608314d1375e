package org.liaisonhub.hub.access.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.ClockGoneBack;
import org.liaisonhub.hub.access.Secret;

/**
 * Who is signed in at the console. A session ends when it was idle too long, when it is too old, or by signing out;
 * of its id only a hash is stored. Thread-safe.
 */
public final class Sessions {
    /** Use is noted at this grain, so that not every page costs a write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String SELECT = """
            select id, sign_in_name, display_name, roles, disabled_at, party.number as number, code, name, kind,
                   session.number as session_number, started_at, seen_at, strong_at,
                   exists (select 1 from second_factor f
                           where f.account = session.account and confirmed_at is not null) as enrolled
            from session join account on id = account join party on party.number = party
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SignInSettings settings;

    public Sessions(DataSource database, Clock clock, SignInSettings settings) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
        this.settings = settings;
    }

    /** What an officer with a session must do before anything else. */
    public enum Standing {
        COMPLETE,
        CODE_NEEDED,
        ENROLMENT_NEEDED
    }

    /**
     * A living session.
     *
     * @param id the secret of the cookie; empty in lists
     * @param number names it in lists
     * @param strongAt when a second factor was last proved in it
     * @param enrolled whether the account has a second factor of its own
     */
    public record Session(
            String id,
            long number,
            Account account,
            Instant startedAt,
            Instant seenAt,
            @Nullable Instant strongAt,
            boolean enrolled) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Session[account=" + account.id() + ", startedAt=" + startedAt + "]";
        }
    }

    /** Starts a session with a new id, by a password alone. */
    public Session start(Account account) {
        return start(account, null);
    }

    /**
     * Starts a session with a new id; also forgets sessions that have ended.
     *
     * @param strongAt when a second factor was proved, or null when only a password was
     */
    public Session start(Account account, @Nullable Instant strongAt) {
        var id = jdbi.inTransaction(handle -> start(handle, account, strongAt));
        return find(id).orElseThrow();
    }

    /** The same inside the transaction that lets the officer in; returns the secret id. */
    public String start(Handle handle, Account account, @Nullable Instant strongAt) {
        var id = Secret.make();
        var now = clock.instant();
        handle.execute(
                "delete from session where seen_at <= ? or started_at <= ?",
                at(now.minus(settings.idle()).minus(NOTED)),
                at(now.minus(settings.longest())));
        handle.execute(
                "insert into session (id_hash, account, started_at, seen_at, strong_at) values (?, ?, ?, ?, ?)",
                Secret.hash(id),
                account.id(),
                at(now),
                at(now),
                strongAt == null ? null : at(strongAt));
        return id;
    }

    /** The session of that id, if it lives and its account may still sign in; notes that it was used. */
    public Optional<Session> find(String id) {
        var now = clock.instant();
        var hash = Secret.hash(id);
        var found = jdbi.withHandle(
                        handle -> handle.createQuery(SELECT + "where id_hash = :hash and disabled_at is null")
                                .bind("hash", hash)
                                .map((row, _) -> session(row, id))
                                .findOne())
                .filter(session -> lives(session, now));
        if (found.isPresent() && !now.isBefore(found.get().seenAt().plus(NOTED))) {
            jdbi.useHandle(handle -> handle.execute("update session set seen_at = ? where id_hash = ?", at(now), hash));
        }
        return found;
    }

    /**
     * Notes that a second factor was proved now. The session goes on under a new id, so that an id that somebody saw
     * before is worth nothing.
     *
     * @return the new id; empty when the session has ended
     */
    public Optional<String> strengthen(String id) {
        var fresh = Secret.make();
        int changed = jdbi.withHandle(handle -> handle.execute(
                "update session set id_hash = ?, strong_at = ? where id_hash = ?",
                Secret.hash(fresh),
                at(clock.instant()),
                Secret.hash(id)));
        return changed == 1 ? Optional.of(fresh) : Optional.empty();
    }

    /** What the officer of this session must do first. */
    public Standing standing(Session session) {
        if (session.strongAt() != null) {
            return Standing.COMPLETE;
        }
        if (session.enrolled()) {
            return Standing.CODE_NEEDED;
        }
        return settings.secondFactorRequired() ? Standing.ENROLMENT_NEEDED : Standing.COMPLETE;
    }

    /** Whether a second factor was proved just now, as export and release ask for. Waived where none is required. */
    public boolean isFresh(Session session) {
        var strongAt = session.strongAt();
        if (strongAt == null) {
            return !session.enrolled() && !settings.secondFactorRequired();
        }
        var now = clock.instant();
        return !now.isAfter(strongAt.plus(settings.stepUp())) && !strongAt.isAfter(ClockGoneBack.latest(now));
    }

    /** The living sessions of an account, newest first. */
    public List<Session> list(long account) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "where account = :account and disabled_at is null order by session.number desc")
                .bind("account", account)
                .map((row, _) -> session(row, ""))
                .filter(session -> lives(session, now))
                .list());
    }

    /**
     * Ends one session of an account; false when it has none of that number.
     *
     * @param beside what belongs to its end, in the same transaction; not called when nothing was ended
     */
    public boolean end(long account, long number, Consumer<Handle> beside) {
        return ending("delete from session where account = ? and number = ?", beside, account, number);
    }

    /** Ends all sessions of an account, inside the transaction for which they end; returns how many there were. */
    public int endAll(Handle handle, long account) {
        return handle.execute("delete from session where account = ?", account);
    }

    /** Ends the session of that id; one that has ended already stays ended. {@code beside} as {@link #end}. */
    boolean signOut(String id, Consumer<Handle> beside) {
        return ending("delete from session where id_hash = ?", beside, Secret.hash(id));
    }

    private boolean ending(String delete, Consumer<Handle> beside, Object... which) {
        return jdbi.inTransaction(handle -> {
            boolean ended = handle.execute(delete, which) > 0;
            if (ended) {
                beside.accept(handle);
            }
            return ended;
        });
    }

    private boolean lives(Session session, Instant now) {
        return now.isBefore(session.seenAt().plus(settings.idle()))
                && now.isBefore(session.startedAt().plus(settings.longest()))
                && !session.seenAt().isAfter(ClockGoneBack.latest(now))
                && !session.startedAt().isAfter(ClockGoneBack.latest(now));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Session session(ResultSet row, String id) throws SQLException {
        return new Session(
                id,
                row.getLong("session_number"),
                Accounts.account(row),
                AccessRows.instant(row, "started_at"),
                AccessRows.instant(row, "seen_at"),
                row.getObject("strong_at") == null ? null : AccessRows.instant(row, "strong_at"),
                row.getBoolean("enrolled"));
    }
}
