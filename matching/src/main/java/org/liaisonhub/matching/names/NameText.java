package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.matching.scripts.Folding;
import org.liaisonhub.matching.scripts.Writing;

/** Cuts a name into words, and keeps what its form tells of their parts: a comma, capitals, fields of the source. */
final class NameText {
    /** A word, folded; {@code family} and {@code given} as the source says, neither when it does not. */
    record Word(String text, boolean family, boolean given) {}

    private static final int LONGEST_WORD = 60;
    // Source: ICAO Doc 9303-4 (TD3): FAMILY<<GIVEN<GIVEN, 39 characters, cut where it is longer.
    private static final String ZONE_DIVIDER = "<<";
    private static final int ZONE_WIDTH = 39;

    private NameText() {}

    static List<Word> words(PersonName name) {
        var words = new ArrayList<Word>();
        if (name.full().isEmpty()) {
            boolean known = !name.family().isBlank() && !name.given().isBlank();
            add(name.given(), false, known, words);
            add(name.family(), known, false, words);
            return words;
        }
        int zone = name.full().indexOf(ZONE_DIVIDER);
        if (zone > 0) {
            String given = given(name.full(), zone + ZONE_DIVIDER.length());
            boolean both = hasLetter(given, 0, given.length());
            add(name.full().substring(0, zone), both, false, words);
            add(given, false, true, words);
            return words;
        }
        String full = RulerTitles.withoutBehindComma(withoutRemarks(name.full()));
        int comma = comma(full);
        if (comma > 0) {
            add(full.substring(comma + 1), false, true, words);
            add(full.substring(0, comma), true, false, words);
            return words;
        }
        boolean capitals = marksFamilyByCapitals(full);
        for (String chunk : full.split("[\\s,،、]+", -1)) {
            boolean family = capitals && isCapitals(chunk) && !(isNumber(chunk) && !words.isEmpty());
            add(chunk, family, capitals && !family, words);
        }
        return words;
    }

    /** The given names of a passport's zone, without the last of several where the field was too short for it. */
    private static String given(String field, int from) {
        int last = field.lastIndexOf('<');
        boolean cut = field.length() == ZONE_WIDTH && last >= from && last < field.length() - 1;
        return field.substring(from, cut ? last : field.length());
    }

    /** The words of any text. */
    static List<String> plain(String text) {
        var words = new ArrayList<Word>();
        add(text, false, false, words);
        return words.stream().map(Word::text).toList();
    }

    /** Without what stands in brackets or behind a semicolon, unless nothing else does. */
    private static String withoutRemarks(String full) {
        int open = full.indexOf('(');
        int close = full.indexOf(')', open + 1);
        if (full.regionMatches(true, 0, "a.k.a.", 0, 6)) {
            return withoutRemarks(full.substring(6));
        }
        int several = full.indexOf(';');
        if (several > 0 && hasLetter(full, 0, several)) {
            return withoutRemarks(full.substring(0, several));
        }
        if (open > 0 && close > open && !full.substring(0, open).isBlank()) {
            return full.substring(0, open) + " " + full.substring(close + 1);
        }
        return full;
    }

    /** Where the family name ends, in {@code FAMILY, Given}; -1 when there is no such comma. */
    private static int comma(String full) {
        for (int i = 0; i < full.length(); i++) {
            if (full.charAt(i) == ',' || full.charAt(i) == '،') {
                boolean both = hasLetter(full, 0, i) && hasLetter(full, i + 1, full.length());
                return both && full.indexOf(',', i + 1) < 0 ? i : -1;
            }
        }
        return -1;
    }

    private static boolean hasLetter(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether some words are written in capitals and some are not: {@code Ivan PETROV}. */
    private static boolean marksFamilyByCapitals(String full) {
        boolean capitals = false;
        boolean others = false;
        boolean first = true;
        for (String chunk : full.split("\\s+", -1)) {
            boolean number = !first && isNumber(chunk);
            first = false;
            if (number) {
                continue;
            }
            if (isCapitals(chunk)) {
                capitals = true;
            } else if (chunk.codePoints().filter(Character::isLowerCase).count() > 1) {
                others = true;
            }
        }
        return capitals && others;
    }

    /** Behind a name, XII is the twelfth of it and no family name. */
    private static boolean isNumber(String chunk) {
        return Numerals.read(chunk.toLowerCase(Locale.ROOT)) > 0;
    }

    private static boolean isCapitals(String chunk) {
        int upper = 0;
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper > 1 && chunk.indexOf('.') < 0;
    }

    private static void add(String text, boolean family, boolean given, List<Word> words) {
        String folded = Folding.fold(text);
        var word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isPart(c)) {
                if (word.length() < LONGEST_WORD) {
                    word.appendCodePoint(c);
                }
            } else if ((c == '\'' || c == '׳') && isGeresh(word)) {
                word.append('\'');
            } else if (!isSilent(c)) {
                end(word, family, given, words);
            }
        }
        end(word, family, given, words);
    }

    private static void end(StringBuilder word, boolean family, boolean given, List<Word> words) {
        if (!word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0))) {
            words.add(new Word(word.toString(), family, given));
        }
        word.setLength(0);
    }

    /** The sign that changes a Hebrew letter. */
    private static boolean isGeresh(StringBuilder word) {
        return !word.isEmpty() && Writing.of(word.charAt(word.length() - 1)) == Writing.HEBREW;
    }

    private static boolean isPart(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Signs that stand inside a word and do not end it: apostrophes, joiners, direction marks. */
    private static boolean isSilent(int c) {
        return c == '\''
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.MODIFIER_LETTER;
    }
}
