package org.liaisonhub.server.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes CSV. Source: RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP
 * advises against CSV injection; numbers are left alone.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n";
    private static final String MUST_QUOTE = ",\"\r\n";

    private final StringBuilder text = new StringBuilder();

    /** A line of texts, which are quoted and guarded, and numbers and truths, which are written plainly. */
    Csv line(List<?> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    Csv line(Object... cells) {
        return line(Arrays.asList(cells));
    }

    private static String cell(Object value) {
        if (!(value instanceof String given)) {
            return String.valueOf(value);
        }
        boolean formula = !given.isEmpty() && FORMULA.indexOf(given.charAt(0)) >= 0;
        var safe = formula ? "'" + given : given;
        return safe.chars().anyMatch(c -> MUST_QUOTE.indexOf(c) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
