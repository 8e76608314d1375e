package org.liaisonhub.matching.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names from the father's name: {@code Ivanovich}, {@code Petrivna}, {@code Alievogly}. Only by the ending: a family name
 * such as {@code Abramovich} reads the same, so that its place in the name has to tell.
 */
public final class Patronymics {
    /** From which languages an ending comes. */
    public enum Kind {
        SLAVIC,
        TURKIC
    }

    /**
     * A word read as a patronymic.
     *
     * @param father what the father's name may be, most usual first, never empty
     */
    public record Patronymic(List<String> father, Bearer bearer, Kind kind) {
        public Patronymic {
            father = List.copyOf(father);
        }
    }

    private record Ending(Bearer bearer, Kind kind, int least, List<String> replacements) {}

    private static final String FILE = "patronymics.tsv";
    private static final Map<String, Ending> ENDINGS = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (List<String> row : Rows.of(FILE)) {
            List<String> replacements = List.of(row.get(4).split(" ", -1)).stream()
                    .map(text -> text.equals("-") ? "" : text)
                    .toList();
            var ending = new Ending(
                    Bearer.valueOf(row.get(1)), Kind.valueOf(row.get(2)), Integer.parseInt(row.get(3)), replacements);
            if (ENDINGS.put(row.getFirst(), ending) != null) {
                throw Rows.broken(FILE, "an ending twice: " + row);
            }
            longest = Math.max(longest, row.getFirst().length());
        }
        LONGEST = longest;
    }

    private Patronymics() {}

    /** Reads a word of a-z; null when it has no such ending. */
    public static @Nullable Patronymic of(String word) {
        for (int length = Math.min(LONGEST, word.length() - 2); length >= 3; length--) {
            int stem = word.length() - length;
            Ending ending = ENDINGS.get(word.substring(stem));
            if (ending != null && stem >= ending.least) {
                return read(word.substring(0, stem), ending);
            }
        }
        return null;
    }

    private static Patronymic read(String stem, Ending ending) {
        var father = new ArrayList<String>(ending.replacements.size());
        for (String replacement : ending.replacements) {
            String name = stem + replacement;
            if (!father.contains(name)) {
                father.add(name);
            }
        }
        return new Patronymic(father, ending.bearer, ending.kind);
    }
}
