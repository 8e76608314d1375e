package org.liaisonhub.hub.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {
    @Test
    void sharesAreAtLeastTheTruthAndAtMostAHalfOctaveMore() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            var times = new ResponseTimes();
            var truth = new long[1 + random.nextInt(300)];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = 64 + random.nextLong(20_000_000);
                times.add(truth[i]);
            }
            Arrays.sort(truth);

            for (double share : new double[] {0.5, 0.99}) {
                long exact = truth[(int) Math.ceil(share * truth.length) - 1];
                assertThat(times.within(share)).isBetween(exact, (long) (exact * 1.4143) + 1);
            }
        }
    }

    @Test
    void withoutTimesThereIsNone() {
        assertThat(new ResponseTimes().within(0.5)).isZero();
    }

    @Test
    void endlessTimesAreInTheLastStep() {
        var times = new ResponseTimes();
        times.add(Long.MAX_VALUE);

        assertThat(times.within(0.5)).isGreaterThan(45_000_000);
    }
}
