package org.liaisonhub.hub.access.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement as the decision sees it: who is bound, from when to when, and what it grants.
 *
 * @param signatories numbers of the parties that signed this version, when the secretariat signed it too
 * @param from first day in force, UTC
 * @param until last day in force; null for without end
 */
public record Agreement(
        String id,
        int version,
        State state,
        Set<Integer> signatories,
        LocalDate from,
        @Nullable LocalDate until,
        List<Term> terms) {
    /**
     * What was declared of a signed version; whether its days have come, and whether a measure suspends it, is looked at
     * when something is decided.
     */
    public enum State {
        SIGNED,
        ENDED
    }

    public Agreement {
        signatories = Set.copyOf(signatories);
        terms = List.copyOf(terms);
    }

    /** Whether it grants anything on that day, UTC. */
    public boolean isInForce(LocalDate day) {
        return state == State.SIGNED && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** As an answer names it: {@code MEMBERSHIP@2}. */
    public String name() {
        return id + "@" + version;
    }
}
