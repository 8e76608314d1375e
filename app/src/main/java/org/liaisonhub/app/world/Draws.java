package org.liaisonhub.app.world;

import java.util.List;

/**
 * Random draws that depend on a seed and an index only, so that item number five is the same whether or not the four
 * before it were made. Not thread-safe; not for secrets.
 *
 * <p>Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014 (SplitMix64).
 */
final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed, long stream, long index) {
        state = mix(mix(seed + stream * GOLDEN) + index * GOLDEN);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** 0.0 to just under 1.0. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    <T> T of(List<T> values) {
        return values.get(below(values.size()));
    }

    /** A rank, 0 to {@code bound - 1}, small ones far more often: near Zipf's law, as surnames are spread. */
    int rank(int bound) {
        // Flattened by ten ranks, so that the most frequent name has about one bearer in a hundred, not one in fifteen.
        double flat = 10.0;
        double rank = flat * (Math.exp(fraction() * Math.log(bound / flat + 1)) - 1);
        return Math.min(bound - 1, (int) rank);
    }
}
