package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.search.Match;

class FindingsTest {
    private final Findings findings = new Findings(Preset.HIGH_PRECISION);

    private static Match match(long id, double probability, boolean exact, String field) {
        return new Match(id, 1, 0, probability, exact, List.of(new Evidence(field, "EQUAL", "", "", 1, 0.2)));
    }

    private static FoundRecords.Shown record(long id) {
        return new FoundRecords.Shown(
                id, 4, 0, "FRA", "France", "Headline", "ARREST", List.of(), FakeRecords.EVERYTHING);
    }

    private List<Answer.FoundRecord> shown(Long... ids) {
        var records = Arrays.stream(ids).collect(Collectors.toMap(id -> id, FindingsTest::record));
        return findings.show(records).stream().map(Findings.Shown::record).toList();
    }

    @ParameterizedTest
    @CsvSource({"1, HIT", "0.98, HIT", "0.9799, POSSIBLE", "0.5, POSSIBLE"})
    void aPersonIsAHitOrPossibleByItsProbability(double probability, Result expected) {
        findings.addPerson("persons[0]", List.of(match(1, probability, false, "name")));

        assertThat(shown(1L)).extracting(Answer.FoundRecord::result).containsExactly(expected);
    }

    @Test
    void aPersonBelowPossibleIsNotShown() {
        findings.addPerson("persons[0]", List.of(match(1, 0.4999, false, "name")));

        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void whatOnlyLooksLikeADocumentIsNeverMoreThanPossible() {
        findings.addDocument(
                "travelDocuments[0]",
                List.of(match(1, 1, true, "document-number"), match(2, 0.99, false, "document-number")));

        assertThat(shown(1L, 2L))
                .extracting(Answer.FoundRecord::recordId, Answer.FoundRecord::result)
                .containsExactly(tuple(1L, Result.HIT), tuple(2L, Result.POSSIBLE));
    }

    @Test
    void holderAndDocumentOfOneZoneSpeakTogether() {
        findings.addPerson("mrz[0]", List.of(match(1, 0.6, false, "name")));
        findings.addDocument("mrz[0]", List.of(match(1, 1, true, "document-number")));

        assertThat(shown(1L)).singleElement().satisfies(found -> {
            assertThat(found.result()).isEqualTo(Result.HIT);
            assertThat(found.probability()).isEqualTo(1);
            assertThat(found.evidence()).extracting(Evidence::field).containsExactly("name", "document-number");
            assertThat(found.evidence()).extracting(Evidence::without).containsExactly(1.0, 0.6);
        });
    }

    @Test
    void aDocumentThatIsEvidenceForItsHolderIsShownOnce() {
        findings.addPerson("mrz[0]", List.of(match(1, 0.6, false, "document")));
        findings.addDocument("mrz[0]", List.of(match(1, 1, true, "document-number")));

        assertThat(shown(1L)).singleElement().satisfies(found -> {
            assertThat(found.result()).isEqualTo(Result.HIT);
            assertThat(found.evidence()).extracting(Evidence::field).containsExactly("document");
            assertThat(found.evidence()).extracting(Evidence::without).containsExactly(0.2);
        });
    }

    @Test
    void eachSubjectOfTheQuestionIsAnsweredForItself() {
        findings.addPerson("persons[0]", List.of(match(1, 0.6, false, "name")));
        findings.addPerson("persons[1]", List.of(match(1, 0.985, false, "name")));

        assertThat(shown(1L)).extracting(Answer.FoundRecord::subject).containsExactly("persons[1]", "persons[0]");
    }

    @Test
    void theMostPressingStandsFirst() {
        findings.addPerson("persons[0]", List.of(match(1, 0.6, false, "name"), match(2, 0.985, false, "name")));
        findings.addPerson("persons[0]", List.of(match(3, 0.99, false, "name"), match(4, 0.985, false, "name")));

        assertThat(shown(1L, 2L, 3L, 4L))
                .extracting(Answer.FoundRecord::recordId)
                .containsExactly(3L, 2L, 4L, 1L);
    }

    @Test
    void aRecordThatIsGoneMeanwhileIsDroppedAndAChangedOneShownAsItIs() {
        findings.addPerson("persons[0]", List.of(match(1, 0.985, false, "name"), match(2, 0.985, false, "name")));

        var shown = findings.show(Map.of(2L, record(2)));

        assertThat(shown).singleElement().satisfies(found -> {
            assertThat(found.record().recordId()).isEqualTo(2);
            assertThat(found.record().version()).isEqualTo(4);
        });
    }
}
