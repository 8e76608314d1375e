package org.liaisonhub.matching.scripts;

/**
 * Mends words that mix Latin letters with Cyrillic or Greek ones of the same shape, as typing and scanning leave them.
 * Works on lower case, but knows the shapes of both cases.
 */
final class Lookalikes {
    // Pairwise the same shape in either case; from the confusables of Unicode Technical Standard 39, reduced to names.
    private static final String CYRILLIC_SHAPES = "авеєіїјкмнорстухѕһԛԝ";
    private static final String THEIR_LATIN = "abeeiïjkmhopctyxshqw";
    private static final String LATIN_SHAPES = "abcehijkmopstxyïqw";
    private static final String THEIR_CYRILLIC = "авсеніјкморѕтхуїԛԝ";
    private static final String GREEK_SHAPES = "αβεζηικμνορτυχ";
    private static final String THEIR_LATIN_OF_GREEK = "abezhikmnoptyx";

    private static final char[] CYRILLIC_TO_LATIN = table(CYRILLIC_SHAPES, THEIR_LATIN);
    private static final char[] LATIN_TO_CYRILLIC = table(LATIN_SHAPES, THEIR_CYRILLIC);
    private static final char[] GREEK_TO_LATIN = table(GREEK_SHAPES, THEIR_LATIN_OF_GREEK);
    private static final char[] LATIN_TO_GREEK = table(THEIR_LATIN_OF_GREEK, GREEK_SHAPES);

    private Lookalikes() {}

    /** The text with every such word in the script of its greater part; the text itself when there is nothing to mend. */
    static String mended(String text) {
        StringBuilder mended = null;
        for (int start = 0; start < text.length(); ) {
            int end = start;
            int latin = 0;
            int cyrillic = 0;
            int greek = 0;
            while (end < text.length() && (Character.isLetter(text.charAt(end)) || isMark(text.charAt(end)))) {
                char c = text.charAt(end++);
                latin += isLatin(c) ? 1 : 0;
                cyrillic += isCyrillic(c) ? 1 : 0;
                greek += isGreek(c) ? 1 : 0;
            }
            char[] table = table(latin, cyrillic, greek);
            if (table.length > 0 && canMend(text.substring(start, end), latin > cyrillic + greek, table)) {
                mended = mended == null ? new StringBuilder(text) : mended;
                for (int i = start; i < end; i++) {
                    mended.setCharAt(i, lookalike(text.charAt(i), table));
                }
            }
            start = end + 1;
        }
        return mended == null ? text : mended.toString();
    }

    private static char[] table(int latin, int cyrillic, int greek) {
        boolean mixed = latin > 0 && (cyrillic > 0) != (greek > 0);
        if (!mixed || latin == cyrillic + greek) {
            return new char[0];
        }
        if (latin > cyrillic + greek) {
            return cyrillic > 0 ? CYRILLIC_TO_LATIN : GREEK_TO_LATIN;
        }
        return cyrillic > 0 ? LATIN_TO_CYRILLIC : LATIN_TO_GREEK;
    }

    /** Whether each letter of the smaller part has a lookalike: otherwise the mixture is meant. */
    private static boolean canMend(String word, boolean toLatin, char[] table) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isLatin(c) != toLatin && !isMark(c) && lookalike(c, table) == c) {
                return false;
            }
        }
        return true;
    }

    private static char lookalike(char c, char[] table) {
        return c < table.length && table[c] != 0 ? table[c] : c;
    }

    private static char[] table(String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalStateException("as many letters as lookalikes: " + from);
        }
        var table = new char[0x0530];
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to.charAt(i);
        }
        return table;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 0x00DF && c < 0x0250 && c != 0x00F7);
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x0400 && c < 0x0530;
    }

    private static boolean isGreek(char c) {
        return c >= 0x0370 && c < 0x0400;
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
