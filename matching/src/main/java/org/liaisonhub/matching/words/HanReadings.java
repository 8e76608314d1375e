package org.liaisonhub.matching.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.lexicon.Resource;

/**
 * Chinese names in Korean letters: a Mandarin syllable in pinyin and the ways in which Korean reads its characters
 * ({@code han-readings.tsv}: Wen is 문, 온 or 은) or writes it by sound ({@code mandarin-by-sound.tsv}: 원). No letters
 * tell them, because both readings come from one character and not from one another.
 */
public final class HanReadings {
    private static final double BY_SOUND = 4.5;
    private static final int LONGEST_LATIN = 24;
    private static final int LONGEST_HANGUL = 8;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final int LETTERS = 26;
    private static final Node ROOT = new Node();

    static {
        Resource.lines(
                HanReadings.class, "han-readings.tsv", cells -> add(cells[0], cells[1], Double.parseDouble(cells[2])));
        Resource.lines(HanReadings.class, "mandarin-by-sound.tsv", cells -> add(cells[0], cells[1], BY_SOUND));
    }

    private HanReadings() {}

    /** Where the letters of pinyin read so far lead. */
    private static final class Node {
        private final @Nullable Node[] next = new Node[LETTERS];
        private final List<Reading> readings = new ArrayList<>(0);
    }

    private record Reading(String hangul, double ratio) {}

    private static void add(String pinyin, String hangul, double ratio) {
        Node node = ROOT;
        for (int i = 0; i < pinyin.length(); i++) {
            int letter = pinyin.charAt(i) - 'a';
            Node next = node.next[letter];
            if (next == null) {
                next = new Node();
                node.next[letter] = next;
            }
            node = next;
        }
        node.readings.add(new Reading(hangul, ratio));
    }

    /** ln of how much more probable both are as one name than as two; negative infinity when no reading joins them. */
    public static double together(String latin, String hangul) {
        boolean tooLong = latin.length() > LONGEST_LATIN || hangul.length() > LONGEST_HANGUL;
        return tooLong || hangul.length() > latin.length() ? NONE : best(latin, 0, hangul, 0);
    }

    private static double best(String latin, int from, String hangul, int at) {
        if (from == latin.length() || at == hangul.length()) {
            return from == latin.length() && at == hangul.length() ? 0 : NONE;
        }
        double best = NONE;
        Node node = ROOT;
        for (int i = from; i < latin.length(); i++) {
            int letter = latin.charAt(i) - 'a';
            node = letter < 0 || letter >= LETTERS ? null : node.next[letter];
            if (node == null) {
                break;
            }
            for (Reading reading : node.readings) {
                if (hangul.startsWith(reading.hangul, at)) {
                    double rest = best(latin, i + 1, hangul, at + reading.hangul.length());
                    best = Math.max(best, reading.ratio + rest);
                }
            }
        }
        return best;
    }
}
