package org.liaisonhub.hub.consultations;

import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * What is looked for in the log; all that is given must hold.
 *
 * @param actor account or token, such as {@code token-17}; empty for any
 * @param party code; empty for any
 * @param record its id, when entries are looked for that showed or changed it
 * @param reference of the case, in the words of whoever asked; empty for any
 * @param operation such as {@code CHECK}; empty for any
 * @param from first moment, {@code null} for the beginning
 * @param to moment behind the last, {@code null} for now
 * @param before entries with smaller numbers only: the cursor
 * @param limit 1 to {@value #MOST} entries
 */
public record Criteria(
        String actor,
        String party,
        OptionalLong record,
        String reference,
        String operation,
        @Nullable Instant from,
        @Nullable Instant to,
        long before,
        int limit) {
    /** Most entries of one page. */
    public static final int MOST = 500;

    private static final int LONGEST = 100;

    public Criteria {
        PlainText.require("actor", actor, LONGEST);
        PlainText.require("party", party, LONGEST);
        PlainText.require("reference", reference, LONGEST);
        PlainText.require("operation", operation, LONGEST);
        if (limit < 1 || limit > MOST) {
            throw new InvalidValue("limit", "1 to " + MOST);
        }
        if (before < 0) {
            throw new InvalidValue("before", "the number of an entry");
        }
    }
}
