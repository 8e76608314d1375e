package org.liaisonhub.bench.screening;

import java.util.List;
import org.liaisonhub.matching.persons.Evidence;

/**
 * What became of one traveller.
 *
 * @param key of the best match, empty when there is none above the floor
 * @param list that holds it, empty when there is none
 * @param probability of the best match, 0 when there is none
 * @param evidence of the best match
 * @param asked whether there was anything to look for: a name that can be read, or a full date
 * @param expectedFirst whether the expected record is the best match, or as probable as it
 * @param expected probability of the expected record, 0 when it is not found
 */
record Outcome(
        String key,
        String list,
        double probability,
        List<Evidence> evidence,
        boolean asked,
        boolean expectedFirst,
        double expected,
        long nanos) {
    Outcome {
        evidence = List.copyOf(evidence);
    }
}
