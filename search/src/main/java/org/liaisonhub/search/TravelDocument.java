package org.liaisonhub.search;

import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.standards.documents.DocumentNumbers;

/**
 * A travel document, asked or recorded. An unknown part is the empty string.
 *
 * @param number as it is written; normalised for comparing (upper case, no separators)
 * @param lastNumber of a range of numbers (stolen blanks) its last; otherwise empty
 * @param country ICAO three-letter code of the issuing state or organisation
 * @param type {@code P} passport, {@code I} identity card, {@code V} visa, {@code R} residence permit, {@code O} other
 */
public record TravelDocument(String number, String lastNumber, String country, String type) {
    /** What it tells of its holder; nothing when it is a range, or its number holds no letter and no digit. */
    public Optional<IdentityDocument> identity() {
        String normalised = DocumentNumbers.normalise(number);
        return normalised.isEmpty() || !lastNumber.isEmpty()
                ? Optional.empty()
                : Optional.of(new IdentityDocument(
                        normalised,
                        DocumentNumbers.foldConfusables(normalised),
                        country.strip().toUpperCase(Locale.ROOT)));
    }
}
