package org.liaisonhub.bench.names;

/** What is known of a set of labelled pairs: their scores, how the threshold divides them, how honest the scores are. */
final class Tally {
    /** Bins of equal width over 0 to 1, by which the calibration error is taken. */
    static final int BINS = 15;

    private final double threshold;
    private final Scores same = new Scores();
    private final Scores other = new Scores();
    private long hits;
    private long falseAlarms;
    private final long[] inBin = new long[BINS];
    private final long[] sameInBin = new long[BINS];
    private final double[] scoreInBin = new double[BINS];

    Tally(double threshold) {
        this.threshold = threshold;
    }

    void add(double score, boolean isSame) {
        (isSame ? same : other).add(score);
        if (score >= threshold) {
            hits += isSame ? 1 : 0;
            falseAlarms += isSame ? 0 : 1;
        }
        int bin = Math.min(BINS - 1, (int) (score * BINS));
        inBin[bin]++;
        sameInBin[bin] += isSame ? 1 : 0;
        scoreInBin[bin] += score;
    }

    void addAll(Tally more) {
        same.addAll(more.same);
        other.addAll(more.other);
        hits += more.hits;
        falseAlarms += more.falseAlarms;
        for (int bin = 0; bin < BINS; bin++) {
            inBin[bin] += more.inBin[bin];
            sameInBin[bin] += more.sameInBin[bin];
            scoreInBin[bin] += more.scoreInBin[bin];
        }
    }

    Scores same() {
        return same;
    }

    Scores other() {
        return other;
    }

    long pairs() {
        return (long) same.size() + other.size();
    }

    /** Of the pairs at or above the threshold the share that is same; NaN when there is none or one label is absent. */
    double precision() {
        return same.isEmpty() || other.isEmpty() ? Double.NaN : (double) hits / (hits + falseAlarms);
    }

    /** Of the pairs that are same the share at or above the threshold. */
    double recall() {
        return (double) hits / same.size();
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return same.isEmpty() || other.isEmpty() ? Double.NaN : 2.0 * hits / (hits + falseAlarms + same.size());
    }

    /** Of the pairs that are not same the share at or above the threshold. */
    double falsePositiveRate() {
        return (double) falseAlarms / other.size();
    }

    /**
     * Expected calibration error: over {@value #BINS} bins of equal width, how far the mean score is from the share
     * that is same, weighted by the pairs in the bin. NaN when one label is absent.
     */
    double calibrationError() {
        if (same.isEmpty() || other.isEmpty()) {
            return Double.NaN;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(scoreInBin[bin] - sameInBin[bin]);
        }
        return error / pairs();
    }
}
