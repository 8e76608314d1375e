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
    private static final int LENGTH_BITS = 3;

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

    int size() {
        return size;
    }

    /** Of a group that was added; single letters always are. */
    int number(int key) {
        return numbers[node(key)];
    }

    /**
     * The groups of a word: for each of its letters where in the array those that begin there stand, and where the last
     * ones end; then the groups, each as its number and its letters ({@link #numberOf}, {@link #lengthOf}), no letter at all
     * the first of each.
     */
    int[] of(byte[] word) {
        int n = word.length;
        var starts = new int[n + 2];
        var ending = new int[n * most];
        for (int i = 0; i < n; i++) {
            int node = 0;
            for (int length = 1; length <= Math.min(most, i + 1); length++) {
                node = node == 0 && length > 1 ? 0 : before[node * letters + word[i - length + 1]];
                int number = node == 0 ? UNNUMBERED : numbers[node];
                ending[i * most + length - 1] = number;
                starts[i - length + 1] += number < 0 ? 0 : 1;
            }
        }
        int at = n + 2;
        for (int i = 0; i <= n; i++) {
            int many = starts[i] + 1;
            starts[i] = at;
            at += many;
        }
        starts[n + 1] = at;
        int[] groups = Arrays.copyOf(starts, at);
        for (int i = 0; i <= n; i++) {
            int to = groups[i] + 1;
            for (int length = 1; length <= Math.min(most, n - i); length++) {
                int number = ending[(i + length - 1) * most + length - 1];
                if (number >= 0) {
                    groups[to++] = (number << LENGTH_BITS) | length;
                }
            }
        }
        return groups;
    }

    /** The number of a group as {@link #of} tells it. */
    static int numberOf(int group) {
        return group >>> LENGTH_BITS;
    }

    /** How many letters a group has as {@link #of} tells it. */
    static int lengthOf(int group) {
        return group & ((1 << LENGTH_BITS) - 1);
    }
}
