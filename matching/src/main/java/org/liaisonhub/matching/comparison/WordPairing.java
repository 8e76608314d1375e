package org.liaisonhub.matching.comparison;

/** Pairs the words of two names that belong together, so that what they say is the most in sum. */
final class WordPairing {
    private static final int NONE = NameAlignment.NONE;

    private final NameAlignment alignment;
    private final double[] table;
    private final int n;
    private final int m;

    /**
     * @param table what each word of the left says beside each of the right
     */
    WordPairing(NameAlignment alignment, double[] table) {
        this.alignment = alignment;
        this.table = table;
        n = alignment.left.size();
        m = alignment.right.size();
    }

    /** Greedy, then every exchange of two partners that raises the sum, until none does. */
    void pair(int positive) {
        int taken = 0;
        while (taken < positive) {
            int best = NONE;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < m; j++) {
                    int at = i * m + j;
                    if (alignment.partner[i] == NONE
                            && !alignment.takenRight[j]
                            && table[at] > 0
                            && (best == NONE || preferred(at, best))) {
                        best = at;
                    }
                }
            }
            if (best == NONE) {
                break;
            }
            alignment.take(best / m, best % m, table[best]);
            taken++;
        }
        while (taken < positive && exchange()) {
            // Each exchange raises the sum, so this ends.
        }
    }

    /** Higher evidence, and of equal evidence the nearer in order. */
    private boolean preferred(int at, int best) {
        return table[at] > table[best]
                || (table[at] == table[best] && Math.abs(at / m - at % m) < Math.abs(best / m - best % m));
    }

    private boolean exchange() {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                int p = alignment.partner[i];
                int q = alignment.partner[k];
                if (i == k || p == NONE) {
                    continue;
                }
                // k takes i's partner, and i takes k's or a free one.
                double had = alignment.evidence[i] + (q == NONE ? 0 : alignment.evidence[k]);
                double takes = table[k * m + p];
                int instead = q != NONE ? q : bestFree(i);
                double keeps = instead == NONE ? 0 : Math.max(0, table[i * m + instead]);
                if (takes > 0 && takes + keeps > had + 1e-6) {
                    alignment.partner[i] = NONE;
                    if (q != NONE) {
                        alignment.takenRight[q] = false;
                    }
                    alignment.take(k, p, takes);
                    if (keeps > 0) {
                        alignment.take(i, instead, keeps);
                    } else {
                        alignment.evidence[i] = 0;
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private int bestFree(int i) {
        int best = NONE;
        for (int j = 0; j < m; j++) {
            if (!alignment.takenRight[j]
                    && table[i * m + j] > 0
                    && (best == NONE || table[i * m + j] > table[i * m + best])) {
                best = j;
            }
        }
        return best;
    }
}
