package org.liaisonhub.matching.comparison;

import java.util.Arrays;
import org.liaisonhub.matching.words.JoinedWords;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.PackedComparison;
import org.liaisonhub.matching.words.PackedWords;
import org.liaisonhub.matching.words.TokenComparison;

/**
 * Which word of one name belongs to which of another: the pairing whose evidence is the highest in sum. Words left over
 * on both sides are set against each other as contradictions, those of the same part first; the rest are omissions.
 */
final class NameAlignment {
    static final int NONE = -1;
    private static final int MOST_JOINED = 4;

    final PackedWords left;
    final PackedWords right;

    /** For each word of the left its partner on the right, or {@link #NONE}. */
    final int[] partner;

    /** Whether a word, together with the one behind it, is the partner of one of the other side. */
    final boolean[] joinedLeft;

    final boolean[] joinedRight;

    /** The evidence of each word of the left and its partner; at most 0 for a contradiction. */
    final double[] evidence;

    final boolean[] takenRight;
    private final int n;
    private final int m;
    private final double[] table;

    NameAlignment(WordTable words) {
        left = words.left;
        right = words.right;
        n = left.size();
        m = right.size();
        partner = new int[n];
        Arrays.fill(partner, NONE);
        evidence = new double[n];
        joinedLeft = new boolean[n];
        joinedRight = new boolean[m];
        takenRight = new boolean[m];
        table = words.settled();
        for (int i = 0; i < n; i++) {
            int equal = words.equal[i];
            if (equal != NONE) {
                take(i, equal, table[i * m + equal]);
                table[i * m + equal] = TokenComparison.DIFFERENT;
            }
        }
        int positive = 0;
        for (double one : table) {
            positive += one > 0 ? 1 : 0;
        }
        if (positive > 0) {
            new WordPairing(this, table).pair(positive);
        }
        joinNeighbours();
        joinAll();
        contradict(true);
        contradict(false);
    }

    void take(int i, int j, double value) {
        partner[i] = j;
        takenRight[j] = true;
        evidence[i] = value;
    }

    /** Two neighbours of one side that are one word of the other: Abu Ghaith and Aboghaith, Jong Un and Jongun. */
    private void joinNeighbours() {
        for (int i = 0; i + 1 < n; i++) {
            int had = partner[i] == NONE ? partner[i + 1] : partner[i];
            if ((partner[i] != NONE && partner[i + 1] != NONE) || isJoinedBehind(i)) {
                continue;
            }
            int best = NONE;
            double highest = had == NONE ? 0 : evidence[partner[i] == NONE ? i + 1 : i];
            for (int j = 0; j < m; j++) {
                boolean free = j == had || !takenRight[j];
                double value = free ? PackedComparison.joined(left, i, right, j, highest) : 0;
                if (value > highest
                        && (j != had || JoinedWords.tellsMore(i, partner[i] == NONE ? i + 1 : i, left, right.get(j)))) {
                    highest = value;
                    best = j;
                }
            }
            if (best != NONE) {
                if (had != NONE) {
                    takenRight[had] = false;
                }
                take(i, best, highest);
                joinedLeft[i] = true;
                partner[i + 1] = best;
                evidence[i + 1] = 0;
            }
        }
        for (int j = 0; j + 1 < m; j++) {
            if ((takenRight[j] && takenRight[j + 1]) || (j > 0 && joinedRight[j - 1])) {
                continue;
            }
            int had = takenRight[j] ? leftOf(j) : takenRight[j + 1] ? leftOf(j + 1) : NONE;
            for (int i = 0; i < n; i++) {
                boolean free = i == had ? !joinedLeft[i] && !isJoinedBehind(i) : partner[i] == NONE;
                double least = i == had ? Math.max(0, evidence[i]) : had == NONE ? 0 : Double.POSITIVE_INFINITY;
                double value = free ? PackedComparison.joined(right, j, left, i, least) : 0;
                if (value > least && (i != had || JoinedWords.tellsMore(j, partner[i], right, left.get(i)))) {
                    take(i, j, value);
                    joinedRight[j] = true;
                    takenRight[j + 1] = true;
                    break;
                }
            }
        }
    }

    /** Three or four words of one side that are the only word of the other: Doan Xuan Binh and 도안쑤언빈. */
    private void joinAll() {
        if (!mayBeJoined(n, m)) {
            return;
        }
        if (m == 1) {
            NameToken whole = right.get(0);
            int had = leftOf(0);
            double highest = had == NONE ? 0 : evidence[had];
            double value = JoinedWords.evidence(left.toList(), whole, had == NONE ? null : left.get(had), highest);
            if (value > highest) {
                for (int i = 0; i < n; i++) {
                    take(i, 0, i == 0 ? value : 0);
                    joinedLeft[i] = i + 1 < n;
                }
            }
        } else {
            int had = partner[0];
            double highest = had == NONE ? 0 : evidence[0];
            double value =
                    JoinedWords.evidence(right.toList(), left.get(0), had == NONE ? null : right.get(had), highest);
            if (value > highest) {
                take(0, 0, value);
                joinedLeft[0] = false;
                for (int j = 0; j < m; j++) {
                    takenRight[j] = true;
                    joinedRight[j] = j + 1 < m;
                }
            }
        }
    }

    /** Whether one side has one word and the other as many as may be one. */
    static boolean mayBeJoined(int left, int right) {
        return Math.min(left, right) == 1 && Math.max(left, right) > 2 && Math.max(left, right) <= MOST_JOINED;
    }

    private int leftOf(int j) {
        for (int i = 0; i < n; i++) {
            if (partner[i] == j) {
                return i;
            }
        }
        return NONE;
    }

    private void contradict(boolean samePart) {
        for (int i = 0; i < n; i++) {
            if (partner[i] != NONE) {
                continue;
            }
            int best = NONE;
            for (int j = 0; j < m; j++) {
                if (!takenRight[j]
                        && (!samePart || samePart(left.part(i), right.part(j)))
                        && (best == NONE || table[i * m + j] > table[i * m + best])) {
                    best = j;
                }
            }
            if (best != NONE) {
                take(i, best, Math.min(0, table[i * m + best]));
            }
        }
    }

    static boolean samePart(NamePart a, NamePart b) {
        return a == b || (a.isFamily() && b.isFamily());
    }

    /** The evidence of all words that belong together, in sum. */
    double matched() {
        double matched = 0;
        for (double one : evidence) {
            matched += Math.max(0, one);
        }
        return matched;
    }

    boolean isJoinedBehind(int i) {
        return i > 0 && joinedLeft[i - 1];
    }
}
