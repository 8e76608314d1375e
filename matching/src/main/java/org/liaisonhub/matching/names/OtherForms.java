package org.liaisonhub.matching.names;

/** Other forms in which a word of a name is often written: without a part that may be left out, with letters for digits. */
final class OtherForms {
    // Source: ICAO Doc 9303-3, characters that readers confuse.
    private static final String DIGITS = "0156824";
    private static final String LETTERS = "oisgbza";

    private OtherForms() {}

    /** With the letters that a reader of documents took for digits; a word of digits alone stays. */
    static String withoutDigits(String word) {
        StringBuilder mended = null;
        for (int i = 0; i < word.length(); i++) {
            int at = DIGITS.indexOf(word.charAt(i));
            if (at >= 0) {
                mended = mended == null ? new StringBuilder(word) : mended;
                mended.setCharAt(i, LETTERS.charAt(at));
            }
        }
        return mended == null ? word : mended.toString();
    }

    /** With the wide letters that a reader of documents takes for two: {@code adern} is also {@code adem}. */
    static String misread(String text) {
        return text.indexOf("rn") < 0 && text.indexOf("vv") < 0
                ? text
                : text.replace("rn", "m").replace("vv", "w");
    }

    /** {@code alamdouni} is also {@code amdouni}: the article is often written together with its name. */
    static String withoutArticle(String text) {
        boolean joined = text.length() >= 6 && (text.startsWith("al") || text.startsWith("el"));
        return joined && !text.startsWith("ale") && !text.startsWith("ali") ? text.substring(2) : "";
    }

    /** {@code salahuddin} is also {@code salah}: "of the faith" is often left out. */
    static String withoutDin(String text) {
        int end = text.endsWith("din") || text.endsWith("deen") ? text.lastIndexOf('d') : -1;
        while (end > 3 && (text.charAt(end - 1) == 'd' || isVowel(text.charAt(end - 1)))) {
            end--;
        }
        return end > 3 ? text.substring(0, end) : "";
    }

    static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
