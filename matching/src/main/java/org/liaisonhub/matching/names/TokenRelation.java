package org.liaisonhub.matching.names;

/** How two words of names relate, or how one stands alone. Stable codes: the console words them. */
public enum TokenRelation {
    /** The same letters. */
    EQUAL,
    /** One name in two writings, or romanised by two systems. */
    TRANSLITERATION,
    /** Two usual spellings of one name in one writing, or its male and female form. */
    SPELLING_VARIANT,
    /** Names of two languages that stand for each other: John, Ivan. */
    EQUIVALENT,
    /** A short or pet form: Bill, Sasha. */
    NICKNAME,
    /** A slip: a letter wrong, missing, added, or two that changed places. */
    TYPO,
    /** The first letter only. */
    INITIAL,
    /** Two words of one name that are written as one in the other: Gholam Reza, Gholamreza. */
    JOINED,
    /** Both have it and it differs. */
    CONTRADICTION,
    /** Only the name asked for has it. */
    MISSING_IN_RECORD,
    /** Only the name recorded has it. */
    MISSING_IN_QUESTION
}
