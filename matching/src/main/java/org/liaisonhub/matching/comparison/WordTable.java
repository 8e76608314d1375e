package org.liaisonhub.matching.comparison;

import org.liaisonhub.matching.words.PackedComparison;
import org.liaisonhub.matching.words.PackedWords;
import org.liaisonhub.matching.words.TokenComparison;

/**
 * What each word of one name says beside each of another: for words whose letters have to be compared at first only what
 * it can say at most, and what it does say when that is asked for.
 */
final class WordTable {
    private static final int NONE = NameAlignment.NONE;

    final PackedWords left;
    final PackedWords right;

    /** For each word of the left one of the right that is equal, or {@link NameAlignment#NONE}; each has one partner. */
    final int[] equal;

    /** Of all pairs of words, row by row of the left. */
    private final double[] most;

    private final int width;

    /** For each word of the left a bit for each of the right beside which its letters were not compared yet. */
    private final int[] open;

    WordTable(PackedWords left, PackedWords right) {
        this.left = left;
        this.right = right;
        width = right.size();
        equal = new int[left.size()];
        open = new int[equal.length];
        most = new double[equal.length * width];
        int taken = 0;
        for (int i = 0; i < equal.length; i++) {
            int partner = equalOf(i, taken);
            equal[i] = partner;
            taken |= partner == NONE ? 0 : 1 << partner;
        }
        for (int i = 0; i < equal.length; i++) {
            for (int j = 0; j < width; j++) {
                boolean compared = equal[i] == NONE ? (taken & (1 << j)) == 0 : equal[i] == j;
                // Words that are equal are not compared with others.
                if (!compared || left.differ(i, right, j)) {
                    most[i * width + j] = TokenComparison.DIFFERENT;
                } else {
                    fill(i, j);
                }
            }
        }
    }

    private int equalOf(int i, int taken) {
        for (int j = 0; j < width; j++) {
            if ((taken & (1 << j)) == 0 && left.isEqual(i, right, j)) {
                return j;
            }
        }
        return NONE;
    }

    private void fill(int i, int j) {
        if (PackedComparison.isByLetters(left, i, right, j)) {
            open[i] |= 1 << j;
            most[i * width + j] = left.most(i, right, j);
        } else {
            most[i * width + j] = PackedComparison.evidence(left, i, right, j);
        }
    }

    /** No less than {@link #evidence}. */
    double most(int i, int j) {
        return most[i * width + j];
    }

    double evidence(int i, int j) {
        int at = i * width + j;
        if ((open[i] & (1 << j)) != 0) {
            open[i] ^= 1 << j;
            most[at] = PackedComparison.evidenceByLetters(left, i, right, j);
        }
        return most[at];
    }

    /** The evidence of all pairs, row by row of the left; of equal words too. */
    double[] settled() {
        for (int i = 0; i < open.length; i++) {
            while (open[i] != 0) {
                evidence(i, Integer.numberOfTrailingZeros(open[i]));
            }
        }
        return most;
    }

    /** Compares, of the words whose letters were not compared yet, those that can say the most; false when there are none. */
    boolean settleOne() {
        int best = NONE;
        for (int i = 0; i < open.length; i++) {
            for (int rest = open[i]; rest != 0; rest &= rest - 1) {
                int at = i * width + Integer.numberOfTrailingZeros(rest);
                best = best == NONE || most[at] > most[best] ? at : best;
            }
        }
        if (best == NONE) {
            return false;
        }
        evidence(best / width, best % width);
        return true;
    }
}
