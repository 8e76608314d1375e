package org.liaisonhub.hub.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.standards.InvalidValue;

/**
 * Carries a request out once, however often its caller sends it under the same key. Keys are the caller's own: two
 * callers with the same key do not meet. Thread-safe, also between nodes.
 *
 * <p>A request that failed leaves nothing behind, so that it can be sent again. One whose process died while it was
 * carried out is in progress for {@link #ABANDONED_AFTER} and can then be sent again too: whoever needs "at most once"
 * even then must make the work itself idempotent.
 */
public final class Idempotency {
    /** How long a key stands for its request. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** Longest outcome: an id, not an answer. */
    public static final int OUTCOME_LENGTH = 100;

    /** A request in progress for so long has lost its process. */
    public static final Duration ABANDONED_AFTER = Duration.ofMinutes(2);

    private static final Pattern KEY = Pattern.compile("[!-~]{1,100}");
    private static final Duration FORGETTING = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final Clock clock;
    private final AtomicReference<Instant> forgotten = new AtomicReference<>(Instant.EPOCH);

    public Idempotency(DataSource database, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
    }

    private record Known(String digest, @Nullable String outcome) {}

    /**
     * Carries out {@code work}, or gives the outcome that it had before. An outcome is the id of what the work made or
     * asked, at most {@value #OUTCOME_LENGTH} characters; the caller words its response from what stands under that id
     * now, so that nothing personal is kept here and nothing withdrawn comes back.
     *
     * @param requestDigest equal for equal requests; must not let anyone tell the request
     * @throws IdempotencyConflict when the key belongs to another request, or to this one and it is still in progress
     * @throws InvalidValue when the key has not its form
     */
    public String run(Caller caller, String key, String requestDigest, Supplier<String> work) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidValue("Idempotency-Key", "1 to 100 visible ASCII characters");
        }
        forgetOld();
        var now = clock.instant();
        if (!claim(caller.actor(), key, requestDigest, now)) {
            return known(caller.actor(), key, requestDigest);
        }
        try {
            var outcome = work.get();
            if (outcome.length() > OUTCOME_LENGTH) {
                throw new IllegalArgumentException("an outcome is an id, not an answer");
            }
            keep(caller.actor(), key, outcome, now);
            return outcome;
        } catch (RuntimeException | Error failed) {
            release(caller.actor(), key, now, failed);
            throw failed;
        }
    }

    /** True when the key is new, or what it stood for is too old or was abandoned; the row is then this run's own. */
    private boolean claim(String actor, String key, String digest, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into idempotency (actor, key, digest, started_at) values (:actor, :key, :digest, :now)
                        on conflict (actor, key) do update
                            set digest = excluded.digest, started_at = excluded.started_at, outcome = null
                            where idempotency.started_at <= :expired
                               or (idempotency.outcome is null and idempotency.started_at <= :abandoned
                                   and idempotency.digest = excluded.digest)""")
                        .bind("actor", actor)
                        .bind("key", key)
                        .bind("digest", digest)
                        .bind("now", at(now))
                        .bind("expired", at(now.minus(KEPT)))
                        .bind("abandoned", at(now.minus(ABANDONED_AFTER)))
                        .execute()
                == 1);
    }

    private String known(String actor, String key, String digest) {
        var known = find(actor, key).orElseThrow(() -> new IdempotencyConflict(IdempotencyConflict.Reason.IN_PROGRESS));
        if (!known.digest.equals(digest)) {
            throw new IdempotencyConflict(IdempotencyConflict.Reason.OTHER_REQUEST);
        }
        if (known.outcome == null) {
            throw new IdempotencyConflict(IdempotencyConflict.Reason.IN_PROGRESS);
        }
        return known.outcome;
    }

    private Optional<Known> find(String actor, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select digest, outcome from idempotency where actor = :actor and key = :key")
                .bind("actor", actor)
                .bind("key", key)
                .map((row, _) -> new Known(row.getString("digest"), row.getString("outcome")))
                .findOne());
    }

    private void keep(String actor, String key, String outcome, Instant started) {
        jdbi.useHandle(handle -> handle.execute(
                "update idempotency set outcome = ? where actor = ? and key = ? and started_at = ?",
                outcome,
                actor,
                key,
                at(started)));
    }

    private void release(String actor, String key, Instant started, Throwable failed) {
        try {
            jdbi.useHandle(handle -> handle.execute(
                    "delete from idempotency where actor = ? and key = ? and started_at = ? and outcome is null",
                    actor,
                    key,
                    at(started)));
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** Deletes what is older than {@link #KEPT}, now and then, on the way of some request. */
    private void forgetOld() {
        var now = clock.instant();
        var last = forgotten.get();
        if (last.plus(FORGETTING).isAfter(now) || !forgotten.compareAndSet(last, now)) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute("delete from idempotency where started_at <= ?", at(now.minus(KEPT))));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
