package org.liaisonhub.matching.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.util.List;
import java.util.Locale;

/** The calendars in which documents write dates of birth. */
public enum CalendarSystem {
    /** The calendar of ISO 8601, and of every date that does not say otherwise. */
    GREGORIAN(1, 9999, 1600, 2299),
    /**
     * The Islamic calendar of Umm al-Qura, by the tables of the JDK. Elsewhere a month begins when the new moon is seen:
     * one day earlier or later.
     */
    HIJRI(1300, 1600, 1308, 1465),
    /** The solar calendar of Iran, and of Afghanistan since 1957. */
    JALALI(JalaliCalendar.FIRST_YEAR, JalaliCalendar.LAST_YEAR, 1270, 1420),
    /** The Gregorian calendar with the years of Thailand. Before 1941 the Thai year began in spring; not regarded. */
    BUDDHIST(544, 9999, 2430, 2600),
    /** The Gregorian calendar with the years of the Republic of China. */
    MINGUO(1, 8000, 1, 150);

    private static final int BUDDHIST_YEARS = 543;
    private static final int MINGUO_YEARS = 1911;
    private static final List<CalendarSystem> FOREIGN = List.of(HIJRI, JALALI, BUDDHIST, MINGUO);

    private final int firstYear;
    private final int lastYear;
    private final int firstYearOfBirth;
    private final int lastYearOfBirth;

    /** The years that can be converted, and those in which a person of whom a hub may know can be born. */
    CalendarSystem(int firstYear, int lastYear, int firstYearOfBirth, int lastYearOfBirth) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.firstYearOfBirth = firstYearOfBirth;
        this.lastYearOfBirth = lastYearOfBirth;
    }

    /** Its name in the written form of a date: {@code jalali}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    private boolean mayBeYearOfBirth(int year) {
        return firstYearOfBirth <= year && year <= lastYearOfBirth;
    }

    /** The calendars of which a year that names none may be; empty when it may well be Gregorian. */
    static List<CalendarSystem> foreign(int year, int lastYear) {
        if (GREGORIAN.mayBeYearOfBirth(year)) {
            return List.of();
        }
        return FOREIGN.stream()
                .filter(calendar -> calendar.mayBeYearOfBirth(year) && calendar.mayBeYearOfBirth(lastYear))
                .toList();
    }

    /** Days of a month of a year that this calendar {@link #covers}. */
    int lengthOfMonth(int year, int month) {
        return switch (this) {
            case GREGORIAN -> YearMonth.of(year, month).lengthOfMonth();
            // Whether a month has 29 or 30 days is not known beforehand where the moon is watched.
            case HIJRI -> 30;
            case JALALI -> JalaliCalendar.lengthOfMonth(year, month);
            case BUDDHIST -> YearMonth.of(year - BUDDHIST_YEARS, month).lengthOfMonth();
            case MINGUO -> YearMonth.of(year + MINGUO_YEARS, month).lengthOfMonth();
        };
    }

    /** The day in the Gregorian calendar; of a month and a day that {@link #lengthOfMonth} allows. */
    LocalDate gregorian(int year, int month, int day) {
        return switch (this) {
            case GREGORIAN -> LocalDate.of(year, month, day);
            case HIJRI -> firstOfHijriMonth(year, month).plusDays(day - 1L);
            case JALALI -> LocalDate.ofEpochDay(JalaliCalendar.epochDay(year, month, day));
            case BUDDHIST -> LocalDate.of(year - BUDDHIST_YEARS, month, day);
            case MINGUO -> LocalDate.of(year + MINGUO_YEARS, month, day);
        };
    }

    private static LocalDate firstOfHijriMonth(int year, int month) {
        try {
            return LocalDate.from(HijrahChronology.INSTANCE.date(year, month, 1));
        } catch (DateTimeException e) {
            throw new IllegalStateException("the tables of the JDK end before the years allowed here", e);
        }
    }

    /** The calendar of a {@link #code} other than the Gregorian; throws {@link InvalidDate} when there is none. */
    static CalendarSystem ofCode(String code) {
        return FOREIGN.stream()
                .filter(calendar -> calendar.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidDate("the calendar hijri, jalali, buddhist or minguo, or none"));
    }

    /** What its years must be, in words. */
    String rule() {
        return "a year of the calendar " + code() + " from " + firstYear + " to " + lastYear;
    }
}
