package org.liaisonhub.server.console.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.consultations.Criteria;
import org.liaisonhub.standards.InvalidValue;

/**
 * What an officer typed to search the audit, as typed.
 *
 * @param from first day, in UTC
 * @param to last day, in UTC
 * @param before cursor of the page to show; empty for the first
 */
public record AuditForm(
        String actor, String party, String record, String reference, String from, String to, String before) {
    /** Entries on one page. */
    static final int PAGE = 50;

    /** Nothing typed. */
    static AuditForm empty() {
        return read(_ -> "");
    }

    static AuditForm read(UnaryOperator<String> value) {
        return new AuditForm(
                value.apply("actor").strip(),
                value.apply("party").strip(),
                value.apply("record").strip(),
                value.apply("reference").strip(),
                value.apply("from").strip(),
                value.apply("to").strip(),
                value.apply("before").strip());
    }

    /** The same search, further down. */
    public AuditForm before(long number) {
        return new AuditForm(actor, party, record, reference, from, to, Long.toString(number));
    }

    /** Fields that cannot be read, by name; empty when {@link #criteria} will do. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        if (!isNumber(record)) {
            faults.add("record");
        }
        if (!isDay(from)) {
            faults.add("from");
        }
        if (!isDay(to)) {
            faults.add("to");
        }
        if (actor.length() > 100 || party.length() > 100 || reference.length() > 100 || !isNumber(before)) {
            faults.add("reference");
        }
        return faults;
    }

    /** @throws InvalidValue if a field cannot be what it should */
    Criteria criteria() {
        return new Criteria(
                actor,
                party,
                record.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(record)),
                reference,
                "",
                from.isEmpty() ? null : start(LocalDate.parse(from)),
                to.isEmpty() ? null : start(LocalDate.parse(to).plusDays(1)),
                before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before),
                PAGE);
    }

    private static @Nullable Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{0,18}");
    }

    private static boolean isDay(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
