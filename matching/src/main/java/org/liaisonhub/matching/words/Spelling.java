package org.liaisonhub.matching.words;

/**
 * One way to write a word of a name with the letters {@code a-z} (and digits).
 *
 * @param vowelled whether the vowels are written; false when it comes from a script that leaves most of them out
 * @param skeleton its {@link Skeleton}
 * @param letters which letters occur: bit 0 is {@code a}; two spellings with different bits differ
 */
public record Spelling(String text, boolean vowelled, long skeleton, int letters) {
    public static Spelling of(String text, boolean vowelled) {
        return new Spelling(text, vowelled, Skeleton.of(text, vowelled), lettersOf(text));
    }

    private static int lettersOf(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << Math.floorMod(text.charAt(i) - 'a', 32);
        }
        return letters;
    }

    public boolean sameText(Spelling other) {
        return letters == other.letters && text.equals(other.text);
    }

    /** A bit for its skeleton and one for its letters: spellings that share neither bit share neither. */
    long bits() {
        return (1L << bit(skeleton)) | (1L << (Integer.SIZE + bit(letters)));
    }

    /** From 0 to 31; which one depends on all bits of the value. */
    private static int bit(long value) {
        return (int) ((value * 0x9E3779B97F4A7C15L) >>> 59);
    }
}
