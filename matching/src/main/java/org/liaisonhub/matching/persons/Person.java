package org.liaisonhub.matching.persons;

import java.util.List;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;

/**
 * What is known of one person, asked or recorded. Every list may be empty; the order of names is the source's.
 *
 * @param nationalities ICAO three-letter codes
 * @param birthplaces towns or countries in the words of the source
 */
public record Person(
        List<PersonName> names,
        List<PartialDate> datesOfBirth,
        Sex sex,
        List<String> nationalities,
        List<String> birthplaces) {
    public Person {
        names = List.copyOf(names);
        datesOfBirth = List.copyOf(datesOfBirth);
        nationalities = List.copyOf(nationalities);
        birthplaces = List.copyOf(birthplaces);
    }
}
