package org.liaisonhub.matching.persons;

/**
 * A document that a person holds or used, as far as it tells persons apart.
 *
 * @param number normalised by the caller, so that two writings of one number are equal; not empty
 * @param folded the number with the characters that readers confuse folded into one
 * @param country ICAO three-letter code of the issuing state, empty when unknown
 */
public record IdentityDocument(String number, String folded, String country) {
    /** Number and, where it is known, issuer. */
    @Override
    public String toString() {
        return country.isEmpty() ? number : number + " (" + country + ")";
    }
}
