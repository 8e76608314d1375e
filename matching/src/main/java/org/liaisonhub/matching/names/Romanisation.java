package org.liaisonhub.matching.names;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a word of any script with a-z: by own tables, and where they end, by ICU. Thread-safe. */
final class Romanisation {
    private static final int CACHED = 10_000;
    private static final Transliterator ICU = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");

    // Guards both the map and the transliterator, which takes some 50 microseconds for a word.
    private static final Map<String, List<String>> FROM_ICU = new LinkedHashMap<>(1000, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > CACHED;
        }
    };

    private Romanisation() {}

    /**
     * The ways to write one word, each a list of words: a script without spaces gives several. The first way is the
     * most usual. No way is empty; an unreadable word gives no way.
     *
     * @param word lower case, composed, letters and digits and marks only
     */
    static List<List<String>> ways(String word) {
        var ways = new ArrayList<List<String>>(Letters.WAYS);
        String letters = withoutDigraphs(word);
        for (int way = 0; way < Letters.WAYS; way++) {
            String written = byTables(letters, way);
            if (written == null) {
                List<String> words = byIcu(word);
                return words.isEmpty() ? List.of() : List.of(words);
            }
            if (!written.isEmpty() && !ways.contains(List.of(written))) {
                ways.add(List.of(written));
            }
        }
        return ways;
    }

    private static String withoutDigraphs(String word) {
        char first = word.charAt(0);
        if (first >= 'α' && first <= 'ω') {
            return word.replace("ου", "u")
                    .replace("μπ", "b")
                    .replace("ντ", "nt")
                    .replace("γκ", "g")
                    .replace("αυ", "av")
                    .replace("ευ", "ev");
        }
        if (first >= 'ա' && first <= 'ֆ') {
            return word.replace("ու", "u");
        }
        return word;
    }

    private static @Nullable String byTables(String word, int way) {
        var written = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                written.append(c);
            } else if (!isMark(c)) {
                String letter = i == 0 ? initial(c) : null;
                if (letter == null) {
                    letter = Letters.way(c, way);
                }
                if (letter == null) {
                    letter = ofBase(c, way);
                }
                if (letter == null) {
                    return null;
                }
                written.append(letter);
            }
        }
        return written.toString();
    }

    private static @Nullable String ofBase(char c, int way) {
        char base = Letters.base(c);
        if ((base >= 'a' && base <= 'z') || (base >= '0' && base <= '9')) {
            return String.valueOf(base);
        }
        return base == c ? null : Letters.way(base, way);
    }

    /** Letters that are a vowel inside a word and a consonant, or a carrier of a vowel, at its beginning. */
    private static @Nullable String initial(char c) {
        return switch (c) {
            case 'و' -> "w";
            case 'ي', 'ی', 'י' -> "y";
            case 'ע', 'ع' -> "a";
            case 'ו' -> "v";
            case 'ե' -> "ye";
            default -> null;
        };
    }

    static boolean isMark(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_LETTER -> true;
            default -> false;
        };
    }

    private static List<String> byIcu(String word) {
        synchronized (FROM_ICU) {
            return FROM_ICU.computeIfAbsent(word, Romanisation::transliterated);
        }
    }

    private static List<String> transliterated(String word) {
        var words = new ArrayList<String>();
        var letters = new StringBuilder();
        for (char c : (ICU.transliterate(word) + " ").toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append(c);
            } else if ((c == ' ' || c == '-') && !letters.isEmpty()) {
                words.add(letters.toString());
                letters.setLength(0);
            }
        }
        return List.copyOf(words);
    }
}
