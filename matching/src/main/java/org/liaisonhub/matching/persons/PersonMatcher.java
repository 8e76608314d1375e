package org.liaisonhub.matching.persons;

/** Decides how probable it is that two persons are the same. Thread-safe. */
public final class PersonMatcher {
    /** Named in every answer, so that it can be replayed. */
    public static final String VERSION = "person-1";

    public PreparedPerson prepare(Person person) {
        return new PreparedPerson(person);
    }

    public Comparison compare(PreparedPerson asked, PreparedPerson recorded) {
        throw new UnsupportedOperationException("to be written");
    }
}
