package org.liaisonhub.matching.dates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of birth of two persons say about "the same person".
 *
 * @param asked the date of the question that fits best, as it is written
 * @param recorded the date of the record that fits best, as it is written
 * @param weight natural log of the likelihood ratio
 * @param conversion null when both were compared as they are written
 */
public record DateComparison(
        DateRelation relation,
        PartialDate asked,
        PartialDate recorded,
        double weight,
        @Nullable Conversion conversion) {
    // Natural logs of likelihood ratios. Origin: proposals from the published practice of record linkage
    // (Fellegi-Sunter, decimal logs 3.5, 2.5, 1.8, 1.5, 1.3, 1.0, 0.9, 0.4, -1, -3), not yet fitted on data.
    private static final double LN_10 = Math.log(10);
    static final double SAME_DAY = 3.5 * LN_10;
    static final double SAME_PLACEHOLDER_DAY = 2.0 * LN_10;
    // Of 4,080 full dates of OFAC's list 176 are a first of January, 25 a first of July and 10 a 31 December, where 11
    // are
    // to be expected: a first of July is as often a placeholder as it is a birthday, a 31 December is none.
    static final double SAME_MID_YEARS_DAY = SAME_DAY - Math.log(2);
    static final double SAME_YEAR_MID_YEARS_DAY = 0.65 * LN_10;
    static final double SWAPPED = 2.5 * LN_10;
    static final double ONE_DIGIT = 1.8 * LN_10;
    static final double SAME_MONTH = 1.5 * LN_10;
    static final double ADJACENT_DAY = 1.5 * LN_10;
    static final double SAME_YEAR_BOTH_ONLY = 1.35 * LN_10;
    static final double SAME_YEAR_ONE_ONLY = 1.3 * LN_10;
    static final double SAME_YEAR_ABOUT = 1.0 * LN_10;
    static final double SAME_YEAR_PLACEHOLDER = 0.9 * LN_10;
    // Both days are known and differ in more than a slip, so that the years were not guessed from an age either: they
    // agree by chance about as often as by truth. Otherwise a million records give an alert for every tenth traveller.
    static final double SAME_YEAR_OTHER_DAY = 0.1 * LN_10;
    static final double ADJACENT_YEAR_OTHER_DAY = -0.5 * LN_10;
    static final double NEAR_YEARS_OTHER_DAY = -1.5 * LN_10;
    static final double ADJACENT_YEAR = 0.4 * LN_10;
    static final double NEAR_YEARS_ABOUT = -0.3 * LN_10;
    static final double NEAR_YEARS = -1.0 * LN_10;
    static final double DIFFERENT = -3.0 * LN_10;
    private static final int NEAR = 5;
    private static final int ABOUT = 2;

    /** A comparison without any conversion. */
    DateComparison(DateRelation relation, PartialDate asked, PartialDate recorded, double weight) {
        this(relation, asked, recorded, weight, null);
    }

    /**
     * What was compared in place of a date of another calendar.
     *
     * @param calendar from which the date of one side was converted
     * @param asked the date of the question in the Gregorian calendar
     * @param recorded the date of the record in the Gregorian calendar
     */
    public record Conversion(CalendarSystem calendar, PartialDate asked, PartialDate recorded) {}

    /** The relation as a stable code: its name, and with a conversion the calendar behind it. */
    public String code() {
        return conversion == null ? relation.name() : relation.name() + "_" + conversion.calendar();
    }

    /** The date of the question, and how it was read where it was converted: {@code jalali:1365-05-12 = 1986-08-03}. */
    public String askedText() {
        return conversion == null ? asked.toString() : text(asked, conversion.asked());
    }

    /** The same of the record. */
    public String recordedText() {
        return conversion == null ? recorded.toString() : text(recorded, conversion.recorded());
    }

    private static String text(PartialDate written, PartialDate read) {
        return written.equals(read) ? written.toString() : written + " = " + read;
    }

    /**
     * The best of all pairs, less the log of the number of pairs that had the chance to fit; null when one side has
     * no date.
     */
    public static @Nullable DateComparison compare(List<PartialDate> asked, List<PartialDate> recorded) {
        DateComparison best = null;
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < recorded.size(); j++) {
                DateComparison pair = compare(asked.get(i), recorded.get(j));
                if (best == null || pair.weight > best.weight) {
                    best = pair;
                }
            }
        }
        int chances = asked.size() * recorded.size();
        if (best == null || chances == 1 || best.weight <= 0) {
            return best;
        }
        double weight = Math.max(0, best.weight - Math.log(chances));
        return new DateComparison(best.relation, best.asked, best.recorded, weight, best.conversion);
    }

    /** Compares two dates; the relation and the weight are the same when the sides change places. */
    public static DateComparison compare(PartialDate asked, PartialDate recorded) {
        return Conversions.isPlain(asked) && Conversions.isPlain(recorded)
                ? asWritten(asked, recorded)
                : ConvertedComparison.compare(asked, recorded);
    }

    /** Compares two dates of one calendar. */
    static DateComparison asWritten(PartialDate asked, PartialDate recorded) {
        if (asked.isInterval() || recorded.isInterval()) {
            return years(asked, recorded);
        }
        if (asked.isFull() && recorded.isFull()) {
            DateRelation close = closeness(asked, recorded);
            if (close != null) {
                return new DateComparison(close, asked, recorded, weight(close, asked, recorded));
            }
        } else if (asked.month() != 0 && asked.month() == recorded.month() && asked.year() == recorded.year()) {
            return new DateComparison(DateRelation.SAME_MONTH, asked, recorded, SAME_MONTH);
        }
        return years(asked, recorded);
    }

    private static double weight(DateRelation close, PartialDate a, PartialDate b) {
        double weight =
                switch (close) {
                    case SAME_DAY -> sameDayWeight(a);
                    case DAY_MONTH_SWAPPED -> SWAPPED;
                    case ONE_DIGIT -> ONE_DIGIT;
                    case ADJACENT_DAY -> ADJACENT_DAY;
                    case SAME_MONTH -> SAME_MONTH;
                    case SAME_YEAR, WITHIN_INTERVAL, ADJACENT_YEAR, NEAR_YEARS, CALENDAR_CONVERTED, DIFFERENT ->
                        throw new IllegalStateException("not a relation of two full dates");
                };
        return a.approximate() || b.approximate() ? Math.min(weight, SAME_MONTH) : weight;
    }

    private static double sameDayWeight(PartialDate day) {
        if (day.isNewYearsDay()) {
            return SAME_PLACEHOLDER_DAY;
        }
        return day.isMidYearsDay() ? SAME_MID_YEARS_DAY : SAME_DAY;
    }

    private static @Nullable DateRelation closeness(PartialDate a, PartialDate b) {
        if (a.year() == b.year() && a.month() == b.month() && a.day() == b.day()) {
            return DateRelation.SAME_DAY;
        }
        if (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()) {
            return DateRelation.DAY_MONTH_SWAPPED;
        }
        if (a.isNewYearsDay() || b.isNewYearsDay()) {
            return null;
        }
        if (DigitSlip.isOne(a, b)) {
            return DateRelation.ONE_DIGIT;
        }
        if (Math.abs(dayNumber(a) - dayNumber(b)) == 1) {
            return DateRelation.ADJACENT_DAY;
        }
        return a.year() == b.year() && a.month() == b.month() ? DateRelation.SAME_MONTH : null;
    }

    /** A number for each day; a day that only another calendar has counts on into the next month. */
    private static long dayNumber(PartialDate date) {
        return LocalDate.of(date.year(), date.month(), 1).toEpochDay() + date.day();
    }

    private static DateComparison years(PartialDate asked, PartialDate recorded) {
        int apart = Math.max(0, Math.max(recorded.year() - asked.lastYear(), asked.year() - recorded.lastYear()));
        boolean about = asked.approximate() || recorded.approximate();
        if (apart == 0) {
            return asked.isInterval() || recorded.isInterval()
                    ? new DateComparison(DateRelation.WITHIN_INTERVAL, asked, recorded, intervalWeight(asked, recorded))
                    : new DateComparison(DateRelation.SAME_YEAR, asked, recorded, sameYearWeight(asked, recorded));
        }
        boolean days = isCertainDay(asked) && isCertainDay(recorded);
        if (apart == 1) {
            double weight = days ? ADJACENT_YEAR_OTHER_DAY : ADJACENT_YEAR;
            return new DateComparison(DateRelation.ADJACENT_YEAR, asked, recorded, weight);
        }
        if (apart <= NEAR) {
            double weight = days ? NEAR_YEARS_OTHER_DAY : NEAR_YEARS;
            if (about) {
                weight = apart <= ABOUT ? ADJACENT_YEAR / 2 : NEAR_YEARS_ABOUT;
            }
            return new DateComparison(DateRelation.NEAR_YEARS, asked, recorded, weight);
        }
        return new DateComparison(DateRelation.DIFFERENT, asked, recorded, DIFFERENT);
    }

    private static boolean isCertainDay(PartialDate date) {
        return date.isFull() && !date.isNewYearsDay() && !date.approximate();
    }

    private static double sameYearWeight(PartialDate a, PartialDate b) {
        if (a.month() == 0 && b.month() == 0) {
            return a.approximate() == b.approximate() ? SAME_YEAR_BOTH_ONLY : SAME_YEAR_ONE_ONLY;
        }
        if (a.approximate() || b.approximate()) {
            return SAME_YEAR_ABOUT;
        }
        if (a.month() == 0 || b.month() == 0) {
            return SAME_YEAR_ONE_ONLY;
        }
        if (a.isNewYearsDay() || b.isNewYearsDay()) {
            return SAME_YEAR_PLACEHOLDER;
        }
        return a.isMidYearsDay() || b.isMidYearsDay() ? SAME_YEAR_MID_YEARS_DAY : SAME_YEAR_OTHER_DAY;
    }

    private static double intervalWeight(PartialDate a, PartialDate b) {
        int span = Math.max(a.lastYear() - a.year(), b.lastYear() - b.year()) + 1;
        double weight = SAME_YEAR_ONE_ONLY - Math.log(span);
        // Two equal intervals are most often one statement copied from one source.
        boolean equal = a.year() == b.year() && a.lastYear() == b.lastYear();
        return Math.max(equal ? SAME_YEAR_ABOUT : 0.2, weight);
    }
}
