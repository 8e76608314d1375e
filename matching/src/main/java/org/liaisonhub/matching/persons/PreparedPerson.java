package org.liaisonhub.matching.persons;

/** A person read once, to be compared many times. Immutable; made by {@link PersonMatcher#prepare}. */
public record PreparedPerson(Person person) {}
