package org.liaisonhub.matching.words;

import java.util.HashMap;
import java.util.Map;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.lexicon.CommonNames;
import org.liaisonhub.matching.lexicon.Resource;
import org.liaisonhub.matching.scripts.Writing;

/**
 * How much a word tells of who it is, in nats: -ln of the share of people who bear it. Counted for common words, in
 * {@code name-information.tsv}; told by the letters of all others, as rare ones are.
 */
public final class NameInformation {
    /** Nobody's name is rarer than the people are many. */
    static final double MOST = 12;

    private static final double LEAST = 1;

    /** A word that is not common at all is rarer than its letters say. */
    private static final double UNCOUNTED = 2.5;

    private static final Map<String, Double> COUNTED = new HashMap<>();

    static {
        Resource.lines(
                NameInformation.class,
                "name-information.tsv",
                cells -> COUNTED.put(cells[0], Double.valueOf(cells[1])));
    }

    private NameInformation() {}

    /** Of a word as written, or of its Latin spelling. */
    public static double of(String written, Writing writing, Spelling spelling) {
        Double counted = COUNTED.get(written);
        if (counted == null) {
            counted = COUNTED.get(spelling.text());
        }
        double common = CommonNames.information(spelling.text());
        if (counted != null || !Double.isNaN(common)) {
            double most = counted == null ? MOST : counted;
            return Double.isNaN(common) ? most : Math.min(most, common);
        }
        boolean own = writing != Writing.LATIN && Correspondences.count(writing) > 0;
        Writing of = own ? writing : Writing.LATIN;
        if (Correspondences.count(of) == 0) {
            return Math.min(MOST, LEAST + 1.3 * spelling.text().length());
        }
        byte[] letters = Alphabet.of(of).numbers(own ? written : spelling.text());
        double surprise = Correspondences.table(of, 0).other(letters).surprise(0);
        return Math.clamp(surprise + UNCOUNTED - 2, LEAST, MOST);
    }
}
