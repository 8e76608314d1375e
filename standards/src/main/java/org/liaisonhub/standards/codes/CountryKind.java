package org.liaisonhub.standards.codes;

/** What stands behind a country code. */
public enum CountryKind {
    /** A country or territory of today: ISO 3166-1, and Kosovo. */
    COUNTRY,
    /** A British nationality other than British citizen; its state is the first of {@link Country#successors()}. */
    BRITISH_STATUS,
    /** An organisation that issues travel documents. */
    ORGANISATION,
    /** A person without a nationality, or with an unspecified one. */
    STATUS,
    /** Utopia: the state that issues specimens, never a real document. */
    SPECIMEN,
    /** A state or code of the past. */
    FORMER
}
