package org.liaisonhub.matching.letters;

import java.util.Arrays;

/**
 * What each letter of one side can weigh at most beside a word of the other: a pair of groups weighs as much as the
 * letters of its one group do together, each an equal share. So a sum over the letters of a word is never less than the
 * best way to group both words, and takes a hundredth of the time to find.
 */
final class LetterShares {
    /** Shares are whole numbers, so many to a nat, rounded up: the machine compares many of those at once. */
    static final int PER_NAT = 1 << 10;

    private static final int NEVER = -1_000 * PER_NAT;

    private final int row;

    /** For each group of the other side and each letter of this one the highest share. */
    private final int[] shares;

    /** The share of a letter that changed places with its neighbour. */
    private final int swapped;

    /**
     * @param letters how many letters this side has, numbered from 1
     * @param groups how many groups the other side has
     * @param swapped what two letters weigh that changed places
     */
    LetterShares(int letters, int groups, float swapped) {
        row = letters + 1;
        shares = new int[row * groups];
        Arrays.fill(shares, NEVER);
        this.swapped = roundedUp(swapped / 2);
    }

    private static int roundedUp(float nats) {
        return Math.max(NEVER, (int) Math.ceil(nats * PER_NAT));
    }

    /** That a group of this side, as {@link Groups#key} tells it, weighs so much beside one of the other. */
    void add(int key, int otherGroup, float weight) {
        int share = roundedUp(weight / Math.max(1, Groups.letters(key)));
        for (int rest = key; rest != 0; rest >>>= Groups.BITS) {
            int at = otherGroup * row + (rest & Groups.LETTER);
            shares[at] = Math.max(shares[at], share);
        }
    }

    /** The most of each letter beside a word of the other side, which has these letters and groups. */
    int[] beside(byte[] letters, int[] groups) {
        int[] most = Arrays.copyOf(shares, row);
        for (int group = groups[0]; group < groups.length; group++) {
            int number = Groups.numberOf(groups[group]);
            if (number > 0) {
                int at = number * row;
                for (int letter = 0; letter < most.length; letter++) {
                    most[letter] = Math.max(most[letter], shares[at + letter]);
                }
            }
        }
        for (byte letter : letters) {
            if (letter < row) {
                most[letter] = Math.max(most[letter], swapped);
            }
        }
        return most;
    }

    /** The most that the letters of a word weigh in sum. */
    static int sum(int[] most, byte[] letters) {
        int sum = 0;
        for (byte letter : letters) {
            sum += most[letter];
        }
        return sum;
    }
}
