package org.liaisonhub.search;

/** What a key is made of. The index keeps the keys of each kind apart, so that asking a kind that few records have costs next to nothing. */
public enum KeyKind {
    /** Issuing country and number of a travel document, characters that readers confuse folded into one. */
    DOCUMENT,
    /** Number of a travel document alone, folded likewise, for a question that does not know the country. */
    NUMBER,
    /** A block of consecutive numbers of stolen blanks. */
    NUMBER_RANGE,
    /** Two name parts together. */
    NAME_PAIR,
    /** A name part with a year or date of birth. */
    NAME_DATE,
    /** A full date of birth. */
    BIRTH_DATE,
    /** One name part as romanised. */
    TOKEN,
    /** One name part reduced to what survives transliteration. */
    SKELETON,
    /** One name part with a letter left out. */
    DELETION
}
