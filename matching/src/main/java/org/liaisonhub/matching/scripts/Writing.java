package org.liaisonhub.matching.scripts;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;

/** The script of a letter or a word, as far as it decides how the word is read. */
public enum Writing {
    LATIN,
    CYRILLIC,
    ARABIC,
    HEBREW,
    GREEK,
    GEORGIAN,
    ARMENIAN,
    HANGUL,
    HAN,
    KANA,
    DEVANAGARI,
    THAI,
    OTHER;

    /** The script of a letter; {@link #OTHER} for what is no letter of the others, such as a digit or a mark. */
    public static Writing of(int codePoint) {
        if (codePoint < 0x80) {
            return isAsciiLetter(codePoint) ? LATIN : OTHER;
        }
        if (!Character.isLetter(codePoint)) {
            return OTHER;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case GREEK -> GREEK;
            case GEORGIAN -> GEORGIAN;
            case ARMENIAN -> ARMENIAN;
            case HANGUL -> HANGUL;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            default -> OTHER;
        };
    }

    /** The script of most letters of a word, the first to reach that number in a tie; {@link #OTHER} when it has no letter. */
    public static Writing of(CharSequence word) {
        int i = 0;
        while (i < word.length() && isAsciiLetter(word.charAt(i))) {
            i++;
        }
        if (i == word.length()) {
            return i == 0 ? OTHER : LATIN;
        }
        return ofMost(word);
    }

    private static Writing ofMost(CharSequence word) {
        var counts = new EnumMap<Writing, Integer>(Writing.class);
        Writing most = OTHER;
        int highest = 0;
        for (int i = 0; i < word.length(); ) {
            int c = Character.codePointAt(word, i);
            i += Character.charCount(c);
            // Letters of no script of their own, such as the modifier apostrophe, decide nothing.
            if (Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.COMMON) {
                Writing writing = of(c);
                int count = counts.merge(writing, 1, Integer::sum);
                if (count > highest) {
                    highest = count;
                    most = writing;
                }
            }
        }
        return most;
    }

    private static boolean isAsciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
