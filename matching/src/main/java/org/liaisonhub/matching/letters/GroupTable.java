package org.liaisonhub.matching.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which groups of letters stand for each other, and the best way to group the letters of two words. Weights are whole
 * thousandths of a nat, as the files write them, so that a sum is the same in whatever order it is taken.
 */
final class GroupTable {
    /** Thousandths to a nat. */
    static final int PER_NAT = 1_000;

    /** Of what stands for nothing; so far below 0 that no sum of weights reaches it, and no sum with it overflows. */
    private static final int NONE = Integer.MIN_VALUE / 2;

    private final Groups latinGroups;
    private final Groups otherGroups;
    private final int latinWidth;
    private final int otherWidth;

    /** Of every Latin group, none and single letters among them, beside each letter of the other side and beside none. */
    private final int[] besideLetter;

    /** Of every group of the other side likewise beside each Latin letter and beside none. */
    private final int[] besideLatinLetter;

    // Pairs of longer groups: few of all that there could be. An open-addressed table; and for each Latin group its
    // bits.
    private final int[] keys;
    private final int[] weights;
    private final long[] besideLonger;
    private final int swapped;
    private final LetterShares shares;

    /** Groups by their {@link Groups#key}, and what they weigh, in nats. */
    record Pair(int latin, int other, float weight) {
        boolean isOfLongerGroups() {
            return Groups.letters(latin) > 1 && Groups.letters(other) > 1;
        }
    }

    /**
     * @param left weight of a letter that the other word lacks
     * @param replaced weight of a letter in place of another
     * @param swapped weight of two neighbours that changed places; negative infinity when they never do
     */
    GroupTable(int latinSize, int otherSize, List<Pair> learnt, float left, float replaced, float swapped) {
        this.swapped = whole(swapped);
        latinGroups = new Groups(latinSize);
        otherGroups = new Groups(otherSize);
        latinWidth = latinSize + 1;
        otherWidth = otherSize + 1;
        var pairs = new ArrayList<Pair>(learnt);
        for (int i = 0; i <= latinSize; i++) {
            for (int j = 0; j <= otherSize; j++) {
                pairs.add(new Pair(i, j, i == 0 || j == 0 ? left : replaced));
            }
        }
        for (Pair pair : pairs) {
            latinGroups.add(pair.latin);
            otherGroups.add(pair.other);
        }
        besideLetter = filled(latinGroups.size() * otherWidth);
        besideLatinLetter = filled(otherGroups.size() * latinWidth);
        besideLonger = new long[latinGroups.size()];
        long longer = pairs.stream().filter(Pair::isOfLongerGroups).count();
        weights = filled(Integer.highestOneBit((int) Math.max(1, longer)) * 4);
        keys = new int[weights.length];
        shares = new LetterShares(otherSize, latinGroups.size(), this.swapped);
        pairs.forEach(this::add);
    }

    private static int[] filled(int length) {
        var weights = new int[length];
        Arrays.fill(weights, NONE);
        return weights;
    }

    private static int whole(float weight) {
        return weight == Float.NEGATIVE_INFINITY ? NONE : Math.round(weight * PER_NAT);
    }

    private void add(Pair pair) {
        int latin = latinGroups.number(pair.latin);
        int other = otherGroups.number(pair.other);
        int weight = whole(pair.weight);
        shares.add(latin, pair.other, weight);
        if (pair.isOfLongerGroups()) {
            besideLonger[latin] |= 1L << other;
            int slot = slot(latin, other);
            keys[slot] = key(latin, other);
            weights[slot] = Math.max(weights[slot], weight);
        } else if (other < otherWidth) {
            int at = latin * otherWidth + other;
            besideLetter[at] = Math.max(besideLetter[at], weight);
        } else {
            int at = other * latinWidth + latin;
            besideLatinLetter[at] = Math.max(besideLatinLetter[at], weight);
        }
    }

    private static int key(int latin, int other) {
        return latin << Short.SIZE | other;
    }

