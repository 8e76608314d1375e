package org.liaisonhub.matching.dates;

import java.time.LocalDate;

/**
 * The solar Hijri calendar by the rule of 33 years, which agrees with the astronomical new year in Tehran from 1178 to
 * 1633 (Gregorian 1799 to 2255). Source: K. M. Borkowski, "The Persian calendar for 3000 years", 1996.
 */
final class JalaliCalendar {
    static final int FIRST_YEAR = 1178;
    static final int LAST_YEAR = 1633;

    /** The new year of 1403, a known one. */
    private static final int KNOWN_YEAR = 1403;

    private static final long KNOWN_NEW_YEAR = LocalDate.of(2024, 3, 20).toEpochDay();

    private static final int LONG_MONTHS = 6;

    private JalaliCalendar() {}

    /** Eight years of every 33 have a day more. */
    static boolean isLeap(int year) {
        return (25 * year + 11) % 33 < 8;
    }

    static int lengthOfMonth(int year, int month) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    static long epochDay(int year, int month, int day) {
        int longMonths = Math.min(month - 1, LONG_MONTHS);
        int shortMonths = month - 1 - longMonths;
        return KNOWN_NEW_YEAR
                + daysBefore(year)
                - daysBefore(KNOWN_YEAR)
                + 31L * longMonths
                + 30L * shortMonths
                + day
                - 1;
    }

    private static long daysBefore(int year) {
        return 365L * (year - 1) + (8 * year + 21) / 33;
    }
}
