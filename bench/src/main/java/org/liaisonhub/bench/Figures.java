package org.liaisonhub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that a benchmark prints: what was measured, the figure, what it should reach, whether it does. */
final class Figures {
    /** Whether more or less is better. */
    enum Better {
        MORE,
        LESS
    }

    private record Row(String what, double figure, String unit, Better better, double target) {
        boolean met() {
            return Double.isNaN(target) || (better == Better.MORE ? figure >= target : figure <= target);
        }

        String wording() {
            return Double.isNaN(target)
                    ? ""
                    : (better == Better.MORE ? "at least " : "at most ") + number(target) + " " + unit;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    void reach(String what, double figure, String unit, Better better, double target) {
        rows.add(new Row(what, figure, unit, better, target));
        System.err.println("  " + what + ": " + number(figure) + " " + unit);
    }

    /** A figure without a target, for context. */
    void note(String what, double figure, String unit) {
        reach(what, figure, unit, Better.MORE, Double.NaN);
    }

    boolean allMet() {
        return rows.stream().allMatch(Row::met);
    }

    /** The table as Markdown, so that it can stand in the README as it is. */
    String markdown() {
        var table = new StringBuilder("| What | Measured | Target | |\n|---|---:|---:|---|\n");
        for (var row : rows) {
            table.append("| ")
                    .append(row.what())
                    .append(" | ")
                    .append(number(row.figure()))
                    .append(' ')
                    .append(row.unit())
                    .append(" | ")
                    .append(row.wording())
                    .append(" | ")
                    .append(Double.isNaN(row.target()) ? "" : row.met() ? "met" : "MISSED")
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String number(double value) {
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
