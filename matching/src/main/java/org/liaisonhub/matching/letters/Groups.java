package org.liaisonhub.matching.letters;

import java.util.Arrays;

/**
 * Numbers the groups of letters that a table knows: 0 is no letter, then every single letter, then longer groups. A tree
 * of letters read backwards, so that the groups that end at a letter of a word are found without searching.
 */
final class Groups {
    /** Of a letter in a key. */
    static final int BITS = 7;

    static final int LETTER = (1 << BITS) - 1;
    private static final int UNNUMBERED = -1;

    private final int letters;

    /** For each node and letter the node of the group with that letter in front; 0 when there is none. */
    private int[] before;

    /** Of each node the number of its group, {@link #UNNUMBERED} when only longer ones are known. */
    private int[] numbers;

    private int nodes = 1;
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
        return (32 - Integer.numberOfLeadingZeros(key) + BITS - 1) / BITS;
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

    /** Letters of the longest group. */
    int most() {
        return most;
    }

    int size() {
        return size;
    }

    /** Of a group that was added; single letters always are. */
    int number(int key) {
        return numbers[node(key)];
    }

    /** For each letter of a word the numbers of the groups of 1, 2 ... letters that end there, -1 when there is none. */
    int[] endingAt(byte[] word) {
        var ending = new int[word.length * most];
        for (int i = 0; i < word.length; i++) {
            int node = 0;
            for (int length = 1; length <= most; length++) {
                node = length > i + 1 || (node == 0 && length > 1) ? 0 : before[node * letters + word[i - length + 1]];
                ending[i * most + length - 1] = node == 0 ? UNNUMBERED : numbers[node];
            }
        }
        return ending;
    }
}
