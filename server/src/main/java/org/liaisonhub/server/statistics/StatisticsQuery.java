package org.liaisonhub.server.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.hub.statistics.Dimension;
import org.liaisonhub.hub.statistics.Filter;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.standards.InvalidValue;

/** What the query of a URL asks of the statistics. */
final class StatisticsQuery {
    private static final int LONGEST = 100;

    private StatisticsQuery() {}

    /**
     * The filter.
     *
     * @param today the last day of the usual period of 30 days
     * @throws InvalidValue naming the parameter
     */
    static Filter filter(Exchange exchange, LocalDate today) {
        var to = day(exchange, "to").orElse(today);
        var from = day(exchange, "from").orElse(Filter.usualStart(to));
        return new Filter(
                from,
                to,
                text(exchange, "party"),
                text(exchange, "database"),
                text(exchange, "purpose"),
                text(exchange, "channel"),
                automated(text(exchange, "automated")));
    }

    /** What to group by: parties and databases unless the query says otherwise. */
    static List<Dimension> by(Exchange exchange) {
        return exchange.query("by")
                .map(words -> words.isBlank()
                        ? List.<Dimension>of()
                        : Arrays.stream(words.split(",", -1))
                                .map(String::strip)
                                .map(Dimension::ofWord)
                                .distinct()
                                .toList())
                .orElse(List.of(Dimension.PARTY, Dimension.DATABASE));
    }

    /** Whether CSV is asked for, by the parameter {@code format} or by the header {@code Accept}. */
    static boolean csv(Exchange exchange) {
        var format = text(exchange, "format");
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            case "" -> exchange.header("Accept").orElse("").contains("text/csv");
            default -> throw new InvalidValue("format", "json or csv");
        };
    }

    private static Optional<Boolean> automated(String word) {
        return switch (word) {
            case "" -> Optional.empty();
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new InvalidValue("automated", "true or false");
        };
    }

    private static Optional<LocalDate> day(Exchange exchange, String name) {
        var text = text(exchange, name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                return Optional.of(day);
            }
        } catch (DateTimeException malformed) {
            throw new InvalidValue(name, "a day as 2026-10-31");
        }
        throw new InvalidValue(name, "a day from 1900-01-01 to 9999-12-31");
    }

    private static String text(Exchange exchange, String name) {
        var text = exchange.query(name).orElse("").strip();
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new InvalidValue(name, "at most " + LONGEST + " characters of text");
        }
        return text;
    }
}
