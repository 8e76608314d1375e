package org.liaisonhub.matching.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date known in part. Written as ISO 8601-2 (EDTF): {@code 1971-03-02}, {@code 1971-03}, {@code 1971}, {@code 1971~}
 * (about), {@code 1958/1963} (between two years). A date of another calendar has its name before it:
 * {@code jalali:1365-05-12}. An age at a date, {@code 34@2019-03-01}, is read as the years of birth that it allows.
 *
 * @param year 1 to 9999; of an interval its first
 * @param lastYear of an interval its last year; otherwise equal to {@code year}
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31 and a day of that month, or 0 when unknown
 * @param approximate whether the source says "about"
 * @param calendar in which it is written; Gregorian when the source does not say
 */
public record PartialDate(int year, int lastYear, int month, int day, boolean approximate, CalendarSystem calendar) {
    /** What the written forms look like, as a regular expression of ECMA-262; not each that does is a date. */
    public static final String PATTERN =
            "^((hijri:|jalali:|buddhist:|minguo:)?[0-9]{4}((-[0-9]{2})?(-[0-9]{2})?~?|~?/[0-9]{4}~?)"
                    + "|[0-9]{1,3}~?@[0-9]{4}(-[0-9]{2}){0,2})$";

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~)?");
    private static final Pattern INTERVAL = Pattern.compile("([0-9]{4})~?/([0-9]{4})(~)?");
    private static final String RULE =
            "a date as 1971-03-02, 1971-03, 1971, 1971~, 1958/1963, 34@2019-03-01 or jalali:1365-05-12";

    /** The longest written form: {@code buddhist:2515-03-02~}. */
    private static final int LONGEST = 20;

    /** Checks that it is a date that can be. Throws {@link InvalidDate}. */
    public PartialDate {
        if (year < 1 || year > 9999 || lastYear < year || lastYear > 9999) {
            throw new InvalidDate("years from 0001 to 9999, the first not after the last");
        }
        if (!calendar.covers(year) || !calendar.covers(lastYear)) {
            throw new InvalidDate(calendar.rule());
        }
        if (month < 0 || month > 12) {
            throw new InvalidDate("a month from 01 to 12");
        }
        if (day != 0 && month == 0) {
            throw new InvalidDate("a day only together with its month");
        }
        if (day < 0 || (day > 0 && !isDay(calendar, year, month, day))) {
            throw new InvalidDate("a day that its month has");
        }
        if (lastYear != year && month != 0) {
            throw new InvalidDate("an interval of whole years");
        }
    }

    /** A date whose source names no calendar. */
    public PartialDate(int year, int lastYear, int month, int day, boolean approximate) {
        this(year, lastYear, month, day, approximate, CalendarSystem.GREGORIAN);
    }

    /** Of a year that cannot be a Gregorian one, a day of another calendar is a day too. */
    private static boolean isDay(CalendarSystem calendar, int year, int month, int day) {
        return day <= calendar.lengthOfMonth(year, month)
                || (calendar == CalendarSystem.GREGORIAN
                        && CalendarSystem.foreign(year, year).stream()
                                .anyMatch(other -> day <= other.lengthOfMonth(year, month)));
    }

    static PartialDate of(LocalDate day, boolean approximate) {
        return new PartialDate(day.getYear(), day.getYear(), day.getMonthValue(), day.getDayOfMonth(), approximate);
    }

    /** Reads one of the written forms above; throws {@link InvalidDate} for anything else. */
    public static PartialDate parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidDate(RULE);
        }
        if (AgeAtDate.isOne(text)) {
            return AgeAtDate.parse(text);
        }
        int colon = text.indexOf(':');
        return colon < 0
                ? parse(text, CalendarSystem.GREGORIAN)
                : parse(text.substring(colon + 1), CalendarSystem.ofCode(text.substring(0, colon)));
    }

    private static PartialDate parse(String text, CalendarSystem calendar) {
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            boolean about = text.indexOf('~') >= 0;
            return new PartialDate(number(interval.group(1)), number(interval.group(2)), 0, 0, about, calendar);
        }
        Matcher date = FORM.matcher(text);
        if (!date.matches()) {
            throw new InvalidDate(RULE);
        }
        int year = number(date.group(1));
        if (isZero(date.group(2)) || isZero(date.group(3))) {
            throw new InvalidDate("an unknown month or day left out, not written 00");
        }
        return new PartialDate(
                year, year, number(date.group(2)), number(date.group(3)), date.group(4) != null, calendar);
    }

    private static boolean isZero(@Nullable String digits) {
        return digits != null && number(digits) == 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether year, month and day are known. */
    public boolean isFull() {
        return day != 0;
    }

    public boolean isInterval() {
        return lastYear != year;
    }

    /** Whether it is a first of January, which many registers write when they know only the year. */
    public boolean isNewYearsDay() {
        return month == 1 && day == 1;
    }

    /** Whether it is a first of July, which some registers write when they know only the year. */
    boolean isMidYearsDay() {
        return month == 7 && day == 1;
    }

    /**
     * What it is in the Gregorian calendar: itself when that is how it is written, otherwise converted. When no calendar
     * is named and the year can only be one of others ({@code 1365}), itself and one for each.
     */
    public List<PartialDate> gregorian() {
        return Conversions.of(this);
    }

    /** The written form that {@link #parse} reads. */
    @Override
    public String toString() {
        var text = new StringBuilder(LONGEST);
        if (calendar != CalendarSystem.GREGORIAN) {
            text.append(calendar.code()).append(':');
        }
        text.append(four(year));
        if (isInterval()) {
            text.append('/').append(four(lastYear));
        } else if (month != 0) {
            text.append('-').append(two(month));
            if (day != 0) {
                text.append('-').append(two(day));
            }
        }
        return approximate ? text.append('~').toString() : text.toString();
    }

    private static String four(int number) {
        return ("000" + number).substring(Integer.toString(number).length() - 1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
