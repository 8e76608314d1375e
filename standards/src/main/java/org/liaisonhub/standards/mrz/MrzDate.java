package org.liaisonhub.standards.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.liaisonhub.standards.InvalidValue;

/**
 * A date as a zone writes it: two digits of the year, and parts that may be unknown. Source: ICAO Doc 9303-3, section
 * 4.8.
 *
 * @param year 0 to 99
 * @param month 1 to 12
 * @param day 1 to 31, a day of that month
 */
public record MrzDate(OptionalInt year, OptionalInt month, OptionalInt day) {
    /** Nothing is known. */
    public static final MrzDate UNKNOWN = new MrzDate(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    // Documents are valid for at most some decades: an expiry date lies in the century around the reference date.
    private static final int YEARS_BACK = 50;

    /** Checks that such a day may exist. */
    public MrzDate {
        check("year", year, 0, 99);
        check("month", month, 1, 12);
        check("day", day, 1, month.isPresent() ? lastDay(year, month.getAsInt()) : 31);
    }

    /** The date with its century left out. */
    public static MrzDate of(LocalDate date) {
        return new MrzDate(
                OptionalInt.of(Math.floorMod(date.getYear(), 100)),
                OptionalInt.of(date.getMonthValue()),
                OptionalInt.of(date.getDayOfMonth()));
    }

    /**
     * Reads six characters {@code YYMMDD}, an unknown part as fillers.
     *
     * @throws InvalidValue if they are no date
     */
    static MrzDate parse(String field) {
        return new MrzDate(part(field, 0), part(field, 2), part(field, 4));
    }

    /** Whether year, month and day are known. */
    public boolean complete() {
        return year.isPresent() && month.isPresent() && day.isPresent();
    }

    /** The full year of a birth: the latest that does not lie after the reference date. Empty when unknown. */
    public OptionalInt birthYear(LocalDate reference) {
        if (year.isEmpty()) {
            return year;
        }
        int candidate = reference.getYear() - Math.floorMod(reference.getYear(), 100) + year.getAsInt();
        boolean past = earliest(candidate)
                .map(day -> !day.isAfter(reference))
                // 29 February of a year that has none cannot be the year meant.
                .orElse(false);
        return OptionalInt.of(past ? candidate : candidate - 100);
    }

    /** The full year of an expiry: from 50 years before the reference date to 49 after. Empty when unknown. */
    public OptionalInt expiryYear(LocalDate reference) {
        if (year.isEmpty()) {
            return year;
        }
        int first = reference.getYear() - YEARS_BACK;
        return OptionalInt.of(first + Math.floorMod(year.getAsInt() - first, 100));
    }

    /** The day in that full year; empty when month or day are unknown or the year has no such day. */
    public Optional<LocalDate> in(int fullYear) {
        return month.isPresent() && day.isPresent() ? earliest(fullYear) : Optional.empty();
    }

    private Optional<LocalDate> earliest(int fullYear) {
        try {
            return Optional.of(LocalDate.of(fullYear, month.orElse(1), day.orElse(1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The six characters of the zone. */
    public String zoneText() {
        return digits(year, "<<") + digits(month, "<<") + digits(day, "<<");
    }

    /** {@code 74-08-12}, an unknown part as {@code XX}. */
    @Override
    public String toString() {
        return digits(year, "XX") + "-" + digits(month, "XX") + "-" + digits(day, "XX");
    }

    private static String digits(OptionalInt part, String unknown) {
        return part.isEmpty() ? unknown : (part.getAsInt() < 10 ? "0" : "") + part.getAsInt();
    }

    private static OptionalInt part(String field, int from) {
        char tens = field.charAt(from);
        char ones = field.charAt(from + 1);
        if (tens == '<' && ones == '<') {
            return OptionalInt.empty();
        }
        if (tens < '0' || tens > '9' || ones < '0' || ones > '9') {
            throw new InvalidValue("", "digits, or two fillers for an unknown part");
        }
        return OptionalInt.of((tens - '0') * 10 + (ones - '0'));
    }

    private static void check(String part, OptionalInt value, int first, int last) {
        if (value.isPresent() && (value.getAsInt() < first || value.getAsInt() > last)) {
            throw new InvalidValue(part, first + " to " + last);
        }
    }

    // Two digits leave the century open, so every fourth year may have a 29 February.
    private static int lastDay(OptionalInt year, int month) {
        return switch (month) {
            case 2 -> year.isEmpty() || year.getAsInt() % 4 == 0 ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
