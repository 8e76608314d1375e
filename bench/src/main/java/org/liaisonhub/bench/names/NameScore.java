package org.liaisonhub.bench.names;

import java.util.OptionalDouble;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.names.InvalidName;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;

/** The one place where the measurements ask the engine about two names. Thread-safe. */
final class NameScore {
    /** From here on two names are taken for those of one person. Fixed: it depends on no labels. */
    static final double THRESHOLD = NameComparison.SAME_PERSON;

    private final NameReader reader = new NameReader();

    /** Probability by name alone, 0 to 1, that both name one person; empty when one of them cannot be read. */
    OptionalDouble probability(String name1, String name2) {
        try {
            var comparison =
                    NameComparison.compare(reader.read(PersonName.of(name1)), reader.read(PersonName.of(name2)));
            return OptionalDouble.of(comparison.probability());
        } catch (InvalidName e) {
            return OptionalDouble.empty();
        }
    }
}
