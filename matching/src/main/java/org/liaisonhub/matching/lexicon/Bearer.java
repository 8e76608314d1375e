package org.liaisonhub.matching.lexicon;

/** Whose form of a name it is, as far as its ending tells. */
public enum Bearer {
    MALE,
    FEMALE,
    EITHER;

    /** Whether one person can bear two forms. */
    public boolean agreesWith(Bearer other) {
        return this == other || this == EITHER || other == EITHER;
    }
}
