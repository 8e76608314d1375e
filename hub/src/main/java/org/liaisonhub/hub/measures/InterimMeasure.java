package org.liaisonhub.hub.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is suspended while it is examined.
 *
 * @param target what is suspended, in the words of its kind: code of the party, id of the agreement, code of party and
 *     database ({@code KEN nominal}), id of the record
 * @param liftAskedBy the first of the two who lift it; null while nobody asked
 * @param liftedBy the second; null while it is in force
 */
public record InterimMeasure(
        long number,
        Kind kind,
        String target,
        String reason,
        String takenBy,
        Instant takenAt,
        @Nullable String liftAskedBy,
        @Nullable String liftedBy) {
    public enum Kind {
        /** Nobody sees its records, and it may do nothing. */
        PARTY,
        /** It grants nothing. */
        AGREEMENT,
        /** The party may do nothing in the database. */
        RIGHT,
        /** Nobody sees it but its owner. */
        RECORD
    }

    public boolean inForce() {
        return liftedBy == null;
    }
}
