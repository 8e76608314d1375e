package org.liaisonhub.matching.words;

import org.liaisonhub.matching.lexicon.Equivalents;

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
    MISSING_IN_QUESTION;

    /** How the words of a pair relate whose evidence is known. */
    public static TokenRelation of(NameToken a, NameToken b, double evidence) {
        if (evidence <= 0) {
            return CONTRADICTION;
        }
        if (a.written().equals(b.written()) || (a.writing() == b.writing() && a.hasTextOf(b))) {
            return EQUAL;
        }
        if (a.isInitial() != b.isInitial()) {
            return INITIAL;
        }
        if (a.writing() != b.writing() || isOtherRomanisation(a, b)) {
            return TRANSLITERATION;
        }
        if (!isSlip(a, b)) {
            return SPELLING_VARIANT;
        }
        if (a.isEquivalent(b)) {
            boolean nickname = Equivalents.relation(a.text(), b.text()) == Equivalents.Relation.NICKNAME;
            return nickname ? NICKNAME : EQUIVALENT;
        }
        return TYPO;
    }

    /** Whether two words of one writing differ by more than usual spellings of one name do. */
    public static boolean isSlip(NameToken a, NameToken b) {
        return a.spelling().skeleton() != b.spelling().skeleton()
                && KnownPairs.ratio(a.known(), b.known()) == Double.NEGATIVE_INFINITY;
    }

    private static boolean isOtherRomanisation(NameToken a, NameToken b) {
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = 0; j < b.spellings(); j++) {
                if (a.spelling(i).sameText(b.spelling(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
