package org.liaisonhub.search;

/**
 * A travel document, asked or recorded. An unknown part is the empty string.
 *
 * @param number as it is written; normalised for comparing (upper case, no separators)
 * @param lastNumber of a range of numbers (stolen blanks) its last; otherwise empty
 * @param country ICAO three-letter code of the issuing state or organisation
 * @param type {@code P} passport, {@code I} identity card, {@code V} visa, {@code R} residence permit, {@code O} other
 */
public record TravelDocument(String number, String lastNumber, String country, String type) {}
