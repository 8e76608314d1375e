package org.liaisonhub.matching.scripts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole words whose customary spelling no rule of letters yields, most of them in scripts that leave out vowels:
 * {@code customary-*.tsv}, a word, then its spellings, most usual first.
 */
final class Customary {
    private static final Map<String, List<Way>> WORDS = new HashMap<>();

    static {
        load("customary-arabic.tsv", "ar:customary");
        load("customary-hebrew.tsv", "he:customary");
        load("customary-japanese.tsv", "ja:surname");
    }

    private Customary() {}

    static void addTo(Romanisation.Ways ways, String word) {
        for (Way way : WORDS.getOrDefault(word, List.of())) {
            ways.add(way.system(), way.text());
        }
    }

    private static void load(String file, String system) {
        for (List<String> row : Tables.rows(file)) {
            List<Way> ways = List.of(row.get(1).split(" ", -1)).stream()
                    .map(text -> new Way(system, text))
                    .toList();
            String word = Folding.fold(row.get(0));
            if (WORDS.put(word, ways) != null || ways.size() > 4) {
                throw Tables.broken(file, "a word twice, or with more than four spellings: " + row);
            }
            // As Folding.sounding leaves it; most words are the same either way.
            WORDS.put(Folding.sounding(row.get(0)), ways);
        }
    }
}
