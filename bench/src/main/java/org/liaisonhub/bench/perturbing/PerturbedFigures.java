package org.liaisonhub.bench.perturbing;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Per kind how many were asked, found first, flagged. Not thread-safe. */
final class PerturbedFigures {
    /** Origin: what the matching must reach on this list. */
    static final double FIRST_TARGET = 0.98;

    static final double FLAGGED_TARGET = 0.995;

    private static final class Count {
        private long asked;
        private long first;
        private long flagged;

        void add(Count more) {
            asked += more.asked;
            first += more.first;
            flagged += more.flagged;
        }
    }

    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

    void add(Kind kind, boolean first, boolean flagged) {
        var count = counts.computeIfAbsent(kind, key -> new Count());
        count.asked++;
        count.first += first ? 1 : 0;
        count.flagged += flagged ? 1 : 0;
    }

    boolean met() {
        var sum = sum();
        return share(sum.first, sum.asked) >= FIRST_TARGET && share(sum.flagged, sum.asked) >= FLAGGED_TARGET;
    }

    private Count sum() {
        var sum = new Count();
        counts.forEach((kind, count) -> {
            if (kind.counted()) {
                sum.add(count);
            }
        });
        return sum;
    }

    void print(PrintWriter out) {
        var sum = sum();
        out.println("asked=" + sum.asked);
        out.println("right_first=" + number(share(sum.first, sum.asked)));
        out.println("flagged=" + number(share(sum.flagged, sum.asked)));
        out.println();
        out.printf("%-54s %7s %12s %9s%n", "", "asked", "right first", "flagged");
        counts.forEach((kind, count) -> row(out, kind.words(), count));
        row(out, "all that are counted", sum);
        out.printf(
                Locale.ROOT,
                "%-54s %7s %12s %9s  %s%n",
                "to be reached",
                "",
                number(FIRST_TARGET),
                number(FLAGGED_TARGET),
                met() ? "met" : "MISSED");
    }

    private static void row(PrintWriter out, String name, Count count) {
        out.printf(
                Locale.ROOT,
                "%-54s %7d %12s %9s%n",
                name,
                count.asked,
                number(share(count.first, count.asked)),
                number(share(count.flagged, count.asked)));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
