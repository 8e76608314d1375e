package org.liaisonhub.matching.persons;

import java.util.List;
import org.liaisonhub.matching.comparison.NameExplanation;

/**
 * How two persons compare.
 *
 * @param probability that they are the same, 0 to 1
 * @param evidence per field, in the order name, date-of-birth, sex, nationality, birthplace, document; fields
 *     that say nothing are left out
 */
public record Comparison(double probability, List<Evidence> evidence) {
    public Comparison {
        evidence = List.copyOf(evidence);
    }

    Comparison explainedBy(NameExplanation name) {
        return new Comparison(
                probability,
                evidence.stream()
                        .map(piece -> piece.field().equals(Evidence.NAME) ? piece.explainedBy(name) : piece)
                        .toList());
    }
}
