package org.liaisonhub.matching.letters;

import java.util.Arrays;
import java.util.Map;

/** How probable letters follow one another in names of a writing. */
final class LetterSequence {
    private static final float UNSEEN = -9;

    private final float[] table;
    private final int width;

    LetterSequence(int letters, Map<Integer, Float> weights) {
        width = letters + 1;
        table = new float[width * width];
        Arrays.fill(table, UNSEEN);
        weights.forEach((key, weight) -> table[(key >> 8) * width + (key & 0xFF)] = weight);
    }

    /** In nats. */
    float surprise(byte[] word) {
        float sum = 0;
        int before = 0;
        for (byte letter : word) {
            sum -= table[before * width + letter];
            before = letter;
        }
        return sum - table[before * width];
    }
}
