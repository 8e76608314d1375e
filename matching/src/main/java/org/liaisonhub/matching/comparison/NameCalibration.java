package org.liaisonhub.matching.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liaisonhub.matching.lexicon.Resource;
import org.liaisonhub.matching.scripts.Writing;

/**
 * What the sum of all terms means as a probability: {@code name-calibration.tsv}, a line through points per writing,
 * rising everywhere, fitted on pairs of which most are the same. Its header tells how many.
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
final class NameCalibration {
    private static final double[][] SUMS = new double[Writing.values().length][];
    private static final double[][] LOGITS = new double[Writing.values().length][];
    private static final double SLOPE_OUTSIDE = 0.2;

    static {
        var points = new ArrayList<List<double[]>>();
        for (int i = 0; i < SUMS.length; i++) {
            points.add(new ArrayList<>());
        }
        Resource.lines(
                NameCalibration.class,
                "name-calibration.tsv",
                cells -> points.get(Writing.valueOf(cells[0]).ordinal())
                        .add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])}));
        for (int i = 0; i < SUMS.length; i++) {
            SUMS[i] = points.get(i).stream().mapToDouble(point -> point[0]).toArray();
            LOGITS[i] = points.get(i).stream().mapToDouble(point -> point[1]).toArray();
        }
    }

    private NameCalibration() {}

    static double logit(Writing route, double sum) {
        double[] sums = SUMS[route.ordinal()];
        double[] logits = LOGITS[route.ordinal()];
        int last = sums.length - 1;
        if (last < 0) {
            return sum;
        }
        if (sum <= sums[0]) {
            return logits[0] + (sum - sums[0]) * SLOPE_OUTSIDE;
        }
        if (sum >= sums[last]) {
            return logits[last] + (sum - sums[last]) * SLOPE_OUTSIDE;
        }
        int at = Arrays.binarySearch(sums, sum);
        int above = at >= 0 ? Math.max(1, at) : -at - 1;
        double share = (sum - sums[above - 1]) / (sums[above] - sums[above - 1]);
        return logits[above - 1] + share * (logits[above] - logits[above - 1]);
    }
}
