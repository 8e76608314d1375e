package org.liaisonhub.search.documents;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.documents.DocumentNumbers;

/**
 * Consecutive document numbers, as stolen blanks carry them: a prefix that all share and digits that count up to the
 * end. Both numbers normalised.
 */
public record NumberRange(String first, String last) {
    /** Digits that may count: more fit into no {@code long}, and no passport has them. */
    private static final int MAX_DIGITS = 18;

    private static final String RULE = "the last of a range: as long as the first number, equal to it up to the digits"
            + " at the end, not below it, and at most " + MAX_DIGITS + " digits that count";

    /** @throws InvalidValue named {@code lastNumber}, if the two make no range */
    public NumberRange {
        first = DocumentNumbers.normalise(first);
        last = DocumentNumbers.normalise(last);
        int counting = counting(first, last);
        if (first.isEmpty()
                || first.length() != last.length()
                || counting > MAX_DIGITS
                || !digitsOnly(first, counting)
                || !digitsOnly(last, counting)
                || first.compareTo(last) > 0) {
            throw new InvalidValue("lastNumber", RULE);
        }
    }

    /** Whether a normalised number is one of the range, its ends included. */
    public boolean contains(String normalised) {
        return normalised.length() == first.length()
                && digitsOnly(normalised, counting(first, last))
                && first.compareTo(normalised) <= 0
                && normalised.compareTo(last) <= 0;
    }

    /**
     * The range cut into whole decimal blocks, each a normalised number with a {@code *} for each digit that may be any:
     * {@code A1198} to {@code A1212} is {@code A1198 A1199 A120* A1210 A1211 A1212}. At most 18 for each digit.
     */
    List<String> blocks() {
        int digits = counting(first, last);
        if (digits == 0) {
            return List.of(first);
        }
        String prefix = first.substring(0, first.length() - digits);
        long from = Long.parseLong(first.substring(prefix.length()));
        long to = Long.parseLong(last.substring(prefix.length()));
        var blocks = new ArrayList<String>();
        while (from <= to) {
            int stars = 0;
            long size = 1;
            while (stars < digits && from % (size * 10) == 0 && from + size * 10 - 1 <= to) {
                size *= 10;
                stars++;
            }
            String padded = "0".repeat(digits) + from;
            blocks.add(
                    prefix + padded.substring(padded.length() - digits, padded.length() - stars) + "*".repeat(stars));
            from += size;
        }
        return blocks;
    }

    /** Every block that could hold a normalised number, the number itself first. */
    static List<String> blocksAround(String normalised) {
        var blocks = new ArrayList<String>();
        int length = normalised.length();
        blocks.add(normalised);
        for (int stars = 1;
                stars <= Math.min(length, MAX_DIGITS) && isDigit(normalised.charAt(length - stars));
                stars++) {
            blocks.add(normalised.substring(0, length - stars) + "*".repeat(stars));
        }
        return blocks;
    }

    /** Characters at the end from the first in which both numbers differ; 0 when they are equal. */
    private static int counting(String first, String last) {
        int same = 0;
        while (same < Math.min(first.length(), last.length()) && first.charAt(same) == last.charAt(same)) {
            same++;
        }
        return first.length() - same;
    }

    private static boolean digitsOnly(String number, int atEnd) {
        return number.chars().skip(number.length() - (long) atEnd).allMatch(c -> isDigit((char) c));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
