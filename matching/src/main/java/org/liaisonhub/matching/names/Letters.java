package org.liaisonhub.matching.names;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How single letters are written with a-z, from {@code letters.txt}. */
final class Letters {
    /** How many ways a letter may have. */
    static final int WAYS = 3;

    private static final int LIMIT = 0x1100;
    private static final String[] @Nullable [] TABLE = new String[LIMIT][];

    static {
        Resource.sections("letters.txt", (section, words) -> {
            var ways = new String[words.size() - 1];
            for (int i = 0; i < ways.length; i++) {
                ways[i] = words.get(i + 1).equals("-") ? "" : words.get(i + 1);
            }
            String letter = words.getFirst();
            if (letter.length() == 1 && ways.length >= 1 && ways.length <= WAYS && letter.charAt(0) < LIMIT) {
                TABLE[letter.charAt(0)] = ways;
            } else {
                throw new IllegalStateException("letters.txt: one letter and one to three ways: " + letter);
            }
        });
    }

    private Letters() {}

    /** The given way to write a lower-case letter, its last when it has fewer; null when the table does not know it. */
    static @Nullable String way(char letter, int way) {
        if (letter < LIMIT) {
            String[] ways = TABLE[letter];
            if (ways != null) {
                return ways[Math.min(way, ways.length - 1)];
            }
        }
        return null;
    }

    /** The letter without its marks, or the letter itself. */
    static char base(char letter) {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        return parts.isEmpty() ? letter : parts.charAt(0);
    }

    /** Whether a letter is of a script that leaves out most vowels. */
    static boolean isUnvowelled(char letter) {
        return (letter >= 0x0590 && letter < 0x0780) || (letter >= 0xFB1D && letter <= 0xFEFC);
    }
}
