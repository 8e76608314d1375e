package org.liaisonhub.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.checks.Answer.DatabaseAnswer;
import org.liaisonhub.hub.checks.Answer.FoundRecord;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.server.console.AnswerView.Found;
import org.liaisonhub.server.console.AnswerView.Tone;

class AnswerViewTest {
    private static FoundRecord record(Result result, double probability, List<String> warnings) {
        return new FoundRecord(1, 1, "UTO", "Utopia", "persons[0]", result, probability, "A", "", warnings, List.of());
    }

    @Test
    void oneUncheckedDatabaseForbidsGreenWhateverTheSummarySays() {
        var answer = SampleAnswers.answer(
                Result.NO_RECORD,
                List.of(
                        new DatabaseAnswer("a", "A", Result.NO_RECORD, List.of()),
                        new DatabaseAnswer("b", "B", Result.UNAVAILABLE, List.of())),
                List.of());

        var view = AnswerView.of(answer, Map::of);

        assertThat(view.tone()).isEqualTo(Tone.NOT_CHECKED);
        assertThat(view.unchecked()).containsExactly("B");
    }

    @Test
    void noDatabaseAskedIsNotClear() {
        var view = AnswerView.of(SampleAnswers.answer(Result.NO_RECORD, List.of(), List.of()), Map::of);

        assertThat(view.tone()).isEqualTo(Tone.NOT_CHECKED);
    }

    @Test
    void everyDatabaseWithoutRecordIsClear() {
        assertThat(AnswerView.of(SampleAnswers.clear(), Map::of).tone()).isEqualTo(Tone.CLEAR);
    }

    @Test
    void mostPressingRecordComesFirstAcrossDatabases() {
        var low = record(Result.POSSIBLE, 0.9, List.of("armed"));
        var high = record(Result.HIT, 0.8, List.of("violent", "armed"));
        var answer = SampleAnswers.answer(
                Result.HIT,
                List.of(
                        new DatabaseAnswer("a", "A", Result.POSSIBLE, List.of(low)),
                        new DatabaseAnswer("b", "B", Result.HIT, List.of(high))),
                List.of());

        var view = AnswerView.of(answer, Map::of);

        assertThat(view.found()).extracting(Found::record).containsExactly(high, low);
        assertThat(view.warnings()).containsExactly("violent", "armed");
    }

    @ParameterizedTest
    @CsvSource({"1.0, > 99 %", "0.994, > 99 %", "0.64, 64 %", "0.001, < 1 %", "0, < 1 %"})
    void noProbabilityIsShownAsCertain(double probability, String shown) {
        var found = new Found(Tone.POSSIBLE, "a", "A", record(Result.POSSIBLE, probability, List.of()), null);

        assertThat(found.percent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 50, strong.for, +12.0",
        "2, 10, fair.for, +2.0",
        "-0.5, 3, slight.against, −0.5",
        "-30, 50, strong.against, −30.0",
        "0, 0, none, +0.0"
    })
    void weightsBecomeBarsAndWords(double weight, int length, String side, String written) {
        var bar = WeightBar.of(weight);

        assertThat(bar.length()).isEqualTo(length);
        assertThat(bar.side()).isEqualTo(side);
        assertThat(bar.text()).isEqualTo(written);
    }

    @Test
    void weightsOfWordsAddUpToTheWeightShownOfTheName() {
        var name = SampleAnswers.name("ERIKSSON, ANNA MARIA", "Эриксон, Анна");

        var rows = NameRows.of(name);

        double sum = rows.words().stream().mapToDouble(row -> row.bar().nats()).sum()
                + rows.rests().stream().mapToDouble(row -> row.bar().nats()).sum();
        assertThat(String.format(Locale.ROOT, "%.1f", sum))
                .isEqualTo(String.format(Locale.ROOT, "%.1f", name.weight()));
        assertThat(rows.words()).hasSize(3);
    }
}
