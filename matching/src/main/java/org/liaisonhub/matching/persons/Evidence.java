package org.liaisonhub.matching.persons;

import java.util.List;
import org.liaisonhub.matching.comparison.NameExplanation;
import org.liaisonhub.matching.comparison.NameExplanation.Rest;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;

/**
 * What one field says for or against "the same person".
 *
 * @param field {@code name}, {@code date-of-birth}, {@code sex}, {@code nationality}, {@code birthplace}, {@code document}
 * @param relation how the two values relate: a stable code, {@code EQUAL}, {@code TYPO}, {@code TRANSLITERATION},
 *     {@code DAY_MONTH_SWAPPED} and so on; the console words it
 * @param asked the value of the question, empty when it has none
 * @param recorded the value of the record, empty when it has none
 * @param weight natural log of the likelihood ratio; the weights and the prior add up to the logit of the probability
 * @param without the probability that would be left without this field; 0 when there would be no match at all
 * @param words of a name that was explained, which word met which; else empty
 * @param rests what weighs beside the words; with theirs the weights add up to {@code weight}
 */
public record Evidence(
        String field,
        String relation,
        String asked,
        String recorded,
        double weight,
        double without,
        List<WordMatch> words,
        List<Rest> rests) {
    static final String NAME = "name";

    public Evidence {
        words = List.copyOf(words);
        rests = List.copyOf(rests);
    }

    /** Evidence that is not explained further. */
    public Evidence(String field, String relation, String asked, String recorded, double weight, double without) {
        this(field, relation, asked, recorded, weight, without, List.of(), List.of());
    }

    /** The same evidence where something else is known about what would be left without it. */
    public Evidence withWithout(double other) {
        return new Evidence(field, relation, asked, recorded, weight, other, words, rests);
    }

    Evidence explainedBy(NameExplanation name) {
        return new Evidence(field, relation, asked, recorded, weight, without, name.words(), name.rests());
    }

    /** The same with weights that are multiples of {@code 1 / grain}; those of words and rests still add up. */
    public Evidence rounded(double grain) {
        var whole = new Evidence(field, relation, asked, recorded, Math.round(weight * grain) / grain, without);
        return words.isEmpty() && rests.isEmpty()
                ? whole
                : whole.explainedBy(new NameExplanation(words, rests).rounded(weight, grain));
    }
}
