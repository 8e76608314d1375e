package org.liaisonhub.matching.scripts;

/** Where the family name ends in a name that is written as one word, family name first, as Korea and China write it. */
public final class FamilyFirst {
    private FamilyFirst() {}

    /**
     * How many characters at the beginning of the word are a known family name, double ones such as {@code 歐陽}
     * included; 0 when none is known, and for scripts that put a space there.
     */
    public static int length(String word, Writing writing) {
        return switch (writing) {
            case HANGUL -> Hangul.familyLength(word);
            case HAN -> Han.surnameLength(word);
            default -> 0;
        };
    }
}
