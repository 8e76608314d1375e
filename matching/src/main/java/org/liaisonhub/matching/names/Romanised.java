package org.liaisonhub.matching.names;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.matching.scripts.Writing;

/** The ways to write a word with a-z. */
final class Romanised {
    private Romanised() {}

    static List<String> ways(String word, Writing writing) {
        var texts = new ArrayList<String>();
        for (List<String> way : Romanisation.ways(word)) {
            texts.add(String.join("", way));
        }
        return texts;
    }
}
