package org.liaisonhub.hub.audit;

import java.time.Instant;

/**
 * One line of the audit. Holds no personal data: what was asked stands in it only as a keyed digest.
 *
 * @param id of the check or other operation that it proves
 * @param party code of the party that acted
 * @param actor stable id of the account or token
 * @param operation for example {@code CHECK}
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
        String detail) {}
