package org.liaisonhub.hub.hits;

import java.time.Instant;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;

/**
 * A check of another party met a record, and the owner of the record has not yet said whether rightly. What the owner sees
 * of it is what it sees of the consultation; nothing of the question.
 *
 * @param number of the check's entry in the audit
 * @param check its id
 * @param at moment of the check
 * @param party code of the party that asked
 * @param result {@code HIT} or {@code POSSIBLE}
 */
public record Hit(
        long number, String check, long record, DatabaseDefinition database, Instant at, String party, String result) {
    /** By when the owner verifies it, as the database is defined. */
    public Instant verifyBy() {
        return at.plus(database.verifyWithin());
    }

    /** Its place among others, for the next page. */
    String cursor() {
        return number + "-" + record;
    }
}
