package org.liaisonhub.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.ServerAddress;
import org.liaisonhub.hub.postgres.TestPostgres;

@Timeout(120)
class StatisticsFeedTest {
    private final ServerAddress address = TestPostgres.freshAddress();
    private final Postgres postgres = Postgres.at(address);
    private final Jdbi jdbi = Jdbi.create(postgres.dataSource());
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Consultations consultations = new Consultations(audit);
    private final StatisticsTables tables = new StatisticsTables(postgres.dataSource());
    private final StatisticsFeed feed = new StatisticsFeed(postgres.dataSource());

    @AfterEach
    void close() {
        audit.close();
        postgres.close();
    }

    /** All that the tables hold, in one order. */
    private List<String> all() {
        return jdbi.withHandle(handle -> handle.select("""
                        select row from (
                            select c::text as row from consultation c union all
                            select c::text from consultation_actor c union all
                            select c::text from consultation_of_owner c union all
                            select c::text from consultation_verified c union all
                            select c::text from statistics_position c) every order by row""").mapTo(String.class).list());
    }

    private long counted() {
        return jdbi.withHandle(handle -> handle.select("select coalesce(sum(consultations), 0) from consultation")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void whatIsMadeAnewEqualsWhatWasFoldedEntryByEntry() {
        consultations.some(150, 1);
        int folded = 1;
        while (folded > 0) {
            folded = tables.fold(7, () -> {});
        }
        var incremental = all();

        feed.rebuild();

        assertThat(all()).isEqualTo(incremental).hasSizeGreaterThan(20);
    }

    @Test
    void entriesThatComeInPortionsCountAsThoseThatComeAtOnce() {
        consultations.some(40, 2);
        feed.catchUp();
        consultations.some(40, 3);
        feed.catchUp();
        feed.catchUp();
        var portions = all();

        feed.rebuild();

        assertThat(all()).isEqualTo(portions);
    }

    @Test
    void verdictsThatComeInPortionsCountAsThoseThatComeAtOnce() {
        consultations.some(60, 6);
        consultations.verdicts(200, 7);
        int folded = 1;
        while (folded > 0) {
            folded = tables.fold(3, () -> {});
        }
        var portions = all();
        var between = verified();

        feed.rebuild();

        assertThat(all()).isEqualTo(portions);
        assertThat(between).isPositive();
        assertThat(text("select bool_and(verified between 0 and hits + possible) from consultation"))
                .isEqualTo("t");
    }

    @Test
    void checkCountsAsVerifiedWhileOneOfItsRecordsIsPositive() {
        consultations.hit(1, "FRA", "nominal", "UTO");
        int check = consultations.last();
        consultations.verdict(check, "nominal", 1, "POSITIVE_ID");
        consultations.verdict(check, "nominal", 1, "POSITIVE_ID");
        consultations.verdict(check, "nominal", 2, "POSITIVE_ID");
        feed.catchUp();
        long both = verified();
        consultations.verdict(check, "nominal", 1, "NEGATIVE_ID");
        feed.catchUp();
        long one = verified();
        consultations.verdict(check, "nominal", 2, "RECORD_INVALID");
        consultations.verdict(check, "nominal", 2, "NEGATIVE_ID");
        feed.catchUp();

        assertThat(List.of(both, one, verified())).containsExactly(1L, 1L, 0L);
        assertThat(text("select day || ' ' || party || ' ' || hits from consultation"))
                .as("where the check counts, not where the verdict was given")
                .isEqualTo("2026-03-01 FRA 1");
    }

    @Test
    void verdictOnWhatWasNoHitCountsNothing() {
        consultations.officer(1, "FRA", "account-1", "nominal", "NO_RECORD");
        int none = consultations.last();
        consultations.append(
                1, "FRA", "account-1", "border-check", "{\"databases\":{\"nominal\":\"HIT\"},\"again\":true}");
        consultations.verdict(none, "nominal", 1, "POSITIVE_ID");
        consultations.verdict(consultations.last() - 1, "nominal", 1, "POSITIVE_ID");
        consultations.verdict(999, "nominal", 1, "POSITIVE_ID");
        feed.catchUp();

        assertThat(verified()).isZero();
    }

    private long verified() {
        return Long.parseLong(text("select coalesce(sum(verified), 0) from consultation"));
    }

    private String text(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).one());
    }

    @Test
    void refusalsRepetitionsAndOtherOperationsAreNoConsultations() {
        consultations.append(1, "FRA", "account-1", "border-check", "{\"reason\":\"role-missing\"}");
        consultations.append(
                1, "FRA", "account-1", "border-check", "{\"databases\":{\"nominal\":\"HIT\"},\"again\":true}");
        consultations.append(1, "FRA", "account-1", "SIGN_IN", "", "{\"databases\":{\"nominal\":\"HIT\"}}");
        feed.catchUp();

        assertThat(counted()).isZero();
    }

    @Test
    void entriesOfEarlierVersionsCountWithoutTheirTime() {
        consultations.append(1, "FRA", "token-1", "visa", "{\"databases\":{\"nominal\":\"HIT\"}}");
        feed.catchUp();

        var row =
                jdbi.withHandle(handle -> handle.select("""
                        select channel || ' ' || automated || ' ' || (select sum(n) from unnest(times) n)
                          from consultation""").mapTo(String.class).one());

        assertThat(row).isEqualTo("api true 0");
    }

    @Test
    void whatFailsBeforeTheCommitIsFoldedOnceAfterwards() {
        consultations.officer(1, "FRA", "account-1", "nominal", "HIT");

        assertThatThrownBy(() -> tables.fold(100, () -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessageContaining("planted");

        assertThat(counted()).isZero();
        feed.catchUp();
        feed.catchUp();
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void nodesThatFoldAtTheSameTimeCountEachEntryOnce() throws InterruptedException {
        consultations.some(120, 4);
        var nodes = List.of(0, 1, 2, 3).stream()
                .map(_ -> Thread.ofVirtual().start(() -> {
                    int folded = 1;
                    while (folded > 0) {
                        folded = tables.fold(3, () -> {});
                    }
                }))
                .toList();
        for (var node : nodes) {
            node.join();
        }
        var together = all();

        feed.rebuild();

        assertThat(all()).isEqualTo(together);
    }

    @Test
    void killBetweenFoldAndCommitLosesAndDoublesNothing() throws IOException, InterruptedException {
        consultations.some(60, 5);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledFold.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().putAll(Map.of("URL", address.url(), "NAME", address.user(), "WORD", address.password()));
        var killed = process.start();
        try (var said = new BufferedReader(new InputStreamReader(killed.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("written, not committed");
        } finally {
            killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        }
        assertThat(counted()).isZero();

        feed.catchUp();
        var after = all();
        feed.rebuild();

        assertThat(counted()).isPositive();
        assertThat(all()).isEqualTo(after);
    }
}
