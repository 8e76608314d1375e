package org.liaisonhub.hub.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** Gathers findings; entries beside each other become one. */
final class Findings {
    private static final int MOST = 1_000;

    private final List<Finding> all = new ArrayList<>();
    private final List<long[]> mismatches = new ArrayList<>();

    void add(Finding.Kind kind, String what) {
        if (all.size() < MOST) {
            all.add(new Finding(kind, what));
        }
    }

    /** An entry whose bytes and hash do not belong together; which of them is wrong, {@link #blame} will say. */
    void mismatch(long number) {
        if (!mismatches.isEmpty() && mismatches.getLast()[1] == number - 1) {
            mismatches.getLast()[1] = number;
        } else if (mismatches.size() < MOST) {
            mismatches.add(new long[] {number, number});
        }
    }

    /** Decides all mismatches so far: the entries were edited, or the tiles are wrong. */
    void blame(Finding.Kind kind) {
        for (var run : mismatches) {
            add(kind, worded(kind, run[0], run[1]));
        }
        mismatches.clear();
    }

    static String entries(long first, long last) {
        return first == last ? "entry " + first : "entries " + first + " to " + last;
    }

    private static String worded(Finding.Kind kind, long first, long last) {
        var entries = entries(first, last);
        return kind == Finding.Kind.WRONG_TILE
                ? "the tile does not hold the hash of " + entries
                : entries + " changed after being logged";
    }

    List<Finding> list() {
        return List.copyOf(all);
    }
}
