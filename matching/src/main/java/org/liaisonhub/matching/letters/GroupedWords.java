package org.liaisonhub.matching.letters;

import org.jspecify.annotations.Nullable;

/**
 * Words prepared for comparing letter by letter, by one {@link Correspondence} and as one of its two sides. All that is
 * asked of them stands in one array, since to fetch it from many places takes longer than to compare it.
 */
public final class GroupedWords {
    // Of each word: how many letters; where it ends; what its letters weigh when none of them stands for anything, in
    // thousandths of a nat; its surprise; a bit for each letter and for each two neighbours; of a word that is not
    // Latin a
    // bit for each longer group, for each Latin letter that one of them stands for, and whether one stands for none.
    // Then
    // its letters, and its longer groups in the order in which they end. In front of all: where each begins.
    static final int LENGTH = 0;
    static final int END = 1;
    static final int APART = 2;
    private static final int SURPRISE = 3;
    static final int OCCURRING = 4;
    static final int NEIGHBOURS = 5;
    static final int LONGER = 6;
    static final int BESIDE_SEVERAL = 7;
    static final int ALONE = 8;
    static final int HEAD = 9;

    private static final int MIXED = 31;

    final int[] content;

    /** Of a Latin word alone what each letter of the other side weighs beside it at most; racing threads find the same. */
    int @Nullable [] most;

    /** What is told of one word: its {@link #HEAD} and behind it letters and groups; where it ends is filled in here. */
    GroupedWords(int[][] words) {
        int size = words.length;
        for (int[] word : words) {
            size += word.length;
        }
        content = new int[size];
        int at = words.length;
        for (int i = 0; i < words.length; i++) {
            int[] word = words[i];
            System.arraycopy(word, 0, content, at, word.length);
            content[i] = at;
            at += word.length;
            content[content[i] + END] = at;
        }
    }

    /** Letters and groups with room for a head, of which what holds for both sides is filled in. */
    static int[] of(byte[] letters, int[] longer, int apart, float surprise) {
        var word = new int[HEAD + letters.length + longer.length];
        word[LENGTH] = letters.length;
        word[APART] = apart;
        word[SURPRISE] = Float.floatToIntBits(surprise);
        for (int i = 0; i < letters.length; i++) {
            word[HEAD + i] = letters[i];
            word[OCCURRING] |= bit(letters[i]);
            word[NEIGHBOURS] |= i == 0 ? 0 : neighbours(letters[i - 1], letters[i]);
        }
        System.arraycopy(longer, 0, word, HEAD + letters.length, longer.length);
        return word;
    }

    /** -ln of the probability that the letters of a word follow one another so, in nats. */
    public float surprise(int i) {
        return Float.intBitsToFloat(content[content[i] + SURPRISE]);
    }

    /** Numbers that differ by 32 share their bit. */
    static int bit(int number) {
        return 1 << number;
    }

    /** The bit of two neighbours, which others may share. */
    static int neighbours(int first, int second) {
        return bit(first * MIXED + second);
    }
}
