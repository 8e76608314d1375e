package org.liaisonhub.bench.screening;

import java.util.List;
import org.liaisonhub.matching.persons.Person;

/**
 * A row of a file of travellers.
 *
 * @param values of all columns, to be carried through
 * @param expected key of the record that is this person's; empty when the file does not say
 */
record Traveller(long line, List<String> values, Person person, String expected) {
    Traveller {
        values = List.copyOf(values);
    }
}
