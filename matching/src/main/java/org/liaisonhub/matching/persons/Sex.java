package org.liaisonhub.matching.persons;

/** Sex as a travel document states it. Source: ICAO Doc 9303-3, {@code F}, {@code M}, {@code X} or unspecified. */
public enum Sex {
    FEMALE,
    MALE,
    UNSPECIFIED
}
