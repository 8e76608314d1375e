package org.liaisonhub.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.hub.records.Samples.DEFINITIONS;
import static org.liaisonhub.hub.records.Samples.DOCUMENTS;
import static org.liaisonhub.hub.records.Samples.passport;
import static org.liaisonhub.hub.records.Samples.passports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.Missing;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.standards.InvalidValue;

class BulkRecordingTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final Postgres postgres = TestPostgres.fresh();
    private final Party utopia = Samples.party(postgres.dataSource(), "UTO", Party.Kind.COUNTRY);
    private final BulkRecording recording = new BulkRecording(postgres.dataSource(), NOW);
    private final ChangeFeed feed = new ChangeFeed(postgres.dataSource(), DEFINITIONS);

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void theSameAgainChangesNothing() {
        var first = put(passports(0, 100));
        long position = feed.last();

        var second = put(passports(0, 100));

        assertThat(first).isEqualTo(new Counts(100, 0, 0));
        assertThat(second).isEqualTo(new Counts(0, 0, 100));
        assertThat(feed.last()).isEqualTo(position).isEqualTo(100);
    }

    @Test
    void aBatchIsSortedIntoAddedChangedAndUnchanged() {
        put(passports(0, 10));
        var changed = Samples.json(passport("A3").toString()).put("theft-place", "Ort \\ \"Straße\"\tЖ");

        var counts = put(List.of(
                new SourceRecord("key-3", DOCUMENTS.normalise(changed)),
                new SourceRecord("key-4", passport("A4")),
                new SourceRecord("key-99", passport("A99"))));

        assertThat(counts).isEqualTo(new Counts(1, 1, 1));
        assertThat(feed.after(10, 10))
                .extracting(OwnedRecord::sourceKey, OwnedRecord::version, OwnedRecord::sequence)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("key-3", 2, 11L),
                        org.assertj.core.groups.Tuple.tuple("key-99", 1, 12L));
        assertThat(feed.after(10, 1).getFirst().content()).isEqualTo(DOCUMENTS.normalise(changed));
    }

    @Test
    void aKnownRecordAmongManyNewOnesIsFoundOutAlsoAfterBatchesOfOnlyNewOnes() {
        put(passports(0, 1_000));

        var counts = put(passports(999, 1_000));

        assertThat(counts).isEqualTo(new Counts(999, 0, 1));
        assertThat(feed.last()).isEqualTo(1_999);
        assertThat(put(passports(1_999, 1_000))).isEqualTo(new Counts(1_000, 0, 0));
        assertThat(feed.after(1_999, 1))
                .singleElement()
                .satisfies(record -> assertThat(record.sequence()).isEqualTo(2_000));
    }

    @Test
    void aContentLongerThanAnyBufferGoesInWhole() {
        var text = "Ж\\\"\t€".repeat(4_000) + "x".repeat(3);
        var content = DOCUMENTS.normalise(
                Samples.json(passport("A1").toString()).put("non-nominal-information", text.substring(0, 19_000)));

        put(List.of(new SourceRecord("before", passport("A0")), new SourceRecord("long", content)));
        put(passports(0, 3));

        assertThat(feed.after(1, 1).getFirst().content()).isEqualTo(content);
    }

    @Test
    void aKeyThatStandsTwiceCountsOnceAndTheLastWins() {
        var counts = put(List.of(new SourceRecord("key", passport("A1")), new SourceRecord("key", passport("A2"))));

        assertThat(counts).isEqualTo(new Counts(1, 0, 0));
        assertThat(feed.after(0, 10).getFirst().content()).isEqualTo(passport("A2"));
    }

    @Test
    void aRecordKnowsOwnerTimesAndRetention() {
        put(passports(7, 1));

        var record = feed.after(0, 1).getFirst();

        assertThat(record.owner()).isEqualTo(utopia);
        assertThat(record.database()).isEqualTo(DOCUMENTS);
        assertThat(record.status()).isEqualTo(Status.ACTIVE);
        assertThat(record.recordedAt()).isEqualTo(NOW.instant());
        assertThat(record.reviewOn()).isEqualTo(LocalDate.of(2031, 3, 1));
        assertThat(record.expiresOn()).isEqualTo(LocalDate.of(2036, 3, 1));
    }

    @Test
    void anotherCountrysDocumentIsRefusedAndNothingOfItsBatchIsPut() {
        var france = Samples.party(postgres.dataSource(), "FRA", Party.Kind.COUNTRY);

        assertThatThrownBy(() -> recording.put(DOCUMENTS, france, "test", passports(0, 2)))
                .isInstanceOf(InvalidValue.class);
        assertThat(feed.last()).isZero();
    }

    @Test
    void ownersDoNotTouchEachOthersRecordsUnderTheSameKey() {
        var france = Samples.party(postgres.dataSource(), "FRA", Party.Kind.COUNTRY);
        var content = Samples.person("ERIKSSON", "ANNA", "1974-08-12");
        recording.put(Samples.NOMINAL, utopia, "test", List.of(new SourceRecord("1", content)));

        var counts = recording.put(Samples.NOMINAL, france, "test", List.of(new SourceRecord("1", content)));

        assertThat(counts).isEqualTo(new Counts(1, 0, 0));
        assertThat(recording.withdrawAllBut(Samples.NOMINAL, france, "test", List.of()))
                .isEqualTo(1);
        assertThat(feed.after(0, 10).getFirst().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void whatTheSourceNoLongerHasIsCountedAndThenWithdrawnWithItsContent() {
        put(passports(0, 10));
        var seen = List.of("key-1", "key-2", "key-unknown");

        assertThat(recording.missing(DOCUMENTS, utopia, seen)).isEqualTo(new Missing(10, 8));
        assertThat(recording.withdrawAllBut(DOCUMENTS, utopia, "test", seen)).isEqualTo(8);

        assertThat(recording.withdrawAllBut(DOCUMENTS, utopia, "test", seen)).isZero();
        assertThat(feed.after(10, 100)).hasSize(8).allSatisfy(record -> {
            assertThat(record.status()).isEqualTo(Status.WITHDRAWN);
            assertThat(record.content().isEmpty()).isTrue();
            assertThat(record.version()).isEqualTo(2);
        });
    }

    @Test
    void aWithdrawnRecordThatComesAgainIsAddedAgain() {
        put(passports(0, 1));
        recording.withdrawAllBut(DOCUMENTS, utopia, "test", List.of());

        var counts = put(passports(0, 1));

        assertThat(counts).isEqualTo(new Counts(1, 0, 0));
        assertThat(feed.after(0, 10)).singleElement().satisfies(record -> {
            assertThat(record.status()).isEqualTo(Status.ACTIVE);
            assertThat(record.version()).isEqualTo(3);
            assertThat(record.content()).isEqualTo(passport("A0"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb"})
    void aSourceKeyIsShortAndPlain(String key) {
        assertThatThrownBy(() -> new SourceRecord(key, passport("A1"))).hasMessageStartingWith("source-key:");
        assertThatThrownBy(() -> new SourceRecord("k".repeat(201), passport("A1")))
                .hasMessageStartingWith("source-key:");
    }

    private Counts put(List<SourceRecord> records) {
        return recording.put(DOCUMENTS, utopia, "test", records);
    }
}
