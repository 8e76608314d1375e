package org.liaisonhub.hub.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.liaisonhub.standards.InvalidValue;

/**
 * Which consultations are counted. An empty text filters nothing; what nobody has, and what the asker may not see, alike
 * leave nothing.
 *
 * @param from first day, UTC
 * @param to last day, UTC, at most {@value #LONGEST_DAYS} days from the first
 */
public record Filter(
        LocalDate from,
        LocalDate to,
        String party,
        String database,
        String purpose,
        String channel,
        Optional<Boolean> automated) {
    /** Longest period, in days: a leap year. */
    public static final int LONGEST_DAYS = 366;

    private static final int USUAL_DAYS = 30;

    public Filter {
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "not before from");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new InvalidValue("from", "at most " + LONGEST_DAYS + " days up to the end");
        }
    }

    /** Everything in those days. */
    public static Filter days(LocalDate from, LocalDate to) {
        return new Filter(from, to, "", "", "", "", Optional.empty());
    }

    /** The first day of the usual period that ends on a day: of 30 days. */
    public static LocalDate usualStart(LocalDate end) {
        return end.minusDays(USUAL_DAYS - 1);
    }
}
