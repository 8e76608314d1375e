package org.liaisonhub.matching.dates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares dates of which at least one is, or may be, of another calendar. */
final class ConvertedComparison {
    // In nats. Origin: judgement. A conversion is one more way to fit by chance and to be wrong about what was meant.
    static final double CONVERTED = 0.3 * Math.log(10);

    /** A Hijri month begins a day or two before or after the one in the tables: five days fit where one did. */
    private static final int HIJRI_DAYS = 2;

    static final double HIJRI_DAY = DateComparison.SAME_DAY - Math.log(2 * HIJRI_DAYS + 1);

    private ConvertedComparison() {}

    /** As written, when both may be of one calendar, or converted: whichever fits better, as written when in doubt. */
    static DateComparison compare(PartialDate asked, PartialDate recorded) {
        DateComparison written =
                asked.calendar() == recorded.calendar() ? DateComparison.asWritten(asked, recorded) : null;
        DateComparison converted = converted(asked, recorded);
        if (converted == null || (written != null && written.weight() >= converted.weight())) {
            return written == null ? different(asked, recorded) : written;
        }
        return converted;
    }

    private static DateComparison different(PartialDate asked, PartialDate recorded) {
        return new DateComparison(DateRelation.DIFFERENT, asked, recorded, DateComparison.DIFFERENT);
    }

    private static @Nullable DateComparison converted(PartialDate asked, PartialDate recorded) {
        List<Conversions.Reading> left = Conversions.readings(asked);
        List<Conversions.Reading> right = Conversions.readings(recorded);
        double price = CONVERTED + Math.log((double) left.size() * right.size());
        // In one calendar the dates were already compared as they are written.
        boolean writtenDiffers = asked.calendar() != recorded.calendar();
        DateComparison best = null;
        for (Conversions.Reading a : left) {
            for (Conversions.Reading b : right) {
                if (writtenDiffers || a.calendar() != b.calendar()) {
                    DateComparison pair = fit(asked, recorded, a, b, price);
                    best = best == null || pair.weight() > best.weight() ? pair : best;
                }
            }
        }
        return best;
    }

    private static DateComparison fit(
            PartialDate asked, PartialDate recorded, Conversions.Reading a, Conversions.Reading b, double price) {
        DateComparison fit = DateComparison.asWritten(a.date(), b.date());
        double weight = fit.weight();
        if (a.isPlaceholder() || b.isPlaceholder()) {
            fit = fit.relation() == DateRelation.SAME_DAY ? fit : DateComparison.asWritten(a.year(), b.year());
            weight = Math.min(fit.weight(), DateComparison.SAME_PLACEHOLDER_DAY);
        } else if (isNearHijriDay(a, b)) {
            weight = isAbout(a, b) ? Math.min(HIJRI_DAY, DateComparison.SAME_MONTH) : HIJRI_DAY;
        }
        if (weight <= price) {
            // What does not fit is as different as ever; it is no conversion that made it so.
            return new DateComparison(fit.relation(), asked, recorded, Math.min(weight, 0));
        }
        CalendarSystem calendar = a.isConverted() ? a.calendar() : b.calendar();
        return new DateComparison(
                DateRelation.CALENDAR_CONVERTED,
                asked,
                recorded,
                weight - price,
                new DateComparison.Conversion(calendar, a.date(), b.date()));
    }

    private static boolean isAbout(Conversions.Reading a, Conversions.Reading b) {
        return a.date().approximate() || b.date().approximate();
    }

    private static boolean isNearHijriDay(Conversions.Reading a, Conversions.Reading b) {
        boolean hijri = a.calendar() == CalendarSystem.HIJRI || b.calendar() == CalendarSystem.HIJRI;
        return hijri
                && a.date().isFull()
                && b.date().isFull()
                && Math.abs(a.date().year() - b.date().year()) <= 1
                && Math.abs(ChronoUnit.DAYS.between(day(a.date()), day(b.date()))) <= HIJRI_DAYS;
    }

    private static LocalDate day(PartialDate date) {
        return LocalDate.of(date.year(), date.month(), date.day());
    }
}
