package org.liaisonhub.matching.scripts;

import java.util.ArrayList;
import java.util.List;

/** Writes a word of any script with a-z: by own tables, and where they end, by ICU. Thread-safe. */
public final class Romanisation {
    /** The most ways that a word is given. */
    public static final int MOST_WAYS = 6;

    private static final int LONGEST = 60;

    private Romanisation() {}

    /**
     * The ways to write one word, distinct, most usual first, at most {@link #MOST_WAYS}; of two systems that write the
     * same, the first is named. None is empty. A word of more than 60 letters is cut.
     *
     * @param word without spaces, as {@link Folding} leaves it; {@link Folding#sounding} lets more sounds be told apart
     * @return empty when nobody can read it
     */
    public static List<Way> ways(String word, Writing writing) {
        if (isPlain(word)) {
            return word.isEmpty()
                    ? List.of()
                    : List.of(new Way("la", word.length() <= LONGEST ? word : word.substring(0, LONGEST)));
        }
        String text = cut(word);
        var ways = new Ways();
        Customary.addTo(ways, text);
        switch (writing) {
            case HANGUL -> Hangul.addTo(ways, text);
            case HAN -> Han.addTo(ways, text);
            default -> {
                for (LetterSystem system : LetterSystems.of(writing)) {
                    ways.add(system, writing == Writing.KANA ? hiragana(text) : text);
                }
            }
        }
        if (ways.isEmpty()) {
            Icu.addTo(ways, text, writing);
        }
        return ways.list();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!LetterSystem.isPlain(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static String hiragana(String word) {
        var hiragana = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'ァ' && c <= 'ヶ') {
                hiragana.setCharAt(i, (char) (c - 0x60));
            }
        }
        return hiragana.toString();
    }

    /** Collects ways until there are enough; refuses empty ones and repetitions. */
    static final class Ways {
        private final List<Way> ways = new ArrayList<>(MOST_WAYS);
        private final StringBuilder written = new StringBuilder(LONGEST);

        boolean isEmpty() {
            return ways.isEmpty();
        }

        List<Way> list() {
            return ways;
        }

        void add(LetterSystem system, String word) {
            add(system, "", word);
        }

        /** @param before what is written before the word, already with a-z */
        void add(LetterSystem system, String before, String word) {
            if (ways.size() < MOST_WAYS) {
                written.setLength(0);
                written.append(before);
                if (system.write(word, written)) {
                    add(system.code(), written);
                }
            }
        }

        void add(String system, CharSequence text) {
            if (ways.size() < MOST_WAYS && !text.isEmpty() && !holds(text)) {
                ways.add(new Way(system, text.toString()));
            }
        }

        private boolean holds(CharSequence text) {
            for (Way way : ways) {
                if (way.text().contentEquals(text)) {
                    return true;
                }
            }
            return false;
        }
    }
}
