package org.liaisonhub.hub.checks;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.search.documents.DocumentMatcher;

/**
 * The answer to a {@link Question}: per database, with the evidence.
 *
 * @param checkId under which the audit keeps it
 * @param result the most pressing of all databases
 * @param databases every database that the caller may see, in the order of their definitions
 * @param faults faults of the machine-readable zones, by name; they do not stop the check
 * @param suggestions characters of the zones that a reader may have confused; nothing is changed by them
 * @param matcher version of the matcher
 * @param preset code of the preset by which persons were shown
 * @param agreements ids and versions of the agreements by which it was answered: {@code MEMBERSHIP@2}
 * @param position {@link #NO_POSITION}; entries of old keep the change sequence that the index had reached, and their
 *     digests are of answers with it
 */
public record Answer(
        String checkId,
        Instant answeredAt,
        Result result,
        List<DatabaseAnswer> databases,
        List<ZoneFault> faults,
        List<ZoneSuggestion> suggestions,
        String matcher,
        String preset,
        List<String> agreements,
        long position) {
    /** Nobody is told how far the index had followed the changes: it would tell how much others change. */
    public static final long NO_POSITION = 0;

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
            List<Evidence> evidence) {
        /** Whether only its number looks like the one asked: a suggestion to look at the document, never a hit. */
        public boolean suggested() {
            return result != Result.HIT
                    && evidence.stream().anyMatch(one -> one.relation().equals(DocumentMatcher.OCR_CONFUSABLE));
        }
    }

    /** A fault of a zone: which zone, which field, which rule; never the value. */
    public record ZoneFault(int zone, String field, String rule) {}

    /**
     * A character of a zone with which a field would be right, had the reader confused it.
     *
     * @param line counted from 1
     * @param position in the line, counted from 1
     */
    public record ZoneSuggestion(int zone, String field, int line, int position, String found, String suggested) {}
}
