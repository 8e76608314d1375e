package org.liaisonhub.matching.scripts;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes one spelling of the many that mean the same letters: compatibility forms, case, vowel marks, invisible signs,
 * lookalikes of another script. In time linear in the length; spaces and punctuation stay, so that words can be split
 * afterwards.
 *
 * <p>All apostrophes become {@code '}, all hyphens {@code -}, all digits 0-9, spaces and line ends a space. A geresh that
 * changes a Hebrew letter ({@code ג׳}) stays.
 */
public final class Folding {
    // A letter has at most a few marks; longer runs would make the ordering of marks quadratic.
    private static final int MOST_MARKS = 6;

    private Folding() {}

    /** For comparing: letters that are often written for one another become one ({@code ё е}, {@code أ ا}, {@code ة ه}). */
    public static String fold(String text) {
        return folded(text, false);
    }

    /** For reading aloud: as {@link #fold}, but letters that sound different stay different ({@code ё}, {@code آ إ ة ى}). */
    public static String sounding(String text) {
        return folded(text, true);
    }

    private static String folded(String text, boolean sounding) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text.toLowerCase(Locale.ROOT);
        }
        String normal = Normalizer.normalize(withoutOddities(text), Normalizer.Form.NFKC);
        var folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            add(Character.toLowerCase(c), folded, sounding);
        }
        return Lookalikes.mended(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F;
    }

    /** Without unpaired surrogates and invisible signs, and without more marks on a letter than any language uses. */
    private static StringBuilder withoutOddities(String text) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
            marks = mark ? marks + 1 : 0;
            switch (type) {
                case Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> {}
                case Character.CONTROL -> {
                    if (Character.isWhitespace(c)) {
                        kept.append(' ');
                    }
                }
                default -> {
                    if (marks <= MOST_MARKS) {
                        kept.appendCodePoint(c);
                    }
                }
            }
        }
        return kept;
    }

    private static void add(int c, StringBuilder folded, boolean sounding) {
        if (c >= 0x0590 && c < 0x0780) {
            addSemitic((char) c, folded, sounding);
        } else if ((c >= 0x0370 && c < 0x0400) || (c >= 0x1F00 && c < 0x2000)) {
            addGreek(c, folded);
        } else if (c == 'ё' && !sounding) {
            folded.append('е');
        } else if (c == 0x0307 && !folded.isEmpty() && folded.charAt(folded.length() - 1) == 'i') {
            // The dot that lower-casing the Turkish İ leaves behind.
        } else {
            addOther(c, folded);
        }
    }

    private static void addOther(int c, StringBuilder folded) {
        int type = Character.getType(c);
        if (isApostrophe(c)) {
            folded.append('\'');
        } else if (type == Character.DASH_PUNCTUATION) {
            folded.append('-');
        } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append((char) ('0' + Character.digit(c, 10)));
        } else if (type == Character.SPACE_SEPARATOR || c == '\u30FB' || c == '\u00B7' || c == '\u2022') {
            folded.append(' ');
        } else {
            folded.appendCodePoint(c);
        }
    }

    private static boolean isApostrophe(int c) {
        return switch (c) {
            case '`', '´', '‘', '’', '‛', '′', 'ʹ', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', 'ˈ', 'ˊ', 'ˋ', 'ꞌ', '՚' -> true;
            default -> false;
        };
    }

    private static void addSemitic(char c, StringBuilder folded, boolean sounding) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || c == 'ـ' || c == 'ء') {
            return;
        }
        boolean start = folded.isEmpty() || !Character.isLetter(folded.charAt(folded.length() - 1));
        switch (c) {
            case 'أ', 'ٱ', 'ٲ', 'ٵ' -> folded.append('ا');
            case 'إ', 'ٳ', 'آ' -> folded.append(sounding ? c : 'ا');
            case 'ؤ', 'ٶ' -> folded.append('و');
            case 'ة' -> folded.append(sounding ? c : 'ه');
            case 'ۃ' -> folded.append(sounding ? 'ة' : 'ه');
            case 'ہ', 'ۀ', 'ۂ' -> folded.append('ه');
            case 'ک', 'ڪ' -> folded.append('ك');
            case 'ى' -> folded.append(sounding ? c : 'ي');
            case 'ی' -> folded.append('ي');
            // At the start of a word only Uyghur writes it, as the carrier of a vowel.
            case 'ئ' -> folded.append(start ? "" : "ي");
            default -> {
                if (c < 0x0600) {
                    addHebrew(c, folded);
                } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
                    folded.append((char) ('0' + Character.digit(c, 10)));
                } else {
                    folded.append(c);
                }
            }
        }
    }

    private static void addHebrew(char c, StringBuilder folded) {
        switch (c) {
            case 'ך' -> folded.append('כ');
            case 'ם' -> folded.append('מ');
            case 'ן' -> folded.append('נ');
            case 'ף' -> folded.append('פ');
            case 'ץ' -> folded.append('צ');
            case 'װ' -> folded.append("וו");
            case 'ױ' -> folded.append("וי");
            case 'ײ' -> folded.append("יי");
            case '־' -> folded.append('-');
            case '״' -> folded.append('"');
            default -> folded.append(c);
        }
    }

    /** Leaves of the accents only the diaeresis, and writes one where an accent says that a vowel stands alone. */
    private static void addGreek(int c, StringBuilder folded) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        char base = parts.charAt(0) == 'ς' ? 'σ' : parts.charAt(0);
        boolean accented = parts.indexOf('\u0301') > 0 || parts.indexOf('\u0300') > 0 || parts.indexOf('\u0342') > 0;
        int last = folded.length() - 1;
        if (last >= 0 && folded.charAt(last) == '\u0301') {
            folded.setLength(last);
            boolean alone = !accented && (base == 'υ' || base == 'ι');
            folded.append(base).append(alone || parts.indexOf('\u0308') > 0 ? "\u0308" : "");
        } else {
            folded.append(base).append(parts.indexOf('\u0308') > 0 ? "\u0308" : "");
        }
        if (accented && (base == 'α' || base == 'ε' || base == 'ο')) {
            folded.append('\u0301');
        }
    }
}