    /** Where a pair of longer groups stands, or would; 0 is the key of none. */
    private int slot(int latin, int other) {
        int key = key(latin, other);
        int slot = (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** What each letter of the other side weighs beside a Latin word at most. */
    int[] most(WordGroups latin) {
        return shares.beside(latin);
    }

    /** Prepares a Latin word. */
    WordGroups latin(byte[] letters) {
        return new WordGroups(letters, latinGroups.longer(letters), 0, WordGroups.neighbours(letters, 1, 0), false);
    }

    /** Prepares a word of the other side. */
    WordGroups other(byte[] letters) {
        int[] groups = otherGroups.longer(letters);
        long longer = 0;
        boolean alone = false;
        for (int group : groups) {
            longer |= 1L << Groups.numberOf(group);
            alone |= besideLatinLetter[Groups.numberOf(group) * latinWidth] > NONE;
        }
        return new WordGroups(letters, groups, longer, WordGroups.neighbours(letters, 0, 1), alone);
    }

    /**
     * The highest weight of any way to group the letters of both words, in thousandths. Row by row, and as far as may be
     * without a condition: which way is better cannot be foreseen, and guessing wrong costs more than the arithmetic.
     */
    int best(WordGroups a, WordGroups b) {
        byte[] letters = a.letters();
        int[] groups = a.groups();
        int row = b.letters().length + 1;
        var best = filled((letters.length + 1) * row);
        boolean swaps = swapped > NONE && (a.neighbours() & b.neighbours()) != 0;
        best[0] = 0;
        for (int j = 1; j < row; j++) {
            best[j] = best[j - 1] + besideLetter[b.letters()[j - 1]];
        }
        standAlone(best, 0, b);
        int next = 0;
        for (int i = 1; i <= letters.length; i++) {
            int at = i * row;
            besideSeveral(best, at, row, letters[i - 1], b.groups());
            for (; next < groups.length && Groups.endOf(groups[next]) == i; next++) {
                severalLetters(best, at, row, groups[next], b);
            }
            if (swaps && i > 1) {
                swap(best, at, row, letters[i - 2], letters[i - 1], b.letters());
            }
            singleLetters(best, at, row, letters[i - 1] * otherWidth, b.letters());
            standAlone(best, at, b);
        }
        return best[best.length - 1];
    }

    /** One Latin letter stands for several. */
    private void besideSeveral(int[] best, int at, int row, int letter, int[] others) {
        for (int other : others) {
            int to = at + Groups.endOf(other);
            int weight = besideLatinLetter[Groups.numberOf(other) * latinWidth + letter];
            best[to] = Math.max(best[to], best[to - row - Groups.lengthOf(other)] + weight);
        }
    }

    /** Several Latin letters that end here stand for one letter, for none or for several. */
    private void severalLetters(int[] best, int at, int row, int group, WordGroups b) {
        int number = Groups.numberOf(group);
        int line = number * otherWidth;
        int before = at - Groups.lengthOf(group) * row;
        byte[] letters = b.letters();
        for (int j = 0; j < letters.length; j++) {
            int weight = besideLetter[line + letters[j]];
            best[at + j + 1] = Math.max(best[at + j + 1], best[before + j] + weight);
        }
        int none = besideLetter[line];
        if (none > NONE) {
            for (int j = 0; j < row; j++) {
                best[at + j] = Math.max(best[at + j], best[before + j] + none);
            }
        }
        if ((besideLonger[number] & b.longer()) != 0) {
            for (int other : b.groups()) {
                int to = Groups.endOf(other);
                int weight = weights[slot(number, Groups.numberOf(other))];
                best[at + to] = Math.max(best[at + to], best[before + to - Groups.lengthOf(other)] + weight);
            }
        }
    }

    private void swap(int[] best, int at, int row, int first, int last, byte[] other) {
        for (int j = 2; j < row; j++) {
            if (last == other[j - 2] && first == other[j - 1] && last != first) {
                best[at + j] = Math.max(best[at + j], best[at - 2 * row + j - 2] + swapped);
            }
        }
    }

    /** One Latin letter, the same in the whole row, stands for one letter or for none; or none stands for one. */
    private void singleLetters(int[] best, int at, int row, int line, byte[] other) {
        int none = besideLetter[line];
        int diagonal = best[at - row];
        int here = Math.max(best[at], diagonal + none);
        best[at] = here;
        for (int j = 0; j < other.length; j++) {
            int letter = other[j];
            int above = best[at - row + j + 1];
            int both = Math.max(diagonal + besideLetter[line + letter], above + none);
            here = Math.max(here + besideLetter[letter], Math.max(both, best[at + j + 1]));
            best[at + j + 1] = here;
            diagonal = above;
        }
    }

    /** Several letters of the other side stand for no Latin one. */
    private void standAlone(int[] best, int at, WordGroups b) {
        if (!b.alone()) {
            return;
        }
        byte[] letters = b.letters();
        for (int group : b.groups()) {
            int to = Groups.endOf(group);
            int here = best[at + to - Groups.lengthOf(group)] + besideLatinLetter[Groups.numberOf(group) * latinWidth];
            // What is raised raises those behind it.
            for (int j = to; j <= letters.length && here > best[at + j]; j++) {
                best[at + j] = here;
                here += j < letters.length ? besideLetter[letters[j]] : 0;
            }
        }
    }
}
