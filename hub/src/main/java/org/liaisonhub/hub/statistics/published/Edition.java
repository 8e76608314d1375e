package org.liaisonhub.hub.statistics.published;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.liaisonhub.standards.InvalidValue;

/**
 * What anyone may read. A hub publishes by days or by months, never both: a suppressed day could be computed from its
 * month and the other days. A period is published when it is over since a day, so that no figure changes afterwards.
 */
public enum Edition {
    NONE,
    DAYS,
    MONTHS;

    /** Days from the end of a period to its publication. */
    private static final int REST = 1;

    /** The days of a period. */
    public record Span(String name, LocalDate from, LocalDate to) {}

    /**
     * The setting as it is written: {@code none}, {@code day}, {@code month}.
     *
     * @throws InvalidValue naming {@code public-statistics} for anything else
     */
    public static Edition ofWord(String word) {
        return switch (word) {
            case "none" -> NONE;
            case "day" -> DAYS;
            case "month" -> MONTHS;
            default -> throw new InvalidValue("public-statistics", "none, day or month");
        };
    }

    /** Whether anyone may read it. */
    public boolean isOpen() {
        return this != NONE;
    }

    /**
     * A period of this edition; by months where there is none, for whoever may look before it is opened.
     *
     * @param text empty for the latest that is published
     * @throws InvalidValue naming {@code period}
     */
    public Span period(String text, LocalDate today) {
        var span = this == DAYS ? day(text, today) : month(text, today);
        if (!span.to().plusDays(REST).isBefore(today)) {
            throw new InvalidValue("period", "one that is over since a day");
        }
        return span;
    }

    private static Span day(String text, LocalDate today) {
        try {
            var day = text.isEmpty() ? today.minusDays(REST + 1) : LocalDate.parse(text);
            return new Span(day.toString(), day, day);
        } catch (DateTimeException malformed) {
            throw new InvalidValue("period", "a day as 2026-10-31");
        }
    }

    private static Span month(String text, LocalDate today) {
        try {
            var month = text.isEmpty() ? YearMonth.from(today.minusDays(REST)).minusMonths(1) : YearMonth.parse(text);
            return new Span(month.toString(), month.atDay(1), month.atEndOfMonth());
        } catch (DateTimeException malformed) {
            throw new InvalidValue("period", "a month as 2026-10");
        }
    }
}
