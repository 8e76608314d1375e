package org.liaisonhub.bench.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankFiguresTest {
    private static final double EXACT = 1e-12;

    @Test
    void countsATieAsHalfAWin() {
        // 0.9 and 0.8 beat all three; 0.4 loses to 0.7, ties with 0.4, beats 0.1: 3 + 3 + 1.5 of 9.
        var figures = RankFigures.of(scores(0.9, 0.8, 0.4), scores(0.7, 0.4, 0.1));

        assertThat(figures.auc()).isCloseTo(7.5 / 9, within(EXACT));
    }

    @Test
    void givesOneHalfWhenEveryScoreIsTheSame() {
        assertThat(RankFigures.of(scores(0.5, 0.5), scores(0.5, 0.5, 0.5)).auc())
                .isEqualTo(0.5);
    }

    @Test
    void givesOneOrZeroWhenTheSidesDoNotMeet() {
        assertThat(RankFigures.of(scores(0.8, 0.9), scores(0.1)).auc()).isEqualTo(1);
        assertThat(RankFigures.of(scores(0.1), scores(0.8, 0.9)).auc()).isEqualTo(0);
    }

    @Test
    void letsOneNegativeInAHundredPass() {
        // Negatives 0.01 to 1.00: one may pass, 1.00, so the bar is 0.99, and only what is above it counts.
        var negatives =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> i / 100.0).toArray();

        var figures = RankFigures.of(scores(1.0, 0.995, 0.99, 0.5), scores(negatives));

        assertThat(figures.recallAt1Percent()).isEqualTo(0.5);
    }

    @Test
    void letsNoTieWithTheBarPass() {
        // Of 200 negatives two may pass; five share the highest score, so none may, nor a positive of that score.
        var negatives =
                IntStream.range(0, 200).mapToDouble(i -> i < 5 ? 0.9 : 0.1).toArray();

        var figures = RankFigures.of(scores(0.95, 0.9, 0.9, 0.9), scores(negatives));

        assertThat(figures.recallAt1Percent()).isEqualTo(0.25);
    }

    @Test
    void letsNoNegativePassWhenTheyAreTooFewForTheRate() {
        var negatives =
                IntStream.rangeClosed(1, 999).mapToDouble(i -> i / 1_000.0).toArray();

        var figures = RankFigures.of(scores(0.9995, 0.998), scores(negatives));

        assertThat(figures.recallAt01Percent()).isEqualTo(0.5);
        assertThat(figures.recallAt1Percent()).isEqualTo(1);
    }

    @Test
    void letsOneInAThousandPassFromAThousandOn() {
        var negatives =
                IntStream.rangeClosed(1, 1_000).mapToDouble(i -> i / 1_000.0).toArray();

        assertThat(RankFigures.of(scores(0.9995, 0.998), scores(negatives)).recallAt01Percent())
                .isEqualTo(0.5);
    }

    @Test
    void knowsNothingOfOneSideAlone() {
        assertThat(RankFigures.of(scores(0.9), scores()).auc()).isNaN();
        assertThat(RankFigures.of(scores(), scores(0.9)).recallAt1Percent()).isNaN();
    }

    static Scores scores(double... values) {
        var scores = new Scores();
        for (double value : values) {
            scores.add(value);
        }
        return scores;
    }
}
