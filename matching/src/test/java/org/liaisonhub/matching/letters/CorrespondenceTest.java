package org.liaisonhub.matching.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.matching.scripts.Writing;

class CorrespondenceTest {
    private static final int TABLES = 60;
    private static final int PAIRS = 60;
    private static final int WORDS = 200;

    /** Few letters, so that groups meet often. */
    private static final int LETTERS = 3;

    private static final int THOUSANDTHS = 1_000;
    private static final int LEFT = -7_000;
    private static final int REPLACED = -8_000;
    private static final int SWAPPED = -5_000;

    /** Every way to group the letters of two words, one after the other: slow and plain. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record EveryWay(Map<String, Integer> pairs, boolean swaps, byte[] a, byte[] b) {
        int best(int i, int j) {
            if (i == a.length && j == b.length) {
                return 0;
            }
            int best = Integer.MIN_VALUE / 2;
            for (int left = 0; left <= Math.min(Correspondence.MOST_LATIN, a.length - i); left++) {
                for (int right = left == 0 ? 1 : 0;
                        right <= Math.min(Correspondence.MOST_OTHER, b.length - j);
                        right++) {
                    int weight = weight(i, left, j, right);
                    if (weight > Integer.MIN_VALUE) {
                        best = Math.max(best, weight + best(i + left, j + right));
                    }
                }
            }
            return best;
        }

        private int weight(int i, int left, int j, int right) {
            int slip = left <= 1 && right <= 1 ? (left + right == 2 ? REPLACED : LEFT) : Integer.MIN_VALUE;
            boolean swapped =
                    swaps && left == 2 && right == 2 && a[i] == b[j + 1] && a[i + 1] == b[j] && a[i] != a[i + 1];
            int learnt = pairs.getOrDefault(
                    key(Arrays.copyOfRange(a, i, i + left), Arrays.copyOfRange(b, j, j + right)), Integer.MIN_VALUE);
            return Math.max(Math.max(slip, learnt), swapped ? SWAPPED : Integer.MIN_VALUE);
        }
    }

    private static String key(byte[] a, byte[] b) {
        return Arrays.toString(a) + Arrays.toString(b);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theBestOfAllWaysToGroupTheLettersIsFound(boolean swaps) {
        var random = new Random(2_026);
        for (int i = 0; i < TABLES; i++) {
            var builder = new Correspondence.Builder(Alphabet.LATIN, Alphabet.LATIN)
                    .slips((float) LEFT / THOUSANDTHS, (float) REPLACED / THOUSANDTHS);
            if (swaps) {
                builder.swapped((float) SWAPPED / THOUSANDTHS);
            }
            Map<String, Integer> pairs = new HashMap<>();
            for (int j = 0; j < PAIRS; j++) {
                byte[] left = word(random, random.nextInt(Correspondence.MOST_LATIN + 1), LETTERS);
                byte[] right = word(random, random.nextInt(Correspondence.MOST_OTHER + 1), LETTERS);
                if (left.length + right.length > 0) {
                    int weight = -1 - random.nextInt(9_000);
                    pairs.put(key(left, right), weight);
                    builder.pair(left, right, (float) weight / THOUSANDTHS);
                }
            }
            assertBestOfAllWays(builder.build(), pairs, swaps, random);
        }
    }

    private static void assertBestOfAllWays(
            Correspondence table, Map<String, Integer> pairs, boolean swaps, Random random) {
        for (int i = 0; i < WORDS; i++) {
            byte[] left = word(random, random.nextInt(6), LETTERS);
            byte[] right = word(random, random.nextInt(6), LETTERS);
            int best = new EveryWay(pairs, swaps, left, right).best(0, 0);

            // Beside others, as the words of a name are.
            var latin = table.latin(right, left);
            var other = table.other(right, left);
            assertThat(table.together(latin, 1, other, 0)).isEqualTo((float) best / THOUSANDTHS);
            assertThat(table.mostTogether(table.latin(left), other)).isGreaterThanOrEqualTo((float) best / THOUSANDTHS);
        }
    }

    /** Of every table that is shipped, also longer words than any name has. */
    @ParameterizedTest
    @EnumSource(names = {"LATIN", "CYRILLIC", "ARABIC", "HEBREW", "HANGUL"})
    void wordsOfAnyLengthAreCompared(Writing writing) {
        var random = new Random(7);
        for (int number = 0; number < Correspondences.count(writing); number++) {
            var table = Correspondences.table(writing, number);
            for (int length = 0; length < 200; length++) {
                var latin = table.latin(word(random, length, Alphabet.LATIN.size()));
                var other = table.other(
                        word(random, 200 - length, Alphabet.of(writing).size()));

                assertThat(table.together(latin, 0, other, 0))
                        .isFinite()
                        .isLessThanOrEqualTo(table.mostTogether(latin, other));
            }
        }
    }

    private static byte[] word(Random random, int length, int letters) {
        var word = new byte[length];
        for (int i = 0; i < length; i++) {
            word[i] = (byte) (1 + random.nextInt(letters));
        }
        return word;
    }
}
