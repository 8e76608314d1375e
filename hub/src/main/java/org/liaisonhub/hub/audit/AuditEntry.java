package org.liaisonhub.hub.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * One line of the audit. Holds no personal data of the hub's own: what was asked stands in it only as a keyed digest.
 * The reference alone is in the caller's words, kept as given and never logged.
 *
 * @param id of the check or other operation that it proves
 * @param party code of the party that acted
 * @param actor stable id of the account or token
 * @param operation for example {@code CHECK}
 * @param reference the caller's own reference, at most {@value #REFERENCE_LENGTH} characters
 * @param subject a keyed digest of the question, or the id of the record, as hexadecimal or decimal
 * @param outcome for example {@code NO_RECORD} or {@code DENIED}
 * @param detail JSON of codes, ids and versions; never a personal value
 */
public record AuditEntry(
        String id,
        Instant at,
        String party,
        String actor,
        String operation,
        String purpose,
        String reference,
        String subject,
        String outcome,
        String detail) {
    /** Longest reference that is kept, in UTF-16 units. */
    public static final int REFERENCE_LENGTH = 100;

    private static final int LINE_LENGTH = 200;

    /**
     * Keeps the words of a caller within what the trail can store.
     *
     * @throws InvalidValue when one of the caller's words is too long or holds what is no text
     */
    public AuditEntry {
        // What the database keeps, so that the bytes of the log can be made of it again.
        at = at.truncatedTo(ChronoUnit.MICROS);
        PlainText.require("purpose", purpose, REFERENCE_LENGTH);
        PlainText.require("reference", reference, REFERENCE_LENGTH);
        requireLine("id", id);
        requireLine("party", party);
        requireLine("actor", actor);
        requireLine("operation", operation);
        requireLine("subject", subject);
        requireLine("outcome", outcome);
    }

    private static void requireLine(String field, String value) {
        if (value.indexOf('\n') >= 0 || value.length() > LINE_LENGTH) {
            throw new InvalidValue(field, "one line of at most " + LINE_LENGTH + " characters");
        }
    }
}
