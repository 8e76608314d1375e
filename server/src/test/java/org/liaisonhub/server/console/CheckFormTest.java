package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;

class CheckFormTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    private static CheckForm form(Map<String, String> inputs) {
        return CheckForm.read(name -> inputs.getOrDefault(name, ""));
    }

    @Test
    void zoneBecomesOneQuestionWithCleanLines() {
        var pasted = SampleAnswers.SPECIMEN.replace("\n", "  \r\n") + "\r\n";

        var question = form(Map.of("mrz", pasted, "purpose", "border-check")).question();

        assertThat(question.mrz()).containsExactly(SampleAnswers.SPECIMEN);
        assertThat(question.persons()).isEmpty();
        assertThat(question.travelDocuments()).isEmpty();
    }

    @Test
    void blankLinesPartTheZonesOfSeveralDocuments() {
        var form = form(Map.of("mrz", "AAA\nBBB\n \nCCC\nDDD", "purpose", "visa"));

        assertThat(form.question().mrz()).containsExactly("AAA\nBBB", "CCC\nDDD");
    }

    @Test
    void fieldsBecomeAPersonAndADocument() {
        var form = form(Map.ofEntries(
                Map.entry("family", " Eriksson "),
                Map.entry("given", "Anna"),
                Map.entry("year", "1974"),
                Map.entry("month", "8"),
                Map.entry("sex", "f"),
                Map.entry("nationality", "uto"),
                Map.entry("document-number", "L898902C3"),
                Map.entry("issuing-country", "uto"),
                Map.entry("document-type", "P"),
                Map.entry("purpose", "border-check")));

        var question = form.question();

        assertThat(form.faults(ENGLISH)).isEmpty();
        var person = question.persons().getFirst();
        assertThat(person.names().getFirst().family()).isEqualTo("Eriksson");
        assertThat(person.datesOfBirth()).containsExactly(new PartialDate(1974, 1974, 8, 0, false));
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.nationalities()).containsExactly("UTO");
        assertThat(question.travelDocuments()).containsExactly(new TravelDocument("L898902C3", "", "UTO", "P"));
    }

    @Test
    void nothingAskedAndNoPurposeAreNamedInTheOrderOfThePage() {
        assertThat(form(Map.of()).faults(ENGLISH)).extracting(Fault::field).containsExactly("mrz", "purpose");
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 1980, day",
        "29, 2, 1981, day",
        "'', 13, 1980, month",
        "5, '', 1980, month",
        "5, 5, '', year",
        "'', '', 80, year",
        "'', '', 19x0, year",
        "'', '', 0000, year"
    })
    void impossibleDatesAreNamed(String day, String month, String year, String field) {
        var form = form(Map.of("family", "X", "purpose", "visa", "day", day, "month", month, "year", year));

        assertThat(form.faults(ENGLISH)).extracting(Fault::field).containsExactly(field);
    }

    @Test
    void leapDayIsADay() {
        var form = form(Map.of("family", "X", "purpose", "visa", "day", "29", "month", "2", "year", "1980"));

        assertThat(form.faults(ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "year, 1970, family",
        "issuing-country, UTO, document-number",
        "issuing-country, UT0, document-number",
        "sex, F, family",
        "purpose, tourism, mrz",
        "nationality, U7O, family"
    })
    void whatCannotBeAskedIsNamed(String input, String value, String field) {
        var inputs = new HashMap<>(Map.of("purpose", "visa"));
        inputs.put(input, value);

        assertThat(form(inputs).faults(ENGLISH).getFirst().field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "mrz[0].line 1, mrz",
        "persons[0].nationalities[0], nationality",
        "persons[0].dateOfBirth, day",
        "persons[0].names[0], family",
        "travelDocuments[0].number, document-number",
        "travelDocuments[0].country, issuing-country",
        "purpose, purpose",
        "question, mrz"
    })
    void faultsThatTheHubFindsComeToTheirInput(String field, String input) {
        assertThat(CheckForm.faultOf(new InvalidValue(field, "a rule"), ENGLISH))
                .isEqualTo(new Fault(input, "Must be: a rule"));
    }

    @ParameterizedTest
    @CsvSource({"'', BALANCED", "high-recall, HIGH_RECALL", "high-precision, HIGH_PRECISION", "<script>, BALANCED"})
    void thePresetIsBalancedUnlessAnotherIsChosen(String chosen, Preset preset) {
        var form = form(Map.of("family", "X", "purpose", "visa", "preset", chosen));

        assertThat(form.question().preset()).isEqualTo(preset);
        assertThat(form.preset()).isEqualTo(preset.code());
    }

    @Test
    void nextTravellerKeepsOnlyAKnownPurpose() {
        assertThat(CheckForm.empty("visa").purpose()).isEqualTo("visa");
        assertThat(CheckForm.empty("<script>").purpose()).isEmpty();
    }
}
