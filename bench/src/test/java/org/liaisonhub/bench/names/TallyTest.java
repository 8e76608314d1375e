package org.liaisonhub.bench.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    private static final double EXACT = 1e-12;

    private final Tally tally = new Tally(0.5);

    @Test
    void dividesAtTheThresholdWhichBelongsToTheHits() {
        // Hits 0.9 and 0.5, a miss 0.4, false positives 0.6, and 0.1 and 0.2 rightly kept apart.
        tally.add(0.9, true);
        tally.add(0.5, true);
        tally.add(0.4, true);
        tally.add(0.6, false);
        tally.add(0.1, false);
        tally.add(0.2, false);

        assertThat(tally.precision()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(tally.recall()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(tally.f1()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(tally.falsePositiveRate()).isCloseTo(1 / 3.0, within(EXACT));
    }

    @Test
    void takesTheHarmonicMeanOfPrecisionAndRecall() {
        // Precision 1, recall 1/4: 2 * 1 * 0.25 / 1.25.
        tally.add(0.9, true);
        tally.add(0.1, true);
        tally.add(0.1, true);
        tally.add(0.1, true);
        tally.add(0.1, false);

        assertThat(tally.f1()).isCloseTo(0.4, within(EXACT));
    }

    @Test
    void weighsTheCalibrationErrorByThePairsOfABin() {
        // Last bin: mean score 0.95, half are same: 0.45 off, two of three pairs. First bin: 0.02 off, one of three.
        tally.add(0.95, true);
        tally.add(0.95, false);
        tally.add(0.02, false);

        assertThat(tally.calibrationError()).isCloseTo(0.45 * 2 / 3 + 0.02 / 3, within(EXACT));
    }

    @Test
    void findsNoErrorInScoresThatMeanWhatTheySay() {
        tally.add(0.75, true);
        tally.add(0.75, true);
        tally.add(0.75, true);
        tally.add(0.75, false);
        tally.add(1, true);
        tally.add(0, false);

        assertThat(tally.calibrationError()).isCloseTo(0, within(EXACT));
    }

    @Test
    void addsUpWithAnother() {
        var another = new Tally(0.5);
        tally.add(0.9, true);
        tally.add(0.7, false);
        another.add(0.1, true);
        another.add(0.1, false);
        another.addAll(tally);

        assertThat(another.pairs()).isEqualTo(4);
        assertThat(another.recall()).isEqualTo(0.5);
        assertThat(another.precision()).isEqualTo(0.5);
        // Bins of 0.9, 0.7 and 0.1 (two pairs): (0.1 + 0.7 + 0.8) / 4.
        assertThat(another.calibrationError()).isCloseTo(0.4, within(EXACT));
    }

    @Test
    void saysNothingOfPrecisionWhereOneKindOfPairIsAbsent() {
        tally.add(0.9, true);

        assertThat(tally.precision()).isNaN();
        assertThat(tally.f1()).isNaN();
        assertThat(tally.calibrationError()).isNaN();
        assertThat(tally.recall()).isEqualTo(1);
    }
}
