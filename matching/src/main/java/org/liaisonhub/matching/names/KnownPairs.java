package org.liaisonhub.matching.names;

import java.util.HashMap;
import java.util.Map;

/**
 * Words that are often written for one another though their letters do not tell: Michael and 마이클, David and דוד. From
 * {@code known-pairs.tsv}, counted in pairs of names.
 */
final class KnownPairs {
    /** Of a word that is in no pair. */
    static final int UNKNOWN = -1;

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<Long, Float> RATIOS = new HashMap<>();

    static {
        Resource.lines(
                "known-pairs.tsv",
                cells -> RATIOS.put(key(added(cells[0]), added(cells[1])), Float.parseFloat(cells[2])));
    }

    private KnownPairs() {}

    private static int added(String word) {
        return NUMBERS.computeIfAbsent(word, any -> NUMBERS.size());
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /** A number for a word as written, or {@link #UNKNOWN}. */
    static int number(String written) {
        return NUMBERS.getOrDefault(written, UNKNOWN);
    }

    /** ln of how much more often both stand for one name than by chance; negative infinity when they are no pair. */
    static double ratio(int a, int b) {
        if (a == UNKNOWN || b == UNKNOWN) {
            return Double.NEGATIVE_INFINITY;
        }
        Float ratio = RATIOS.get(key(a, b));
        return ratio == null ? Double.NEGATIVE_INFINITY : ratio;
    }
}
