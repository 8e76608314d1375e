package org.liaisonhub.hub.statistics;

import java.util.Arrays;

/**
 * Times that checks took, as a histogram of {@value #STEPS} steps: the first up to 64 microseconds, each further one
 * wider by the square root of two, the last without end (it begins at 47 s). What it says of a time is at most 41 % too long. Not
 * thread-safe.
 */
public final class ResponseTimes {
    /** Steps of the histogram; the table has as many. */
    static final int STEPS = 40;

    private static final double FIRST = 64;
    private static final double HALF_OCTAVE = Math.sqrt(2);

    private final long[] counts;

    ResponseTimes() {
        this(new long[STEPS]);
    }

    ResponseTimes(long[] counts) {
        this.counts = Arrays.copyOf(counts, STEPS);
    }

    /** Adds one time, in microseconds. */
    void add(long micros) {
        int step = 0;
        while (step < STEPS - 1 && micros > upTo(step)) {
            step++;
        }
        counts[step]++;
    }

    /**
     * The time that this share of all checks did not exceed, in microseconds: the upper end of its step.
     *
     * @param share 0 to 1: 0.5 is the median, 0.99 the 99th percentile
     * @return 0 when no time is known
     */
    public long within(double share) {
        long all = Arrays.stream(counts).sum();
        long needed = Math.max(1, (long) Math.ceil(share * all));
        long seen = 0;
        for (int step = 0; step < STEPS && all > 0; step++) {
            seen += counts[step];
            if (seen >= needed) {
                return upTo(step);
            }
        }
        return 0;
    }

    /** As PostgreSQL writes an array. */
    String asArray() {
        return Arrays.toString(counts).replace('[', '{').replace(']', '}');
    }

    private static long upTo(int step) {
        return Math.round(FIRST * Math.pow(HALF_OCTAVE, step));
    }
}
