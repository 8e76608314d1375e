package org.liaisonhub.matching.letters;

import java.util.HashMap;
import java.util.Map;

/** Numbers the groups of letters that a table knows: 0 is no letter, then every single letter, then longer groups. */
final class Groups {
    private final Map<Integer, Integer> longer = new HashMap<>();
    private int most = 1;
    private int size;

    Groups(int letters) {
        size = letters + 1;
    }

    static int key(byte[] letters) {
        int key = 0;
        for (byte letter : letters) {
            key = (key << 7) | letter;
        }
        return key;
    }

    /** How many letters a group has. */
    static int letters(int key) {
        return (32 - Integer.numberOfLeadingZeros(key) + 6) / 7;
    }

    void add(int key) {
        if (key >= 128 && longer.putIfAbsent(key, size) == null) {
            size++;
            most = Math.max(most, letters(key));
        }
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
        return key < 128 ? key : longer.getOrDefault(key, -1);
    }

    /** For each letter of a word the numbers of the groups of 1, 2 ... letters that end there, -1 when there is none. */
    int[] endingAt(byte[] word) {
        var numbers = new int[word.length * most];
        for (int i = 0; i < word.length; i++) {
            int key = 0;
            for (int length = 1; length <= most; length++) {
                int number = -1;
                if (length <= i + 1) {
                    key |= word[i - length + 1] << (7 * (length - 1));
                    number = number(key);
                }
                numbers[i * most + length - 1] = number;
            }
        }
        return numbers;
    }
}
