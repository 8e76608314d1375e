package org.liaisonhub.matching.words;

import java.util.HashMap;
import java.util.Map;
import org.liaisonhub.matching.lexicon.Resource;
import org.liaisonhub.matching.scripts.Writing;

/** Initials of names that are written in other scripts: {@code initials.tsv}. */
final class Initials {
    private static final Map<String, String> BEGINS = new HashMap<>();
    private static final Map<String, String> NAMED = new HashMap<>();
    private static final char FIRST_JAMO = 0x1100;

    static {
        Resource.lines(
                Initials.class,
                "initials.tsv",
                cells -> (cells[0].equals("named") ? NAMED : BEGINS).merge(cells[1], cells[2], String::concat));
    }

    private Initials() {}

    /** Whether a word of Hebrew or Hangul, as written, is a Latin letter's name, or a name that may begin with the letter. */
    static boolean isOf(char latin, String written) {
        return NAMED.getOrDefault(written, "").indexOf(latin) >= 0
                || BEGINS.getOrDefault(beginning(written), "").indexOf(latin) >= 0;
    }

    /** Whether a word of another writing than Latin is an initial: of Hebrew, one letter. */
    static boolean isOne(String written, Writing writing) {
        boolean alone = written.length() == 1 || (written.length() == 2 && written.charAt(1) == '\'');
        return writing == Writing.HEBREW && alone;
    }

    private static String beginning(String written) {
        char first = written.charAt(0);
        if (KoreanSyllables.isSyllable(first)) {
            return Character.toString(FIRST_JAMO + KoreanSyllables.beginning(first));
        }
        return written.length() > 1 && written.charAt(1) == '\'' ? written.substring(0, 2) : Character.toString(first);
    }
}
