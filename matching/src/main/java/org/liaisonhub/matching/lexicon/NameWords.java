package org.liaisonhub.matching.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words inside names that are no names of their own, or only sometimes. */
public final class NameWords {
    /** What such a word does. */
    public enum Kind {
        /** A rank, an office, a courtesy. */
        TITLE,
        /** A title that is as often a name: {@code sayyid}, {@code khan}. */
        WEAK_TITLE,
        /** {@code van}, {@code de}: part of the family name after it, and in other languages a name. */
        PARTICLE,
        /** The Arabic article, assimilated or not. */
        ARTICLE,
        /** Son of: what follows, or with {@code ogly} and {@code uly} what precedes, is the father. */
        NASAB,
        /** Daughter (or wife) of. */
        NASAB_FEMALE,
        /** Father or mother of: what follows is a child, or a byname. */
        KUNYA,
        /** {@code jr}, {@code iii}. */
        GENERATION,
        /** Servant of: one name together with what follows. */
        SERVANT,
        NONE
    }

    private static final String FILE = "name-words.tsv";
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        for (List<String> row : Rows.of(FILE)) {
            for (String word : Rows.words(FILE, row.get(1))) {
                if (KINDS.put(word, Kind.valueOf(row.getFirst())) != null) {
                    throw Rows.broken(FILE, "a word twice: " + word);
                }
            }
        }
    }

    private NameWords() {}

    /** What a word of a-z does, as {@code scripts.Romanisation} writes it. */
    public static Kind kind(String word) {
        return KINDS.getOrDefault(word, Kind.NONE);
    }
}
