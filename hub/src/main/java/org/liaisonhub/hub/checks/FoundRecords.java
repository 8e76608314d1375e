package org.liaisonhub.hub.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.access.policy.Decision;

/** What the checks need of the records: their databases, and those that were found as they stand now. */
public interface FoundRecords {
    /** Every database in the order of the definitions. No SQL: it is asked in every check. */
    List<Database> databases();

    /**
     * The present state of those records, by id, as far as the permit lets it be told. A record that is outside of its
     * visibility now, or no longer active, is left out as if it had never been.
     */
    Map<Long, Shown> show(Decision.Permit permit, Collection<Long> recordIds);

    /** A database as the answer names it. */
    record Database(int number, String code, String title) {}

    /**
     * What the first line may see of a record.
     *
     * @param database number of its database
     * @param requestedAction what the owner asks for, in words; empty when nobody says it
     * @param told which of it, and of the evidence, may be told
     */
    record Shown(
            long recordId,
            int version,
            int database,
            String owner,
            String ownerName,
            String headline,
            String requestedAction,
            List<String> warnings,
            Told told) {
        public Shown {
            warnings = List.copyOf(warnings);
        }
    }
}
