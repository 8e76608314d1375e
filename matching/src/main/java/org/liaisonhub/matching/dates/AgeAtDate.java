package org.liaisonhub.matching.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Aged 34 on 2019-03-01", written {@code 34@2019-03-01}, and {@code 34~@2019} when the age or the day of the statement is
 * not exact: the years in which such a person can be born.
 */
final class AgeAtDate {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})(~)?@([0-9-]{4,10})");
    private static final int OLDEST = 130;

    private AgeAtDate() {}

    static boolean isOne(String text) {
        return text.indexOf('@') >= 0;
    }

    /** One year or two, seldom three; throws {@link InvalidDate} when it has another form. */
    static PartialDate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) > OLDEST) {
            throw new InvalidDate("an age of at most " + OLDEST + " at a date, as 34@2019-03-01");
        }
        int age = Integer.parseInt(form.group(1));
        PartialDate stated = PartialDate.parse(form.group(3));
        if (!CalendarSystem.GREGORIAN.equals(stated.calendar()) || stated.year() <= OLDEST + 1) {
            throw new InvalidDate("an age at a date of the Gregorian calendar");
        }
        int first = firstDay(stated).minusYears(age + 1L).plusDays(1).getYear();
        int last = lastDay(stated).minusYears(age).getYear();
        return new PartialDate(first, last, 0, 0, form.group(2) != null);
    }

    private static LocalDate firstDay(PartialDate date) {
        return LocalDate.of(date.year(), Math.max(1, date.month()), Math.max(1, date.day()));
    }

    private static LocalDate lastDay(PartialDate date) {
        if (date.day() != 0) {
            return LocalDate.of(date.year(), date.month(), date.day());
        }
        return YearMonth.of(date.year(), date.month() == 0 ? 12 : date.month()).atEndOfMonth();
    }
}
