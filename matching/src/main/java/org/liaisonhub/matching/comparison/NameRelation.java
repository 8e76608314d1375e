package org.liaisonhub.matching.comparison;

import org.liaisonhub.matching.words.TokenRelation;

/** How two names relate, the weakest link of their words naming the whole. Stable codes: the console words them. */
public enum NameRelation {
    EQUAL,
    SAME_TOKENS_REORDERED,
    TRANSLITERATION,
    PHONETIC,
    TYPO,
    /** All words of one side, not all of the other. */
    PARTIAL,
    DIFFERENT;

    static NameRelation of(TokenRelation relation) {
        return switch (relation) {
            case EQUAL -> EQUAL;
            case TRANSLITERATION -> TRANSLITERATION;
            case SPELLING_VARIANT, EQUIVALENT, NICKNAME, JOINED -> PHONETIC;
            case TYPO, INITIAL -> TYPO;
            case MISSING_IN_QUESTION, MISSING_IN_RECORD -> PARTIAL;
            case CONTRADICTION -> DIFFERENT;
        };
    }
}
