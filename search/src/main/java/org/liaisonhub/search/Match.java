package org.liaisonhub.search;

import java.util.List;
import org.liaisonhub.matching.persons.Evidence;

/**
 * A record that matches what was asked.
 *
 * @param probability that both are the same person or document, 0 to 1; an exact document is 1
 * @param exact whether a document number and its country are equal after normalising
 */
public record Match(
        long recordId, int version, int database, double probability, boolean exact, List<Evidence> evidence) {
    public Match {
        evidence = List.copyOf(evidence);
    }

    /** The same match, explained by other evidence. */
    public Match withEvidence(List<Evidence> other) {
        return new Match(recordId, version, database, probability, exact, other);
    }
}
