package org.liaisonhub.matching.words;

import java.util.Arrays;

/** A number for the text and one for the sound of every spelling of a word, to tell soon which of two words' none share. */
final class SpellingKeys {
    private static final int LONG_SKELETON = 3;

    private final int[] texts;

    /** Of skeletons that are long enough to tell something. */
    private final long[] sounds;

    private SpellingKeys(int[] texts, long[] sounds) {
        this.texts = texts;
        this.sounds = sounds;
    }

    static SpellingKeys of(NameToken word) {
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
        return new SpellingKeys(texts, Arrays.copyOf(sounds, count));
    }

    /** False when it is certain that no spelling of the one is one of the other. */
    boolean mayShareText(SpellingKeys other) {
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
    boolean shareSound(SpellingKeys other) {
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
