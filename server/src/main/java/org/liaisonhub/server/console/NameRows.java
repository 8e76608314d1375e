package org.liaisonhub.server.console;

import java.util.List;
import java.util.Locale;
import org.liaisonhub.matching.comparison.NameExplanation.Reason;
import org.liaisonhub.matching.comparison.NameExplanation.Rest;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.persons.Evidence;

/** Two names word by word; the weights shown add up to the weight shown of the name. */
public record NameRows(String asked, String recorded, List<WordRow> words, List<RestRow> rests) {
    public NameRows {
        words = List.copyOf(words);
        rests = List.copyOf(rests);
    }

    /** Which word met which. */
    public record WordRow(WordMatch match, WeightBar bar) {
        /** Of how many people one bears it, thousands apart. */
        public String oneIn() {
            return String.format(Locale.ROOT, "%,d", match.oneIn()).replace(',', '\u202f');
        }
    }

    /** What weighs beside the words. */
    public record RestRow(Reason reason, WeightBar bar) {
        private static RestRow of(Rest rest) {
            return new RestRow(rest.reason(), WeightBar.of(rest.weight()));
        }
    }

    static NameRows of(Evidence evidence) {
        var rounded = evidence.rounded(10);
        return new NameRows(
                evidence.asked(),
                evidence.recorded(),
                rounded.words().stream()
                        .map(match -> new WordRow(match, WeightBar.of(match.weight())))
                        .toList(),
                rounded.rests().stream().map(RestRow::of).toList());
    }
}
