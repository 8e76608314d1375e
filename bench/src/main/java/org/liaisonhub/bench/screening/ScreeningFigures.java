package org.liaisonhub.bench.screening;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Counts outcomes and prints what they come to. Not thread-safe. */
final class ScreeningFigures {
    private static final double[] OTHER_THRESHOLDS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private final NavigableMap<Double, Long> flagged = new TreeMap<>();
    private final NavigableMap<Double, Long> expectedFlagged = new TreeMap<>();
    private long rows;
    private long notAsked;
    private long expected;
    private long expectedFirst;

    ScreeningFigures() {
        for (double threshold : OTHER_THRESHOLDS) {
            flagged.put(threshold, 0L);
        }
        flagged.put(Band.HIT.from(), 0L);
        flagged.put(Band.POSSIBLE.from(), 0L);
        expectedFlagged.putAll(flagged);
    }

    void add(Traveller traveller, Outcome outcome) {
        rows++;
        notAsked += outcome.asked() ? 0 : 1;
        nanos.recordValue(Math.min(outcome.nanos(), nanos.getHighestTrackableValue()));
        count(flagged, outcome.probability());
        if (!traveller.expected().isEmpty()) {
            expected++;
            expectedFirst += outcome.expectedFirst() ? 1 : 0;
            count(expectedFlagged, outcome.expected());
        }
    }

    private static void count(NavigableMap<Double, Long> counts, double probability) {
        counts.headMap(probability, true).replaceAll((threshold, count) -> count + 1);
    }

    long rows() {
        return rows;
    }

    long notAsked() {
        return notAsked;
    }

    void print(PrintWriter out) {
        out.println("rows=" + rows);
        out.println("not_asked=" + notAsked);
        out.println("possible_per_1000=" + number(perThousand(Band.POSSIBLE.from())));
        out.println("hits_per_1000=" + number(perThousand(Band.HIT.from())));
        if (expected > 0) {
            out.println("expected=" + expected);
            out.println("expected_first=" + number((double) expectedFirst / expected));
            out.println("expected_flagged=" + number(recall(Band.POSSIBLE.from())));
        }
        out.println("query_p50_ms=" + number(nanos.getValueAtPercentile(50) / 1e6));
        out.println("query_p99_ms=" + number(nanos.getValueAtPercentile(99) / 1e6));
        out.println();
        out.printf("%-24s %12s %12s%s%n", "flagged from", "rows", "per 1,000", expected > 0 ? "       recall" : "");
        flagged.descendingMap().forEach((threshold, count) -> {
            String name = threshold + band(threshold);
            out.printf(
                    Locale.ROOT,
                    "%-24s %12d %12.2f%s%n",
                    name,
                    count,
                    perThousand(threshold),
                    expected > 0 ? String.format(Locale.ROOT, " %12.4f", recall(threshold)) : "");
        });
    }

    private static String band(double threshold) {
        return threshold == Band.HIT.from() ? " (hit)" : threshold == Band.POSSIBLE.from() ? " (possible)" : "";
    }

    private double perThousand(double threshold) {
        return rows == 0 ? 0 : 1_000.0 * flagged.getOrDefault(threshold, 0L) / rows;
    }

    private double recall(double threshold) {
        return (double) expectedFlagged.getOrDefault(threshold, 0L) / expected;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
