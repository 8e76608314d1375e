package org.liaisonhub.matching.words;

/** What a word of a name is in it, as far as that can be told. The order is kept in the index: add at the end. */
public enum NamePart {
    /** Nothing is known but that it is part of the name. */
    UNKNOWN,
    /** The first of the given names: what a person is called by. */
    LEADING,
    /** Another given name, or an ancestor in a chain of names. */
    GIVEN,
    /** A name made of the father's: Ivanovich, Ivanovna. */
    PATRONYMIC,
    /** The family name, said by the source. */
    FAMILY,
    /** The family name, guessed from its place. */
    LIKELY_FAMILY,
    /** A name by a child or a quality: Abu Hafs. */
    KUNYA;

    public boolean isFamily() {
        return this == FAMILY || this == LIKELY_FAMILY;
    }
}
