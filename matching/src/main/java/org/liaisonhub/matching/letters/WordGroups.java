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
record WordGroups(byte[] letters, int[] groups, long longer, long neighbours, boolean alone) {}
