package org.liaisonhub.bench.names;

/**
 * How well scores put pairs of one person above pairs of two, whatever the threshold.
 *
 * @param auc chance that a random pair of one person scores above a random other pair, ties counted half
 * @param recallAt1Percent see {@link #recall}
 * @param recallAt01Percent see {@link #recall}
 */
record RankFigures(double auc, double recallAt1Percent, double recallAt01Percent) {
    private static final RankFigures UNKNOWN = new RankFigures(Double.NaN, Double.NaN, Double.NaN);

    /** The figures; all NaN when one side has no pair. */
    static RankFigures of(Scores same, Scores other) {
        if (same.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        double[] positives = same.sorted();
        double[] negatives = other.sorted();
        return new RankFigures(
                auc(positives, negatives), recall(positives, negatives, 100), recall(positives, negatives, 1_000));
    }

    /** Area under the ROC curve by mid-ranks. Both arrays rise. */
    private static double auc(double[] positives, double[] negatives) {
        double wins = 0;
        int below = 0;
        int notAbove = 0;
        for (double score : positives) {
            while (below < negatives.length && negatives[below] < score) {
                below++;
            }
            while (notAbove < negatives.length && negatives[notAbove] <= score) {
                notAbove++;
            }
            wins += (below + notAbove) / 2.0;
        }
        return wins / positives.length / negatives.length;
    }

    /**
     * Share of the positives that score strictly above the negative at the quantile, so that at most one in
     * {@code oneIn} negatives is above it too, also where many have one score. With fewer than {@code oneIn} negatives
     * that is: above all of them. Both arrays rise.
     */
    private static double recall(double[] positives, double[] negatives, int oneIn) {
        int allowed = negatives.length / oneIn;
        double bar = negatives[negatives.length - 1 - allowed];
        int above = 0;
        for (int i = positives.length - 1; i >= 0 && positives[i] > bar; i--) {
            above++;
        }
        return (double) above / positives.length;
    }
}
