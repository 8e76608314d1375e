package org.liaisonhub.app.world;

import java.util.Map;
import org.liaisonhub.standards.InvalidValue;

/**
 * The form of the document numbers of one country: a prefix, letters, digits, in the manner of the real ones.
 * Different indices give different numbers as long as they are fewer than {@link #space}.
 */
record NumberForm(String pattern, long space) {
    private static final String LETTERS = "ABCDEFGHJKLMNPRTUVWXYZ";

    /** Stream of draws that says where the numbers of a world start. */
    private static final int START = 4;

    /** {@code A} stands for a letter, {@code 9} for a digit, anything else for itself. */
    private static final Map<String, NumberForm> PASSPORTS = Map.ofEntries(
            form("FRA", "99AA99999"),
            form("DEU", "C9A9A9999"),
            form("ESP", "AAA999999"),
            form("MEX", "G99999999"),
            form("BGR", "389999999"),
            form("KAZ", "N19999999"),
            form("EGY", "A39999999"),
            form("MAR", "AA9999999"),
            form("SGP", "K9999999A"),
            form("KOR", "M99999999"),
            form("GRC", "AE9999999"),
            form("KEN", "AK9999999"));

    private static Map.Entry<String, NumberForm> form(String country, String pattern) {
        return Map.entry(country, of(pattern));
    }

    static NumberForm of(String pattern) {
        long space = 1;
        for (int i = 0; i < pattern.length(); i++) {
            space *= radix(pattern.charAt(i));
        }
        return new NumberForm(pattern, space);
    }

    static NumberForm passport(String country) {
        var form = PASSPORTS.get(country);
        if (form == null) {
            throw new InvalidValue("country", "one of the members of the made-up world");
        }
        return form;
    }

    private static int radix(char place) {
        return switch (place) {
            case 'A' -> LETTERS.length();
            case '9' -> 10;
            default -> 1;
        };
    }

    /** The number at this place of the sequence of all numbers, which wraps round. */
    String number(long place) {
        char[] number = pattern.toCharArray();
        long rest = Math.floorMod(place, space);
        for (int i = number.length - 1; i >= 0; i--) {
            if (number[i] == '9') {
                number[i] = (char) ('0' + rest % 10);
                rest /= 10;
            } else if (number[i] == 'A') {
                number[i] = LETTERS.charAt((int) (rest % LETTERS.length()));
                rest /= LETTERS.length();
            }
        }
        return new String(number);
    }

    /** A place for an index: scattered, and different for different indices. */
    long scattered(long seed, long index) {
        // A prime, and no factor of any space, so the step reaches every place once.
        return Math.floorMod(
                Math.floorMod(index, space) * 15_485_863L + Math.floorMod(new Draws(seed, START, 0).next(), space),
                space);
    }
}
