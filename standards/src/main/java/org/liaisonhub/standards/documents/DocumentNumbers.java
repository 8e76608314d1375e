package org.liaisonhub.standards.documents;

import java.text.Normalizer;
import java.util.Locale;

/** Brings document numbers into the form in which two writings of the same number are equal. Thread-safe. */
public final class DocumentNumbers {
    // Cyrillic capitals that look like a Latin letter or a digit, and what they look like.
    private static final String CYRILLIC = "АВЕЗІЈКМНОРСЅТУХ";
    private static final String LOOK_ALIKES = "ABE3IJKMHOPCSTYX";

    private DocumentNumbers() {}

    /**
     * The number as it is compared exactly: upper case, letters and digits only. Separators, spaces, the filler {@code <}
     * and accents are gone, digits of any script are {@code 0-9}. Empty when nothing remains.
     */
    public static String normalise(String number) {
        if (isNormal(number)) {
            return number;
        }
        String decomposed = isAscii(number) ? number : Normalizer.normalize(number, Normalizer.Form.NFKD);
        var normal = new StringBuilder(decomposed.length());
        decomposed.codePoints().forEach(point -> appendNormal(normal, point));
        return normal.toString();
    }

    /**
     * A key under which numbers meet that a reading device or a hurried eye confuses: O is read as
     * 0, I as 1, B as 8, S as 5, Z as 2 and G as 6; Cyrillic capitals are read as their Latin look-alikes.
     * Equal keys are a reason to ask, never a proof: only suggest what is found this way.
     *
     * @param normalised a number from {@link #normalise(String)}
     */
    public static String foldConfusables(String normalised) {
        var folded = new StringBuilder(normalised.length());
        for (int i = 0; i < normalised.length(); i++) {
            folded.append(folded(latinLookAlike(normalised.charAt(i))));
        }
        return folded.toString();
    }

    private static char latinLookAlike(char letter) {
        int at = letter < 0x80 ? -1 : CYRILLIC.indexOf(letter);
        return at < 0 ? letter : LOOK_ALIKES.charAt(at);
    }

    private static char folded(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I' -> '1';
            case 'B' -> '8';
            case 'S' -> '5';
            case 'Z' -> '2';
            case 'G' -> '6';
            default -> letter;
        };
    }

    private static void appendNormal(StringBuilder normal, int point) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            normal.append((char) ('0' + digit));
        } else if (Character.isLetter(point)) {
            // Upper-casing one letter may give two: sharp s becomes SS.
            normal.append(Character.toString(point).toUpperCase(Locale.ROOT));
        }
    }

    private static boolean isNormal(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String number) {
        return number.chars().allMatch(c -> c < 0x80);
    }
}
