package org.liaisonhub.hub.access.policy;

import java.util.Set;

/**
 * One thing that an agreement grants. Deny by default: what no term grants, nobody may.
 *
 * @param article that says so in words
 * @param to codes of parties, or words of kinds ({@link Party.Kind#word}); only those among them who signed have it
 * @param databases codes; may be empty for operations outside of databases
 * @param purposes codes; empty only when none of the operations looks at what others own
 * @param ceiling highest level of confidentiality that it opens
 * @param subjects of a question that may be asked: {@code persons}, {@code travel-documents}
 */
public record Term(
        String article,
        Set<String> to,
        Set<String> databases,
        Set<Operation> operations,
        Set<String> purposes,
        Confidentiality ceiling,
        Disclosure disclosure,
        Set<String> subjects) {
    public static final String PERSONS = "persons";
    public static final String TRAVEL_DOCUMENTS = "travel-documents";

    /** Every kind of subject. */
    public static final Set<String> ALL_SUBJECTS = Set.of(PERSONS, TRAVEL_DOCUMENTS);

    public Term {
        to = Set.copyOf(to);
        databases = Set.copyOf(databases);
        operations = Set.copyOf(operations);
        purposes = Set.copyOf(purposes);
        subjects = Set.copyOf(subjects);
    }

    /** Whether it is made for the party, or for its kind. */
    public boolean isFor(Party party) {
        return to.contains(party.code()) || to.contains(party.kind().word());
    }
}
