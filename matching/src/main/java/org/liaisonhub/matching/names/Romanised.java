package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.scripts.Romanisation;
import org.liaisonhub.matching.scripts.Way;
import org.liaisonhub.matching.scripts.Writing;

/** The ways to write a word with a-z. */
final class Romanised {
    private Romanised() {}

    static List<String> ways(String word, Writing writing) {
        List<Way> ways = Romanisation.ways(word, writing);
        if (ways.size() == 1) {
            return List.of(ways.getFirst().text());
        }
        var texts = new ArrayList<String>(ways.size());
        for (Way way : ways) {
            texts.add(way.text());
        }
        return texts;
    }

    /** The system by which a word is written so; empty when by none. */
    static String system(String word, Writing writing, String text) {
        for (Way way : Romanisation.ways(word, writing)) {
            if (way.text().equals(text)) {
                return way.system();
            }
        }
        return "";
    }
}
