package org.liaisonhub.hub.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.liaisonhub.search.Visibility;

/** What the checks need of the records: their databases, and those that were found as they stand now. */
public interface FoundRecords {
    /** Every database in the order of the definitions. No SQL: it is asked in every check. */
    List<Database> databases();

    /**
     * The present state of those records, by id. A record that is outside of {@code visibility} now, or no longer
     * active, is left out as if it had never been.
     */
    Map<Long, Shown> show(Visibility visibility, Collection<Long> recordIds);

    /** A database as the answer names it. */
    record Database(int number, String code, String title) {}

    /**
     * What the first line may see of a record.
     *
     * @param database number of its database
     * @param requestedAction what the owner asks for, in words; empty when nobody says it
     */
    record Shown(
            long recordId,
            int version,
            int database,
            String owner,
            String ownerName,
            String headline,
            String requestedAction,
            List<String> warnings) {
        public Shown {
            warnings = List.copyOf(warnings);
        }
    }
}
