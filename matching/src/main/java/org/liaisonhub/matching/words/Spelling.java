package org.liaisonhub.matching.words;

import java.util.Arrays;

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

    /** A number for the text and one for the sound of every spelling of a word, to tell soon which two words share none. */
    static final class Keys {
        private static final int LONG_SKELETON = 3;

        private final int[] texts;

        /** Of skeletons that are long enough to tell something. */
        private final long[] sounds;

        private Keys(int[] texts, long[] sounds) {
            this.texts = texts;
            this.sounds = sounds;
        }

        static Keys of(NameToken word) {
            var texts = new int[word.spellings()];
            var sounds = new long[texts.length];
            int count = 0;
            for (int i = 0; i < texts.length; i++) {
                Spelling spelling = word.spelling(i);
                texts[i] = spelling.text().hashCode();
                if (Skeleton.length(spelling.skeleton()) >= LONG_SKELETON) {
                    // The highest bit is free but in the longest skeletons: with vowels and without are two sounds.
                    sounds[count++] = spelling.skeleton() ^ (spelling.vowelled() ? 0 : Long.MIN_VALUE);
                }
            }
            return new Keys(texts, Arrays.copyOf(sounds, count));
        }

        /** False when it is certain that no spelling of the one is one of the other. */
        boolean mayShareText(Keys other) {
            for (int text : texts) {
                for (int theirs : other.texts) {
                    if (text == theirs) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether a spelling of the one sounds like one of the other: the same skeleton, both with vowels or both without. */
        boolean shareSound(Keys other) {
            for (long sound : sounds) {
                for (long theirs : other.sounds) {
                    if (sound == theirs) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
