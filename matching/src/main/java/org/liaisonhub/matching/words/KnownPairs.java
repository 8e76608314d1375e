package org.liaisonhub.matching.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.matching.lexicon.Equivalents;
import org.liaisonhub.matching.lexicon.Resource;

/**
 * Words that are often written for one another though their letters do not tell: Michael and 마이클, David and דוד. From
 * {@code known-pairs.tsv}, counted in pairs of names.
 */
public final class KnownPairs {
    /** Of a word that is in no pair. */
    static final int UNKNOWN = -1;

    // A number tells too whether the word is Latin, and whether it is in a pair with one of its own kind: hardly any
    // is, so
    // that two Latin words need not be looked up.
    private static final int LATIN = 1;
    private static final int WITH_OWN_KIND = 2;
    private static final int BITS = 2;

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final Map<Integer, int[]> GROUPS = new HashMap<>();
    private static final int[] NO_GROUPS = {};
    private static final float MOSTLY = 5;
    private static final long FREE = -1;

    // An open-addressed table, half of it free: every two words that are both known ask it.
    private static final long[] KEYS;
    private static final float[] RATIOS;

    private record Pair(String word, String other, float ratio) {
        boolean isOfOwnKind() {
            return isLatin(word) == isLatin(other);
        }
    }

    static {
        var pairs = new ArrayList<Pair>();
        Resource.lines(
                KnownPairs.class,
                "known-pairs.tsv",
                cells -> pairs.add(new Pair(cells[0], cells[1], Float.parseFloat(cells[2]))));
        var ofOwnKind = pairs.stream()
                .filter(Pair::isOfOwnKind)
                .flatMap(pair -> Stream.of(pair.word, pair.other))
                .collect(Collectors.toSet());
        Map<Long, Float> ratios = new HashMap<>();
        for (Pair pair : pairs) {
            int other = added(pair.other, ofOwnKind);
            ratios.put(key(added(pair.word, ofOwnKind), other), pair.ratio);
            addGroups(other, pair.word, pair.ratio);
        }
        int capacity = Integer.highestOneBit(Math.max(1, ratios.size())) * 4;
        KEYS = new long[capacity];
        RATIOS = new float[capacity];
        Arrays.fill(KEYS, FREE);
        ratios.forEach((key, ratio) -> {
            int slot = slot(key);
            KEYS[slot] = key;
            RATIOS[slot] = ratio;
        });
    }

    private KnownPairs() {}

    private static int added(String word, Set<String> ofOwnKind) {
        int kind = (isLatin(word) ? LATIN : 0) | (ofOwnKind.contains(word) ? WITH_OWN_KIND : 0);
        return NUMBERS.computeIfAbsent(word, any -> NUMBERS.size() << BITS | kind);
    }

    private static boolean isLatin(String word) {
        return word.charAt(0) <= 'z';
    }

    private static long key(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    /** False when it is certain that two words are no pair. */
    static boolean mayBe(int a, int b) {
        return (a | b) >= 0 && (((a ^ b) & LATIN) != 0 || (a & b & WITH_OWN_KIND) != 0);
    }

    /** A number for a word as written, or {@link #UNKNOWN}. */
    static int number(String written) {
        return NUMBERS.getOrDefault(written, UNKNOWN);
    }

    /** ln of how much more often both stand for one name than by chance; negative infinity when they are no pair. */
    public static double ratio(int a, int b) {
        if (!mayBe(a, b)) {
            return Double.NEGATIVE_INFINITY;
        }
        int slot = slot(key(a, b));
        return KEYS[slot] == FREE ? Double.NEGATIVE_INFINITY : RATIOS[slot];
    }

    /**
     * The {@link Equivalents#marked} groups of the Latin words that a word of another writing is mostly written as: Sam is also
     * סמואל because that is Samuel.
     */
    static int[] groups(int number) {
        return number == UNKNOWN ? NO_GROUPS : GROUPS.getOrDefault(number, NO_GROUPS);
    }

    private static void addGroups(int number, String latin, float ratio) {
        int[] groups = Equivalents.marked(latin);
        if (groups.length > 0 && ratio >= MOSTLY) {
            GROUPS.merge(number, groups, KnownPairs::union);
        }
    }

    private static int[] union(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .toArray();
    }

    /** Where a key stands, or would. */
    private static int slot(long key) {
        int mask = KEYS.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (KEYS[slot] != FREE && KEYS[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
