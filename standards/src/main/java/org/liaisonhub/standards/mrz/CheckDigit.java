package org.liaisonhub.standards.mrz;

/**
 * One check digit of a zone.
 *
 * @param field the element that it protects, {@code composite} for the one over all
 * @param expected the digit that the element asks for
 * @param found the character that stands there
 * @param right the verdict; also a filler is right behind an empty element that need not be there
 */
public record CheckDigit(String field, char expected, char found, boolean right) {
    private static final int[] WEIGHTS = {7, 3, 1};

    /**
     * The check digit of these characters: weights 7, 3, 1, modulo 10. Letters count 10 to 35, all else but digits 0.
     * Source: ICAO Doc 9303-3, section 4.9.
     */
    public static char over(CharSequence data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum += value(data.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    private static int value(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'A' && character <= 'Z' ? character - 'A' + 10 : 0;
    }
}
