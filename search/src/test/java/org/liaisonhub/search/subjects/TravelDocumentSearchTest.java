package org.liaisonhub.search.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Match;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.standards.InvalidValue;

class TravelDocumentSearchTest {
    private static final Visibility ALL = new Visibility(bits(0, 1, 2), bits(0, 1, 2));

    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());

    @Test
    void findsADocumentHoweverItIsWritten() {
        put(record(7, document("L898902C3", "UTO")));

        List<Match> matches = index.find(new TravelDocument("l 898-902<c3", "", "uto", "P"), ALL, 10);

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.recordId()).isEqualTo(7);
            assertThat(match.version()).isEqualTo(3);
            assertThat(match.database()).isEqualTo(1);
            assertThat(match.exact()).isTrue();
            assertThat(match.probability()).isEqualTo(1);
        });
    }

    @Test
    void putsExactMatchesFirstThenPossibleThenSuggested() {
        put(record(1, document("8O1", "UTO")), record(2, document("801", "")), record(3, document("801", "UTO")));

        List<Match> matches = index.find(document("801", "UTO"), ALL, 10);

        assertThat(matches).extracting(Match::recordId).containsExactly(3L, 2L, 1L);
        assertThat(matches).extracting(Match::exact).containsExactly(true, false, false);
        assertThat(matches.getLast().probability()).isLessThan(0.5);
        assertThat(index.find(document("801", "UTO"), ALL, 2)).isEqualTo(matches.subList(0, 2));
    }

    @Test
    void findsAnyOfTheDocumentsOfARecordAndNamesItOnce() {
        put(record(1, document("A1", "UTO"), document("B2", "UTO"), document("A1", "")));

        assertThat(index.find(document("B2", "UTO"), ALL, 10)).hasSize(1);
        assertThat(index.find(document("A1", "UTO"), ALL, 10))
                .singleElement()
                .satisfies(match -> assertThat(match.exact()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"A0100000, true", "a-0142-017, true", "A0199999, true", "A0200000, false", "B0142017, false"})
    void findsANumberInsideARangeOfStolenBlanks(String number, boolean found) {
        put(record(1, new TravelDocument("A0100000", "A0199999", "UTO", "P")));

        List<Match> matches = index.find(document(number, "UTO"), ALL, 10);

        assertThat(matches).hasSize(found ? 1 : 0);
        assertThat(matches).allSatisfy(match -> {
            assertThat(match.exact()).isTrue();
            assertThat(match.evidence()).extracting(Evidence::relation).startsWith("IN_RANGE");
        });
    }

    @Test
    void findsTheEndsOfARangeThatIsNone() {
        put(record(1, new TravelDocument("A500", "B100", "UTO", "P")));

        assertThat(index.find(document("A500", "UTO"), ALL, 10)).hasSize(1);
        assertThat(index.find(document("B100", "UTO"), ALL, 10)).hasSize(1);
        assertThat(index.find(document("A600", "UTO"), ALL, 10)).isEmpty();
    }

    @Test
    void doesNotTellAWithheldRecordFromAnAbsentOne() {
        put(
                new IndexedRecord(1, 1, 0, 1, null, List.of(document("801", "UTO"))),
                new IndexedRecord(2, 1, 0, 0, null, List.of(document("8O1", "UTO"))));
        var without = new SubjectIndex(new MemoryRecordIndex());
        without.apply(List.of(new IndexedRecord(2, 1, 0, 0, null, List.of(document("8O1", "UTO")))), List.of(), 1);
        without.refresh();
        var outsider = new Visibility(bits(0), bits(0));

        List<Match> seen = index.find(document("801", "UTO"), outsider, 10);

        assertThat(seen).isEqualTo(without.find(document("801", "UTO"), outsider, 10));
        assertThat(seen).extracting(Match::recordId).containsExactly(2L);
    }

    @Test
    void forgetsARemovedRecord() {
        put(record(1, document("A1", "UTO")));

        index.apply(List.of(), List.of(1L), 2);
        index.refresh();

        assertThat(index.find(document("A1", "UTO"), ALL, 10)).isEmpty();
        assertThat(index.position()).isEqualTo(2);
        assertThat(index.size()).isZero();
    }

    @Test
    void refusesAQuestionWithoutANumber() {
        assertThatThrownBy(() -> index.find(document("--", "UTO"), ALL, 10)).isInstanceOf(InvalidValue.class);
    }

    private void put(IndexedRecord... records) {
        index.apply(List.of(records), List.of(), 1);
        index.refresh();
    }

    private static IndexedRecord record(long id, TravelDocument... documents) {
        return new IndexedRecord(id, 3, 1, 0, null, List.of(documents));
    }

    private static TravelDocument document(String number, String country) {
        return new TravelDocument(number, "", country, "");
    }

    private static BitSet bits(int... set) {
        return IntStream.of(set).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
