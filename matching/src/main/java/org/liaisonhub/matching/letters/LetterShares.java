package org.liaisonhub.matching.letters;

import java.util.Arrays;

/**
 * What each letter of one side can weigh at most beside a word of the other: a pair of groups weighs as much as the
 * letters of its one group do together, each an equal share. So a sum over the letters of a word is never less than the
 * best way to group both words, and takes a hundredth of the time to find.
 */
final class LetterShares {
    private final int row;

    /** For each group of the other side and each letter of this one the highest share. */
    private final float[] shares;

    /** The share of a letter that changed places with its neighbour. */
    private final float swapped;

    /**
     * @param letters how many letters this side has, numbered from 1
     * @param groups how many groups the other side has
     * @param swapped what two letters weigh that changed places
     */
    LetterShares(int letters, int groups, float swapped) {
        row = letters + 1;
        shares = new float[row * groups];
        Arrays.fill(shares, Float.NEGATIVE_INFINITY);
        this.swapped = swapped / 2;
    }

    /** That a group of this side, as {@link Groups#key} tells it, weighs so much beside one of the other. */
    void add(int key, int otherGroup, float weight) {
        float share = weight / Math.max(1, Groups.letters(key));
        for (int rest = key; rest != 0; rest >>>= Groups.BITS) {
            int at = otherGroup * row + (rest & Groups.LETTER);
            shares[at] = Math.max(shares[at], share);
        }
    }

    /** The most of each letter beside a word of the other side, which has these letters and groups. */
    float[] beside(byte[] letters, int[] groups) {
        float[] most = Arrays.copyOf(shares, row);
        for (int group : groups) {
            if (group > 0) {
                for (int letter = 0, at = group * row; letter < row; letter++, at++) {
                    // Not Math.max, which takes care of what is no number: this is most of the work.
                    if (shares[at] > most[letter]) {
                        most[letter] = shares[at];
                    }
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
}
