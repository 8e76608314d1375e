package org.liaisonhub.matching.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much it tells that a person bears a common name: little. */
public final class CommonNames {
    private static final String FILE = "common-names.tsv";
    private static final Map<String, Double> INFORMATION = new HashMap<>();

    static {
        for (List<String> row : Rows.of(FILE)) {
            double nats = Double.parseDouble(row.getFirst());
            if (nats * 2 != Math.rint(nats * 2) || nats < 1 || nats > 10) {
                throw Rows.broken(FILE, "steps of a half, from 1 to 10: " + nats);
            }
            for (String word : Rows.words(FILE, row.get(2))) {
                if (INFORMATION.put(word, nats) != null) {
                    throw Rows.broken(FILE, "a name twice: " + word);
                }
            }
        }
    }

    private CommonNames() {}

    /**
     * Nats, minus the logarithm of the share of people with this word in their name where it is common, in steps of 0.5;
     * all usual spellings of a name share one value. NaN when the table does not know the word.
     */
    public static double information(String text) {
        Double nats = INFORMATION.get(text);
        return nats == null ? Double.NaN : nats;
    }
}
