package org.liaisonhub.matching.letters;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers the groups of letters that a table knows: 0 is no letter, then every single letter, then longer groups. A tree
 * of letters read backwards, so that the groups that end at a letter of a word are found without searching.
 */
final class Groups {
    /** Of a letter in a key. */
    private static final int BITS = 7;

    private static final int LETTER = (1 << BITS) - 1;
    private static final int UNNUMBERED = -1;

    // How a group of a word is told: where it ends, how many letters it has, its number.
    private static final int END_BITS = 12;
    private static final int LENGTH_BITS = 3;
    private static final int NUMBER = END_BITS + LENGTH_BITS;

    private static final int[] NO_GROUPS = {};

    private final int letters;

    /** For each node and letter the node of the group with that letter in front; 0 when there is none. */
    private int[] before;

    /** Of each node the number of its group, {@link #UNNUMBERED} when only longer ones are known. */
    private int[] numbers;

    private int nodes = 1;

    /** Letters of the longest group. */
    private int most = 1;

    private int size;

    Groups(int letters) {
        this.letters = letters + 1;
        before = new int[this.letters * this.letters];
        numbers = new int[this.letters];
        for (int letter = 1; letter <= letters; letter++) {
            numbers[node(letter)] = letter;
        }
        size = letters + 1;
    }

    static int key(byte[] letters) {
        int key = 0;
        for (byte letter : letters) {
            key = (key << BITS) | letter;
        }
        return key;
    }

    /** How many letters a group has. */
    static int letters(int key) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(key) + BITS - 1) / BITS;
    }

    /** Hands over the number of every letter of a group. */
    static void eachLetter(int key, IntConsumer letter) {
        for (int rest = key; rest != 0; rest >>>= BITS) {
            letter.accept(rest & LETTER);
        }
    }

    void add(int key) {
        int node = node(key);
        if (node != 0 && numbers[node] == UNNUMBERED) {
            numbers[node] = size++;
            most = Math.max(most, letters(key));
        }
    }

    private int node(int key) {
        int node = 0;
        for (int rest = key; rest != 0; rest >>>= BITS) {
            int at = node * letters + (rest & LETTER);
            if (before[at] == 0) {
                if (nodes == numbers.length) {
                    numbers = Arrays.copyOf(numbers, nodes * 2);
                    before = Arrays.copyOf(before, nodes * 2 * letters);
                }
                numbers[nodes] = UNNUMBERED;
                before[at] = nodes++;
            }
            node = before[at];
        }
        return node;
    }

    int size() {
        return size;
    }

    /** Of a group that was added; single letters always are. */
    int number(int key) {
        return numbers[node(key)];
    }

    /** The groups of more than one letter that occur in a word, in the order in which they end; see {@link #endOf}. */
    int[] longer(byte[] word) {
        if (word.length >= 1 << END_BITS) {
            throw new IllegalArgumentException("a word of " + word.length + " letters");
        }
        int[] found = NO_GROUPS;
        int count = 0;
        for (int end = 2; end <= word.length; end++) {
            int node = before[word[end - 1]];
            for (int length = 2; length <= Math.min(most, end) && node != 0; length++) {
                node = before[node * letters + word[end - length]];
                if (node != 0 && numbers[node] != UNNUMBERED) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2 + 2) : found;
                    found[count++] = numbers[node] << NUMBER | length << END_BITS | end;
                }
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    /** Behind which letter of the word a group ends, as {@link #longer} tells it. */
    static int endOf(int group) {
        return group & ((1 << END_BITS) - 1);
    }

    /** How many letters it has. */
    static int lengthOf(int group) {
        return (group >>> END_BITS) & ((1 << LENGTH_BITS) - 1);
    }

    static int numberOf(int group) {
        return group >>> NUMBER;
    }
}
