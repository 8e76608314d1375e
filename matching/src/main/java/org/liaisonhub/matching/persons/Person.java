package org.liaisonhub.matching.persons;

import java.util.List;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;

/**
 * What is known of one person, asked or recorded. Every list may be empty; the order of names is the source's.
 *
 * @param nationalities ICAO three-letter codes
 * @param birthplaces towns or countries in the words of the source
 * @param documents that the person holds or used
 */
public record Person(
        List<PersonName> names,
        List<PartialDate> datesOfBirth,
        Sex sex,
        List<String> nationalities,
        List<String> birthplaces,
        List<IdentityDocument> documents) {
    public Person {
        names = List.copyOf(names);
        datesOfBirth = List.copyOf(datesOfBirth);
        nationalities = List.copyOf(nationalities);
        birthplaces = List.copyOf(birthplaces);
        documents = List.copyOf(documents);
    }

    /** A person of whom no document is known. */
    public Person(
            List<PersonName> names,
            List<PartialDate> datesOfBirth,
            Sex sex,
            List<String> nationalities,
            List<String> birthplaces) {
        this(names, datesOfBirth, sex, nationalities, birthplaces, List.of());
    }
}
