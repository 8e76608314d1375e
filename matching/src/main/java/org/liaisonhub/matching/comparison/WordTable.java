package org.liaisonhub.matching.comparison;

import java.util.Arrays;
import java.util.List;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.TokenComparison;

/**
 * What each word of one name says beside each of another: for words whose letters have to be compared at first only what
 * it can say at most, and what it does say when that is asked for.
 */
final class WordTable {
    private static final int NONE = NameAlignment.NONE;

    /** Words beyond these are not compared; no person's name has as many. */
    private static final int MOST_TOKENS = 12;

    final List<NameToken> left;
    final List<NameToken> right;

    /** For each word of the left one of the right that is equal, or {@link NameAlignment#NONE}; each has one partner. */
    final int[] equal;

    private final double[] most;
    private final boolean[] open;
    private final int width;

    WordTable(List<NameToken> left, List<NameToken> right) {
        this.left = left.size() > MOST_TOKENS ? left.subList(0, MOST_TOKENS) : left;
        this.right = right.size() > MOST_TOKENS ? right.subList(0, MOST_TOKENS) : right;
        width = this.right.size();
        equal = new int[this.left.size()];
        most = new double[equal.length * width];
        open = new boolean[most.length];
        boolean[] taken = pairEqual();
        for (int i = 0; i < equal.length; i++) {
            for (int j = 0; j < width; j++) {
                if (equal[i] == NONE && !taken[j]) {
                    fill(i, j);
                } else if (equal[i] != j) {
                    // Words that are equal are not compared with others.
                    most[i * width + j] = TokenComparison.DIFFERENT;
                }
            }
        }
    }

    private boolean[] pairEqual() {
        var taken = new boolean[width];
        Arrays.fill(equal, NONE);
        for (int i = 0; i < equal.length; i++) {
            NameToken word = left.get(i);
            for (int j = 0; j < width && equal[i] == NONE; j++) {
                NameToken other = right.get(j);
                if (!taken[j]
                        && word.isWrittenLike(other)
                        && (word.part() == NamePart.KUNYA) == (other.part() == NamePart.KUNYA)) {
                    equal[i] = j;
                    taken[j] = true;
                    most[i * width + j] = TokenComparison.evidence(word, other);
                }
            }
        }
        return taken;
    }

    private void fill(int i, int j) {
        NameToken a = left.get(i);
        NameToken b = right.get(j);
        int at = i * width + j;
        open[at] = TokenComparison.isByLetters(a, b);
        most[at] = open[at] ? Math.min(a.information(), b.information()) : TokenComparison.evidence(a, b);
    }

    /** No less than {@link #evidence}. */
    double most(int i, int j) {
        return most[i * width + j];
    }

    double evidence(int i, int j) {
        int at = i * width + j;
        if (open[at]) {
            open[at] = false;
            most[at] = TokenComparison.evidenceByLetters(left.get(i), right.get(j), TokenComparison.DIFFERENT);
        }
        return most[at];
    }

    /** Compares, of the words whose letters were not compared yet, those that can say the most; false when there are none. */
    boolean settleOne() {
        int best = NONE;
        for (int at = 0; at < most.length; at++) {
            if (open[at] && (best == NONE || most[at] > most[best])) {
                best = at;
            }
        }
        if (best == NONE) {
            return false;
        }
        evidence(best / width, best % width);
        return true;
    }
}
