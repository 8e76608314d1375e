package org.liaisonhub.matching.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which groups of letters stand for each other, and what that gains: its weight beyond that of the same letters when none
 * of them stands for anything. So a way to group two words gains the sum of its groups, and letters that are left out gain
 * nothing. Weights are whole thousandths of a nat, as the files write them, so that a sum is the same in whatever order it is
 * taken.
 */
final class GroupTable {
    /** Thousandths to a nat. */
    static final int PER_NAT = 1_000;

    /** Of what stands for nothing; so far below 0 that no sum of weights reaches it, and no sum with it overflows. */
    static final int NONE = Integer.MIN_VALUE / 2;

    private final Groups latinGroups;
    private final Groups otherGroups;
    final int latinWidth;
    final int otherWidth;

    /** What each letter weighs that stands for nothing. */
    private final int[] latinApart;

    private final int[] otherApart;

    /** Gains of every Latin group, single letters among them, beside each letter of the other side and, at 0, beside none. */
    final int[] besideLetter;

    /** Of every group of the other side likewise beside each Latin letter and beside none. */
    final int[] besideLatinLetter;

    /** Of every Latin group a bit for each letter of the other side that it stands for, and likewise the other way. */
    final int[] lettersBeside;

    private final int[] latinLettersBeside;

    // Pairs of longer groups: few of all that there could be. An open-addressed table; and for each Latin group its
    // bits.
    private final int[] keys;
    final int[] gains;
    final int[] besideLonger;
    final int swapped;
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
        latinApart = filled(latinWidth);
        otherApart = filled(otherWidth);
        var pairs = new ArrayList<Pair>(learnt);
        for (int i = 0; i <= latinSize; i++) {
            for (int j = 0; j <= otherSize; j++) {
                pairs.add(new Pair(i, j, i == 0 || j == 0 ? left : replaced));
            }
        }
        for (Pair pair : pairs) {
            latinGroups.add(pair.latin);
            otherGroups.add(pair.other);
            addApart(latinApart, pair.other == 0, pair.latin, pair.weight);
            addApart(otherApart, pair.latin == 0, pair.other, pair.weight);
        }
        besideLetter = filled(latinGroups.size() * otherWidth);
        besideLatinLetter = filled(otherGroups.size() * latinWidth);
        lettersBeside = new int[latinGroups.size()];
        latinLettersBeside = new int[otherGroups.size()];
        besideLonger = new int[latinGroups.size()];
        long longer = pairs.stream().filter(Pair::isOfLongerGroups).count();
        gains = filled(Integer.highestOneBit((int) Math.max(1, longer)) * 4);
        keys = new int[gains.length];
        shares = new LetterShares(otherSize, latinGroups.size(), this.swapped);
        pairs.forEach(this::add);
    }

    private static void addApart(int[] apart, boolean alone, int letter, float weight) {
        if (alone && letter != 0 && Groups.letters(letter) == 1) {
            apart[letter] = Math.max(apart[letter], whole(weight));
        }
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
        int gain = weight - apart(latinApart, pair.latin) - apart(otherApart, pair.other);
        if (pair.isOfLongerGroups()) {
            besideLonger[latin] |= GroupedWords.bit(other);
            int slot = slot(latin, other);
            keys[slot] = key(latin, other);
            gains[slot] = Math.max(gains[slot], gain);
        } else if (other < otherWidth) {
            int at = latin * otherWidth + other;
            besideLetter[at] = Math.max(besideLetter[at], gain);
            lettersBeside[latin] |= GroupedWords.bit(other);
        } else {
            int at = other * latinWidth + latin;
            besideLatinLetter[at] = Math.max(besideLatinLetter[at], gain);
            latinLettersBeside[other] |= GroupedWords.bit(latin);
        }
    }

    /** What the letters of a group weigh that stand for nothing. */
    private static int apart(int[] apart, int key) {
        var sum = new int[1];
        Groups.eachLetter(key, letter -> sum[0] += apart[letter]);
        return sum[0];
    }

    /** What two neighbours weigh on both sides when they stand for nothing. */
    int apart(int first, int second) {
        return latinApart[first] + latinApart[second] + otherApart[first] + otherApart[second];
    }

    private static int apart(int[] apart, byte[] letters) {
        int sum = 0;
        for (byte letter : letters) {
            sum += apart[letter];
        }
        return sum;
    }

    private static int key(int latin, int other) {
        return latin << Short.SIZE | other;
    }

    /** Where a pair of longer groups stands, or would; 0 is the key of none. */
    int slot(int latin, int other) {
        int key = key(latin, other);
        int slot = (key * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(keys.length) + 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** What each letter of the other side weighs beside a Latin word at most. */
    int[] most(GroupedWords latin) {
        return shares.beside(latin);
    }

    /** Prepares a Latin word of that surprise. */
    int[] latin(byte[] letters, float surprise) {
        return GroupedWords.of(letters, latinGroups.longer(letters), apart(latinApart, letters), surprise);
    }

    /** Prepares a word of the other side. */
    int[] other(byte[] letters, float surprise) {
        int[] groups = otherGroups.longer(letters);
        int[] word = GroupedWords.of(letters, groups, apart(otherApart, letters), surprise);
        for (int group : groups) {
            int number = Groups.numberOf(group);
            word[GroupedWords.LONGER] |= GroupedWords.bit(number);
            word[GroupedWords.BESIDE_SEVERAL] |= latinLettersBeside[number];
            word[GroupedWords.ALONE] |= besideLatinLetter[number * latinWidth] > 0 ? 1 : 0;
        }
        return word;
    }
}
