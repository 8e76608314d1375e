package org.liaisonhub.matching.dates;

/** The slip of a hand or of a reading device in a date of eight digits. */
final class DigitSlip {
    private static final int DIGITS = 8;

    private DigitSlip() {}

    /** Whether two full dates differ in one digit, or in two neighbours that changed places. */
    static boolean isOne(PartialDate a, PartialDate b) {
        return isOneDigit(digits(a), digits(b));
    }

    private static int digits(PartialDate date) {
        return date.year() * 10_000 + date.month() * 100 + date.day();
    }

    private static boolean isOneDigit(int a, int b) {
        int differing = 0;
        int previousA = -1;
        int previousB = -1;
        boolean transposed = false;
        for (int place = 0; place < DIGITS; place++) {
            int digitA = a % 10;
            int digitB = b % 10;
            if (digitA != digitB) {
                differing++;
                transposed = differing == 2 && digitA == previousB && digitB == previousA;
                previousA = digitA;
                previousB = digitB;
            } else {
                previousA = -1;
                previousB = -1;
            }
            a /= 10;
            b /= 10;
        }
        return differing == 1 || (differing == 2 && transposed);
    }
}
