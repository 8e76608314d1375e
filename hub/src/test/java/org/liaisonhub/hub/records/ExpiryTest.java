package org.liaisonhub.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.hub.records.Samples.DEFINITIONS;
import static org.liaisonhub.hub.records.Samples.DOCUMENTS;
import static org.liaisonhub.hub.records.Samples.passport;
import static org.liaisonhub.hub.records.Samples.passports;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.Expiry.Ended;

class ExpiryTest {
    private final Postgres postgres = TestPostgres.fresh();
    private final Party utopia = Samples.party(postgres.dataSource(), "UTO", Party.Kind.COUNTRY);
    private final Party france = Samples.party(postgres.dataSource(), "FRA", Party.Kind.COUNTRY);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final ChangeFeed feed = new ChangeFeed(postgres.dataSource(), DEFINITIONS);

    @AfterEach
    void close() {
        audit.close();
        postgres.close();
    }

    @Test
    void recordsLeaveOnTheirDayAndNotBefore() {
        var recording = new BulkRecording(postgres.dataSource(), on("2026-03-01"));
        var leaving =
                DOCUMENTS.normalise(Samples.json(passport("B1").toString()).put("delete-on", "2027-01-01"));
        recording.put(DOCUMENTS, utopia, "test", List.of(new SourceRecord("leaving", leaving)));
        recording.put(DOCUMENTS, utopia, "test", passports(0, 3));

        assertThat(expiry("2026-12-31").run()).isEqualTo(new Ended(0, 0));
        assertThat(expiry("2027-01-01").run()).isEqualTo(new Ended(1, 0));
        assertThat(expiry("2027-01-01").run()).isEqualTo(new Ended(0, 0));

        assertThat(feed.after(4, 10)).singleElement().satisfies(record -> {
            assertThat(record.sourceKey()).isEqualTo("leaving");
            assertThat(record.status()).isEqualTo(Status.WITHDRAWN);
        });
        assertThat(expiry("2036-03-01").run().records()).isEqualTo(3);
    }

    @Test
    void oldVersionsOfAWithdrawnRecordLoseTheirContentAfterTheirTime() {
        var recording = new BulkRecording(postgres.dataSource(), on("2026-03-01"));
        recording.put(DOCUMENTS, utopia, "test", passports(0, 1));
        recording.withdrawAllBut(DOCUMENTS, utopia, "test", List.of());

        assertThat(expiry("2027-02-28").run()).isEqualTo(new Ended(0, 0));
        assertThat(keptContents()).isEqualTo(1);
        assertThat(expiry("2027-03-02").run()).isEqualTo(new Ended(0, 1));
        assertThat(keptContents()).isZero();
    }

    @Test
    void whatEndsStandsInTheAuditByItsNumberAndWhatDoesNotLeavesNoEntry() {
        var recording = new BulkRecording(postgres.dataSource(), on("2026-03-01"));
        recording.put(DOCUMENTS, utopia, "test", passports(0, 3));
        var french = DOCUMENTS.normalise(Samples.json(passport("B1").toString()).put("issuing-country", "FRA"));
        recording.put(DOCUMENTS, france, "test", List.of(new SourceRecord("key-0", french)));

        expiry("2036-02-28").run();
        expiry("2036-03-01").run();
        expiry("2036-03-01").run();
        expiry("2037-03-02").run();

        assertThat(entries())
                .containsExactly(
                        " hub EXPIRE stolen-travel-documents DONE {\"owner\":\"UTO\",\"withdrawn\":3}",
                        " hub EXPIRE stolen-travel-documents DONE {\"owner\":\"FRA\",\"withdrawn\":1}",
                        " hub EXPIRE stolen-travel-documents DONE {\"forgotten-versions\":4}");
    }

    @Test
    void whatCannotBeAuditedStays() {
        var recording = new BulkRecording(postgres.dataSource(), on("2026-03-01"));
        recording.put(DOCUMENTS, utopia, "test", passports(0, 3));
        var expiry = expiry("2036-03-01");
        audit.close();

        assertThatThrownBy(expiry::run).isInstanceOf(AuditUnavailable.class);

        assertThat(feed.after(3, 10)).isEmpty();
        try (var again = new AuditTrail(postgres.dataSource())) {
            var later = new Expiry(postgres.dataSource(), DEFINITIONS, again, on("2036-03-01"));
            assertThat(later.run()).isEqualTo(new Ended(3, 0));
        }
    }

    @Test
    void versionsThatCannotBeAuditedKeepTheirContent() {
        var recording = new BulkRecording(postgres.dataSource(), on("2026-03-01"));
        recording.put(DOCUMENTS, utopia, "test", passports(0, 1));
        recording.withdrawAllBut(DOCUMENTS, utopia, "test", List.of());
        audit.close();

        assertThatThrownBy(() -> expiry("2027-03-02").run()).isInstanceOf(AuditUnavailable.class);

        assertThat(keptContents()).isEqualTo(1);
    }

    @Test
    void whatDoesNotEndLeavesNoEntry() {
        var recording = new BulkRecording(postgres.dataSource(), on("2026-03-01"));
        recording.put(DOCUMENTS, utopia, "test", passports(0, 3));
        Jdbi.create(postgres.dataSource()).useHandle(handle -> {
            handle.execute("create function broken() returns trigger language plpgsql as "
                    + "'begin raise exception ''broken''; end'");
            // At the commit, when the entry has been written.
            handle.execute("create constraint trigger broken after update on record"
                    + " deferrable initially deferred for each row execute function broken()");
        });

        assertThatThrownBy(() -> expiry("2036-03-01").run()).isInstanceOf(RecordsUnavailable.class);

        assertThat(entries()).isEmpty();
    }

    private List<String> entries() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select party || ' ' || actor || ' ' || operation || ' ' || subject"
                                + " || ' ' || outcome || ' ' || detail from audit order by seq")
                        .mapTo(String.class)
                        .list());
    }

    private int keptContents() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.createQuery("select count(content) from record_version")
                        .mapTo(Integer.class)
                        .one());
    }

    private Expiry expiry(String day) {
        return new Expiry(postgres.dataSource(), DEFINITIONS, audit, on(day));
    }

    private static Clock on(String day) {
        return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
    }
}
