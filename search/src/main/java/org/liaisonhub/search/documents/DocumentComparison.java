package org.liaisonhub.search.documents;

import java.util.List;
import org.liaisonhub.matching.persons.Evidence;

/**
 * How an asked and a recorded document compare.
 *
 * @param probability that they are the same, 0 to 1
 * @param exact number and country are equal after normalising, or the number lies in a recorded range of that country,
 *     and the types do not contradict
 * @param evidence of {@code document-number}, {@code issuing-country}, {@code document-type}, in that order
 */
public record DocumentComparison(double probability, boolean exact, List<Evidence> evidence) {
    public DocumentComparison {
        evidence = List.copyOf(evidence);
    }
}
