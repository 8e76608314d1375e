package org.liaisonhub.matching.letters;

/**
 * The letters of a word as {@link GroupTable} wants them.
 *
 * @param groups those of more than one letter, in the order in which they end, see {@link Groups#longer}
 * @param longer a bit for each of those groups; of a word of the other side, and several groups may share one
 * @param neighbours which letters stand beside each other, in the order in which the other side would swap them
 * @param alone whether some of the groups stand for no Latin letter
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out of the package
record WordGroups(byte[] letters, int[] groups, long longer, long neighbours, boolean alone) {
    /** A bit for each two neighbours, one in front of the other; those of another number may share it. */
    static long neighbours(byte[] letters, int first, int last) {
        long mask = 0;
        for (int i = 0; i + 1 < letters.length; i++) {
            mask |= 1L << (letters[i + first] * 31 + letters[i + last]);
        }
        return mask;
    }
}
