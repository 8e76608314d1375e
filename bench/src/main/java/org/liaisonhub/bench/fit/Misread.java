package org.liaisonhub.bench.fit;

import java.util.List;
import java.util.Locale;

/** Letters that readers of documents take for one another: no spelling, so no pair of names teaches them. */
final class Misread {
    // Source: the shapes of capitals and of OCR-B, ICAO Doc 9303-3; our own choice.
    private static final String[][] ALIKE = {
        {"m", "rn"}, {"w", "vv"}, {"o", "q"}, {"o", "d"}, {"d", "q"}, {"o", "c"}, {"i", "l"}, {"i", "j"}, {"l", "t"},
        {"e", "f"}, {"c", "g"}, {"g", "q"}, {"u", "v"}, {"n", "m"}, {"p", "r"}, {"h", "n"}, {"b", "r"}, {"k", "x"},
        {"v", "y"}
    };

    /** Above any other letter's -16, below usual spellings: a misread letter is rare, but this one of two or three. */
    private static final double WEIGHT = -11;

    private Misread() {}

    /** Adds the pairs to the lines of a table of Latin with Latin that has them not, or lower. */
    static void addTo(List<String> lines) {
        for (String[] pair : ALIKE) {
            add(lines, pair[0], pair[1], WEIGHT);
            add(lines, pair[1], pair[0], WEIGHT);
        }
    }

    /** Adds a pair of groups to the lines of a table that has it not, or lower. */
    static void add(List<String> lines, String left, String right, double weight) {
        String start = "pair\t" + left + "\t" + right + "\t";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(start)) {
                double learnt = Double.parseDouble(line.substring(start.length()));
                lines.set(i, learnt < weight ? start + text(weight) : line);
                return;
            }
        }
        lines.add(start + text(weight));
    }

    private static String text(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }
}
