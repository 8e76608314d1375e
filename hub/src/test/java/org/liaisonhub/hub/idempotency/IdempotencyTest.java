package org.liaisonhub.hub.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

@Timeout(60)
class IdempotencyTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();

    private final MovableClock clock = new MovableClock();
    private final Idempotency idempotency = new Idempotency(POSTGRES.dataSource(), clock);
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void forgetAll() {
        Jdbi.create(POSTGRES.dataSource()).useHandle(handle -> handle.execute("delete from idempotency"));
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    private String work() {
        return "response " + runs.incrementAndGet();
    }

    private static Caller system(String actor) {
        return new Caller(
                new Party(1, "FRA", "France", Party.Kind.COUNTRY),
                actor,
                Caller.Kind.SYSTEM,
                Set.of(Caller.Role.CHECKER));
    }

    private static void conflicts(Runnable request, IdempotencyConflict.Reason reason) {
        assertThatThrownBy(request::run)
                .isInstanceOfSatisfying(
                        IdempotencyConflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(reason));
    }

    @Test
    void theSameRequestUnderItsKeyIsCarriedOutOnce() {
        var first = idempotency.run(system("token-1"), "key", "digest", this::work);
        var second = idempotency.run(system("token-1"), "key", "digest", this::work);

        assertThat(first).isEqualTo("response 1").isEqualTo(second);
        assertThat(runs).hasValue(1);
    }

    @Test
    void anotherRequestUnderTheKeyIsAConflict() {
        idempotency.run(system("token-1"), "key", "digest", this::work);

        conflicts(
                () -> idempotency.run(system("token-1"), "key", "other digest", this::work),
                IdempotencyConflict.Reason.OTHER_REQUEST);
        assertThat(runs).hasValue(1);
    }

    @Test
    void callersDoNotMeetInTheirKeys() {
        var one = idempotency.run(system("token-1"), "key", "digest", this::work);
        var other = idempotency.run(system("token-2"), "key", "other digest", this::work);

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void aResponseIsForgottenAfterItsTime() {
        idempotency.run(system("token-1"), "key", "digest", this::work);

        clock.move(Idempotency.KEPT);

        assertThat(idempotency.run(system("token-1"), "key", "other digest", this::work))
                .isEqualTo("response 2");
    }

    @Test
    void anAnswerIsRefusedWhereAnIdBelongs() {
        assertThatThrownBy(() -> idempotency.run(
                        system("token-1"), "key", "digest", () -> "x".repeat(Idempotency.OUTCOME_LENGTH + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(idempotency.run(system("token-1"), "key", "digest", this::work))
                .isEqualTo("response 1");
    }

    @Test
    void aRequestThatFailedCanBeSentAgain() {
        assertThatThrownBy(() -> idempotency.run(system("token-1"), "key", "digest", () -> {
                    throw new IllegalStateException("no luck");
                }))
                .hasMessage("no luck");

        assertThat(idempotency.run(system("token-1"), "key", "digest", this::work))
                .isEqualTo("response 1");
    }

    @Test
    void aDuplicateOfARequestInProgressIsAConflict() throws InterruptedException {
        var started = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first = Thread.ofVirtual()
                .start(() -> idempotency.run(system("token-1"), "key", "digest", () -> {
                    started.countDown();
                    await(mayEnd);
                    return work();
                }));
        started.await();

        conflicts(
                () -> idempotency.run(system("token-1"), "key", "digest", this::work),
                IdempotencyConflict.Reason.IN_PROGRESS);
        mayEnd.countDown();
        first.join();
        assertThat(idempotency.run(system("token-1"), "key", "digest", this::work))
                .isEqualTo("response 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void anAbandonedRequestCanBeSentAgain() throws InterruptedException {
        Jdbi.create(POSTGRES.dataSource())
                .useHandle(handle -> handle.execute(
                        "insert into idempotency (actor, key, digest, started_at) values ('token-1', 'key', 'digest', ?)",
                        clock.instant().atOffset(java.time.ZoneOffset.UTC)));
        conflicts(
                () -> idempotency.run(system("token-1"), "key", "digest", this::work),
                IdempotencyConflict.Reason.IN_PROGRESS);

        clock.move(Idempotency.ABANDONED_AFTER);

        assertThat(idempotency.run(system("token-1"), "key", "digest", this::work))
                .isEqualTo("response 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "ключ"})
    void aKeyIsVisibleAscii(String key) {
        assertThatThrownBy(() -> idempotency.run(system("token-1"), key, "digest", this::work))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("Idempotency-Key: ");
    }
}
