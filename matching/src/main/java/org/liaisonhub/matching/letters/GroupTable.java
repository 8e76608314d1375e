package org.liaisonhub.matching.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liaisonhub.matching.letters.Correspondence.Word;

/** Which groups of letters stand for each other, and the best way to group the letters of two words. */
final class GroupTable {
    private static final float NONE = Float.NEGATIVE_INFINITY;

    private final Groups latinGroups;
    private final Groups otherGroups;
    private final int latinSize;
    private final int otherSize;
    private final List<Pair> pairs;
    private final float[] table;
    private final int width;
    private final float swapped;

    /** Groups by their {@link Groups#key}, and what they weigh. */
    record Pair(int latin, int other, float weight) {}

    /**
     * @param left weight of a letter that the other word lacks
     * @param replaced weight of a letter in place of another
     * @param swapped weight of two neighbours that changed places
     */
    GroupTable(int latinSize, int otherSize, List<Pair> learnt, float left, float replaced, float swapped) {
        this.latinSize = latinSize;
        this.otherSize = otherSize;
        this.swapped = swapped;
        latinGroups = new Groups(latinSize);
        otherGroups = new Groups(otherSize);
        pairs = new ArrayList<>(learnt);
        for (int i = 0; i <= latinSize; i++) {
            for (int j = 0; j <= otherSize; j++) {
                pairs.add(new Pair(i, j, i == 0 || j == 0 ? left : replaced));
            }
        }
        for (Pair pair : pairs) {
            latinGroups.add(pair.latin);
            otherGroups.add(pair.other);
        }
        width = otherGroups.size();
        table = new float[latinGroups.size() * width];
        Arrays.fill(table, NONE);
        for (Pair pair : pairs) {
            int at = latinGroups.number(pair.latin) * width + otherGroups.number(pair.other);
            table[at] = Math.max(table[at], pair.weight);
        }
    }

    /** The groups of a Latin word ({@link Groups#of}). */
    int[] latinGroups(byte[] letters) {
        return latinGroups.of(letters);
    }

    int[] otherGroups(byte[] letters) {
        return otherGroups.of(letters);
    }

    /** What Latin letters weigh at most. */
    LetterShares latinShares() {
        var shares = new LetterShares(latinSize, width, swapped);
        pairs.forEach(pair -> shares.add(pair.latin, otherGroups.number(pair.other), pair.weight));
        return shares;
    }

    LetterShares otherShares() {
        var shares = new LetterShares(otherSize, latinGroups.size(), swapped);
        pairs.forEach(pair -> shares.add(pair.other, latinGroups.number(pair.latin), pair.weight));
        return shares;
    }

    /**
     * The highest weight of any way to group the letters of both words, or negative infinity when it is certain to be
     * less than {@code needed}.
     *
     * @param besideA what each letter of the other side weighs at most beside {@code a}
     * @param besideB the same of each Latin letter beside {@code b}
     */
    float best(Word a, int[] besideA, Word b, int[] besideB, float needed) {
        int n = a.letters.length;
        int m = b.letters.length;
        int row = m + 1;
        var best = new float[(n + 1) * row];
        Arrays.fill(best, 1, best.length, NONE);
        int mostRight = LetterShares.sum(besideA, b.letters);
        int restLeft = LetterShares.sum(besideB, a.letters);
        int reached = 0;
        for (int i = 0; i <= reached; i++) {
            // A way that cannot make up any more for what it lost is left.
            float neededHere = needed - (float) restLeft / LetterShares.PER_NAT;
            int restRight = mostRight;
            for (int j = 0; j <= m; j++) {
                float here = best[i * row + j];
                if (here >= neededHere && here + (float) restRight / LetterShares.PER_NAT >= needed) {
                    reached = Math.max(reached, advance(a, b, best, i, j));
                }
                restRight -= j < m ? besideA[b.letters[j]] : 0;
            }
            restLeft -= i < n ? besideB[a.letters[i]] : 0;
        }
        return best[n * row + m];
    }

    /** Tries every pair of groups that begins at a cell; the last row that one ends in. */
    private int advance(Word a, Word b, float[] best, int i, int j) {
        int row = b.letters.length + 1;
        float here = best[i * row + j];
        int reached = i;
        int from = b.groups[j];
        int until = b.groups[j + 1];
        for (int x = a.groups[i]; x < a.groups[i + 1]; x++) {
            int group = a.groups[x];
            int line = Groups.numberOf(group) * width;
            reached = i + Groups.lengthOf(group);
            int to = reached * row + j;
            for (int y = from; y < until; y++) {
                int partner = b.groups[y];
                int end = to + Groups.lengthOf(partner);
                // No condition: which way is better cannot be foreseen, and guessing wrong costs more.
                best[end] = Math.max(best[end], here + table[line + Groups.numberOf(partner)]);
            }
        }
        if (i + 2 <= a.letters.length && j + 2 < row && isSwapped(a.letters, b.letters, i + 2, j + 2)) {
            int end = (i + 2) * row + j + 2;
            best[end] = Math.max(best[end], here + swapped);
            reached = Math.max(reached, i + 2);
        }
        return reached;
    }

    private static boolean isSwapped(byte[] a, byte[] b, int i, int j) {
        return a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2];
    }
}
