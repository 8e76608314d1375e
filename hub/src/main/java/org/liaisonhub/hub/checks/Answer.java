package org.liaisonhub.hub.checks;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.matching.persons.Evidence;

/**
 * The answer to a {@link Question}: per database, with the evidence.
 *
 * @param checkId under which the audit keeps it
 * @param result the most pressing of all databases
 * @param databases every database that the caller may see, in the order of their definitions
 * @param faults faults of the machine-readable zones, by name; they do not stop the check
 * @param matcher version of the matcher
 * @param position change sequence that the index had reached
 */
public record Answer(
        String checkId,
        Instant answeredAt,
        Result result,
        List<DatabaseAnswer> databases,
        List<ZoneFault> faults,
        String matcher,
        long position) {

    /** What one database answers; its records most probable first. */
    public record DatabaseAnswer(String database, String title, Result result, List<FoundRecord> records) {}

    /**
     * A record that matches, as an officer at the first line may see it.
     *
     * @param subject what of the question it matches: {@code persons[0]}, {@code travelDocuments[0]}, {@code mrz[0]}
     * @param headline one line that names the record to an officer
     * @param requestedAction what its owner asks for; empty when the record says nothing
     * @param warnings officer-safety warnings, as codes
     */
    public record FoundRecord(
            long recordId,
            int version,
            String owner,
            String ownerName,
            String subject,
            Result result,
            double probability,
            String headline,
            String requestedAction,
            List<String> warnings,
            List<Evidence> evidence) {}

    /** A fault of a zone: which zone, which field, which rule; never the value. */
    public record ZoneFault(int zone, String field, String rule) {}
}
