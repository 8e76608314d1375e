package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liaisonhub.matching.lexicon.Resource;
import org.liaisonhub.matching.scripts.Folding;
import org.liaisonhub.matching.scripts.Writing;

/** Takes off the titles of rulers and nobles that stand behind their names: {@code ruler-titles.txt}. */
final class RulerTitles {
    private static final Map<String, Set<String>> WORDS = new HashMap<>();
    private static final Pattern SPACES = Pattern.compile("[\\s]+");
    private static final int MOST_OF_STATE = 2;

    static {
        Resource.sections(
                RulerTitles.class,
                "ruler-titles.txt",
                (section, words) ->
                        WORDS.computeIfAbsent(section, any -> new HashSet<>()).addAll(words));
    }

    private RulerTitles() {}

    private static Set<String> words(String section) {
        return WORDS.getOrDefault(section, Set.of());
    }

    /** A whole name without {@code , Duke of Norvia} or {@code , 1st Earl Tensen}. */
    static String withoutBehindComma(String full) {
        int comma = full.indexOf(',');
        if (comma <= 0 || comma == full.length() - 1) {
            return full;
        }
        String[] behind = SPACES.split(Folding.fold(full.substring(comma + 1)).strip(), -1);
        boolean numbered = behind.length > 1 && words("numbers").contains(behind[0]);
        String first = behind[numbered ? 1 : 0];
        boolean title = words("behind a comma").contains(first);
        boolean placed = numbered || List.of(behind).contains("of") || Writing.of(first) == Writing.HEBREW;
        return title && placed && behind.length > 1 ? full.substring(0, comma) : full;
    }

    /** Words of a name without the titles that Korean writes behind, and without the name of the state in front. */
    static List<NameText.Word> withoutJoined(List<NameText.Word> words) {
        if (words.isEmpty() || words.size() > MOST_OF_STATE) {
            return words;
        }
        NameText.Word last = words.getLast();
        if (Writing.of(last.text()) != Writing.HANGUL) {
            return words;
        }
        String name = last.text();
        for (int length = 1; length < name.length(); length++) {
            boolean joined = words("joined").contains(name.substring(length))
                    || (length > 1 && words("joined to two syllables").contains(name.substring(length)));
            boolean ofState = name.length() == 2
                    && words.size() == MOST_OF_STATE
                    && words.getFirst().text().length() <= MOST_OF_STATE
                    && words("joined to one syllable").contains(name.substring(length));
            if (joined || ofState) {
                var kept = new ArrayList<NameText.Word>();
                boolean state = words.getFirst().text().length() <= MOST_OF_STATE;
                if (words.size() == MOST_OF_STATE && !state) {
                    kept.add(words.getFirst());
                }
                kept.add(new NameText.Word(name.substring(0, length), last.family(), last.given()));
                return kept;
            }
        }
        return words;
    }
}
