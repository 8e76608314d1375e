package org.liaisonhub.matching.dates;

import java.util.ArrayList;
import java.util.List;

/** Dates of other calendars as Gregorian ones. */
final class Conversions {
    private Conversions() {}

    /**
     * A date as it can be read.
     *
     * @param calendar from which it was converted; Gregorian when it is as written
     * @param date in the Gregorian calendar; a date without its day may become an interval
     * @param year the years alone, for a day that stands for its whole year; otherwise equal to {@code date}
     */
    record Reading(CalendarSystem calendar, PartialDate date, PartialDate year) {
        boolean isConverted() {
            return calendar != CalendarSystem.GREGORIAN;
        }

        /** Whether the day was perhaps written because only the year was known. */
        boolean isPlaceholder() {
            return !date.equals(year);
        }
    }

    /** Whether it says what it means without any conversion: nearly every date. */
    static boolean isPlain(PartialDate date) {
        return date.calendar() == CalendarSystem.GREGORIAN
                && CalendarSystem.foreign(date.year(), date.lastYear()).isEmpty();
    }

    static List<PartialDate> of(PartialDate date) {
        return isPlain(date)
                ? List.of(date)
                : readings(date).stream().map(Reading::date).distinct().toList();
    }

    static List<Reading> readings(PartialDate date) {
        if (date.calendar() != CalendarSystem.GREGORIAN) {
            return List.of(converted(date, date.calendar()));
        }
        var readings = new ArrayList<Reading>(3);
        readings.add(new Reading(CalendarSystem.GREGORIAN, date, date));
        for (CalendarSystem calendar : CalendarSystem.foreign(date.year(), date.lastYear())) {
            if (!date.isFull() || date.day() <= calendar.lengthOfMonth(date.year(), date.month())) {
                readings.add(converted(date, calendar));
            }
        }
        return readings;
    }

    private static Reading converted(PartialDate date, CalendarSystem calendar) {
        var years = years(date, calendar, 0, 0);
        if (date.isFull()) {
            var day = PartialDate.of(calendar.gregorian(date.year(), date.month(), date.day()), date.approximate());
            return new Reading(calendar, day, date.isNewYearsDay() || date.isMidYearsDay() ? years : day);
        }
        var part = date.month() == 0 ? years : years(date, calendar, date.month(), date.month());
        return new Reading(calendar, part, part);
    }

    /** What the months from {@code first} to {@code last} are, or the whole years when both are 0. */
    private static PartialDate years(PartialDate date, CalendarSystem calendar, int first, int last) {
        int lastMonth = last == 0 ? 12 : last;
        var begin = calendar.gregorian(date.year(), Math.max(1, first), 1);
        var end = calendar.gregorian(date.lastYear(), lastMonth, calendar.lengthOfMonth(date.lastYear(), lastMonth));
        boolean oneMonth = begin.getYear() == end.getYear() && begin.getMonth() == end.getMonth();
        return new PartialDate(
                begin.getYear(), end.getYear(), oneMonth ? begin.getMonthValue() : 0, 0, date.approximate());
    }
}
