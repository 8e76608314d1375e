package org.liaisonhub.matching.persons;

import java.util.List;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.ReadName;

/**
 * A person read once, to be compared many times. Immutable; made by {@link PersonMatcher#prepare} or from the features
 * kept in an index.
 *
 * @param names in the order of the source
 * @param nationalities three-letter codes
 * @param birthplaces in the words of the source
 * @param birthplaceWords the distinct words of {@code birthplaces} that can be compared, written with a-z
 * @param birthplaceCountries three-letter codes of the countries that {@code birthplaces} name
 */
public record PreparedPerson(
        List<ReadName> names,
        List<PartialDate> datesOfBirth,
        Sex sex,
        List<String> nationalities,
        List<String> birthplaces,
        List<String> birthplaceWords,
        List<String> birthplaceCountries,
        List<IdentityDocument> documents) {
    public PreparedPerson {
        names = List.copyOf(names);
        datesOfBirth = List.copyOf(datesOfBirth);
        nationalities = List.copyOf(nationalities);
        birthplaces = List.copyOf(birthplaces);
        birthplaceWords = List.copyOf(birthplaceWords);
        birthplaceCountries = List.copyOf(birthplaceCountries);
        documents = List.copyOf(documents);
    }
}
