package org.liaisonhub.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

@Timeout(60)
class AuditTrailTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();
    private static final Jdbi JDBI = Jdbi.create(POSTGRES.dataSource());

    private final WatchedDataSource database = new WatchedDataSource(POSTGRES.dataSource());

    @BeforeEach
    void emptyTheTable() {
        JDBI.useHandle(handle -> handle.execute("""
                alter table audit disable trigger user;
                alter table audit_tile disable trigger user;
                truncate audit, audit_tile, audit_record;
                update audit_head set size = 0, frontier = '';
                alter table audit_tile enable trigger user;
                alter table audit enable trigger user"""));
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    private static AuditEntry entry(String id) {
        return entry(id, "{\"reason\": \"role-missing\"}");
    }

    private static AuditEntry entry(String id, String detail) {
        return new AuditEntry(
                id,
                Instant.parse("2026-01-05T08:00:00.123456Z"),
                "FRA",
                "token-1",
                "CHECK",
                "border-check",
                "line 4, \"gate\" {7}",
                "00ff",
                "DENIED",
                detail);
    }

    private static List<String> stored() {
        return JDBI.withHandle(handle -> handle.select("select id from audit order by seq")
                .mapTo(String.class)
                .list());
    }

    /** Appends so many entries at the same time, each on a thread of its own. */
    private static List<Future<?>> appendAtOnce(AuditTrail trail, int entries) {
        var futures = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, entries)
                    .forEach(i -> futures.add(threads.submit(() -> trail.append(entry("entry-" + i)))));
        }
        return futures;
    }

    @Test
    void anEntryStandsInTheTableWhenAppendReturns() {
        try (var trail = new AuditTrail(database)) {
            trail.append(entry("first"));

            var line = JDBI.withHandle(handle -> handle.select("""
                            select id, (at at time zone 'UTC')::text as at, party, actor, operation, purpose, reference,
                                   subject, outcome, detail::json ->> 'reason' as reason
                            from audit""").mapToMap().one());
            assertThat(line.values())
                    .containsExactly(
                            "first",
                            "2026-01-05 08:00:00.123456",
                            "FRA",
                            "token-1",
                            "CHECK",
                            "border-check",
                            "line 4, \"gate\" {7}",
                            "00ff",
                            "DENIED",
                            "role-missing");
        }
    }

    @Test
    void concurrentEntriesShareCommits() throws InterruptedException, ExecutionException {
        try (var trail = new AuditTrail(database)) {
            database.hold();
            var first = Thread.ofVirtual().start(() -> trail.append(entry("first")));
            database.awaitHeld();
            var releaser = Thread.ofVirtual().start(() -> {
                awaitWaiting(trail, 64);
                database.release();
            });
            for (var appended : appendAtOnce(trail, 64)) {
                appended.get();
            }
            first.join();
            releaser.join();
        }

        assertThat(stored()).hasSize(65).startsWith("first").doesNotHaveDuplicates();
        assertThat(database.statements()).isEqualTo(2);
    }

    private static void awaitWaiting(AuditTrail trail, int entries) {
        while (trail.waiting() < entries) {
            Thread.onSpinWait();
        }
    }

    @Test
    void nothingReturnsBeforeItsCommit() throws InterruptedException {
        try (var trail = new AuditTrail(database)) {
            var returned = new CountDownLatch(1);
            database.hold();
            var caller = Thread.ofVirtual().start(() -> {
                trail.append(entry("held"));
                returned.countDown();
            });
            database.awaitHeld();

            assertThat(returned.getCount()).isEqualTo(1);
            assertThat(stored()).isEmpty();

            database.release();
            caller.join();
            assertThat(returned.getCount()).isZero();
            assertThat(stored()).containsExactly("held");
        }
    }

    @Test
    void whenTheDatabaseFailsEveryCallerHearsOfIt() {
        try (var trail = new AuditTrail(database)) {
            database.fail(new SQLException("connection lost", "08006"));

            for (var appended : appendAtOnce(trail, 20)) {
                assertThatThrownBy(appended::get).cause().isInstanceOf(AuditUnavailable.class);
            }
            assertThat(stored()).isEmpty();
        }
    }

    @Test
    void theTrailGoesOnWhenTheDatabaseIsBack() {
        try (var trail = new AuditTrail(database)) {
            database.fail(new SQLException("connection lost", "08006"));
            assertThatThrownBy(() -> trail.append(entry("lost"))).isInstanceOf(AuditUnavailable.class);
            database.recover();

            trail.append(entry("kept"));
        }

        assertThat(stored()).containsExactly("kept");
    }

    @Test
    void oneEntryThatCannotBeStoredDoesNotTakeItsNeighboursWithIt() throws InterruptedException {
        try (var trail = new AuditTrail(database)) {
            database.hold();
            var first = Thread.ofVirtual().start(() -> trail.append(entry("first")));
            database.awaitHeld();
            var broken = new ArrayList<Throwable>();
            var bad = Thread.ofVirtual()
                    .uncaughtExceptionHandler((_, failure) -> broken.add(failure))
                    .start(() -> trail.append(entry("bad", "no JSON")));
            var good = Thread.ofVirtual().start(() -> trail.append(entry("good")));
            awaitWaiting(trail, 2);
            database.release();
            first.join();
            bad.join();
            good.join();

            assertThat(broken).singleElement().isInstanceOf(AuditUnavailable.class);
        }

        assertThat(stored()).containsExactlyInAnyOrder("first", "good");
    }

    @Test
    void callersBeyondTheRoomAreRefusedInTime() throws InterruptedException {
        var narrow = new AuditSettings(1, 1, Duration.ofMillis(50));
        try (var trail = new AuditTrail(database, narrow)) {
            database.hold();

            for (var appended : appendAtOnce(trail, 5)) {
                assertThatThrownBy(appended::get).cause().isInstanceOf(AuditUnavailable.class);
            }
            database.release();
        }
    }

    @Test
    void closingWritesWhatWaitsAndRefusesWhatComesLater() throws InterruptedException {
        var trail = new AuditTrail(database);
        database.hold();
        var caller = Thread.ofVirtual().start(() -> trail.append(entry("waiting")));
        database.awaitHeld();
        var closer = Thread.ofVirtual().start(trail::close);
        database.release();
        caller.join();
        closer.join();

        assertThat(stored()).containsExactly("waiting");
        assertThatThrownBy(() -> trail.append(entry("late"))).isInstanceOf(AuditUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set outcome = 'NO_RECORD'", "delete from audit", "truncate audit"})
    void whatIsWrittenCannotBeChanged(String statement) {
        try (var trail = new AuditTrail(database)) {
            trail.append(entry("first"));
        }

        assertThatThrownBy(() -> JDBI.useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("never changed");
        assertThat(stored()).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\ud800"})
    void aReferenceIsPlainText(String reference) {
        assertThatThrownBy(() -> new AuditEntry(
                        "1", Instant.EPOCH, "FRA", "token-1", "CHECK", "visa", reference, "", "HIT", "{}"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("reference: ");
    }

    @Test
    void aReferenceHasABound() {
        assertThatThrownBy(() -> new AuditEntry(
                        "1", Instant.EPOCH, "FRA", "token-1", "CHECK", "visa", "x".repeat(101), "", "HIT", "{}"))
                .isInstanceOf(InvalidValue.class);
    }
}
