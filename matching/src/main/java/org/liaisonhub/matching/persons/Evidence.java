package org.liaisonhub.matching.persons;

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
 */
public record Evidence(String field, String relation, String asked, String recorded, double weight, double without) {
    /** The same evidence where something else is known about what would be left without it. */
    public Evidence withWithout(double other) {
        return new Evidence(field, relation, asked, recorded, weight, other);
    }
}
