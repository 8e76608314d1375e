package org.liaisonhub.matching.names;

/** How two names relate, the weakest link of their words naming the whole. Stable codes: the console words them. */
public enum NameRelation {
    EQUAL,
    SAME_TOKENS_REORDERED,
    TRANSLITERATION,
    PHONETIC,
    TYPO,
    /** All words of one side, not all of the other. */
    PARTIAL,
    DIFFERENT
}
