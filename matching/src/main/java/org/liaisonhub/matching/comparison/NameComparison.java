package org.liaisonhub.matching.comparison;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.lexicon.NameWords;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.PackedWords;
import org.liaisonhub.matching.words.TokenRelation;

/**
 * What two names say about "the same person". Words that both sides have and that differ (a contradiction) weigh much
 * against it; words that only one side has (an omission) weigh little. Symmetric.
 *
 * @param weight natural log of the likelihood ratio against any other person, from {@link #LEAST} to {@link #MOST}
 * @param logit of the probability by name alone, among pairs of names of which most share a word
 */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
public record NameComparison(NameRelation relation, double weight, double logit) {
    // All in nats. Origin: judgement, checked on lists of real names.
    /** Different names: people have false papers and second names, so a name alone never excludes. */
    public static final double LEAST = -9;

    /** Equal names, however rare and long: there are namesakes. */
    public static final double MOST = 9.7;

    /**
     * From this {@link #probability()} on two names are taken for those of one person. At most 3 in 100 pairs of two
     * persons whose names share words reach it; measured by {@code eval names}.
     */
    public static final double SAME_PERSON = 0.9;

    /** More than sums of the same weights in another order can differ by. */
    private static final double ROUNDING = 1e-9;

    private static final double NOTHING_ALIKE = -12;
    private static final double FULL_UNTIL = 8.5;
    private static final double BEYOND = 0.1;
    private static final double CONTRADICTION = 3.2;
    private static final double PER_DIFFERENCE = 0.58;

    /** Words that differ by more cost no more: nobody would take either for the other. */
    private static final double MOST_DIFFERENCE = 6;

    static final double OMISSION = 0.2;
    static final double SHIFTED = 2;
    static final double ONLY_ONE = 3;
    static final double REORDERED = 0.2;
    static final double VARIANT = 0.3;
    static final double SLIP = 0.6;
    static final double JOINED = 0.5;
    private static final double OTHER_MINOR_WORDS = 0.1;

    // Names of one person have the same title nearly three times as often as those of two who share a name otherwise.
    private static final double SAME_TITLE = 1;

    private static final double ALIAS = 0.1;
    private static final double WEAK_ALIAS = 1.0;

    private static final NameComparison DIFFERENT = new NameComparison(NameRelation.DIFFERENT, LEAST, NOTHING_ALIKE);

    /** Compares two names. */
    public static NameComparison compare(ReadName asked, ReadName recorded) {
        return Objects.requireNonNull(compare(asked, recorded, LEAST));
    }

    /** The same, or null when it is certain that the weight is less than {@code least}, which takes less time. */
    public static @Nullable NameComparison compare(ReadName asked, ReadName recorded, double least) {
        if (asked.compared().size() == 0 || recorded.compared().size() == 0) {
            return DIFFERENT;
        }
        NameAlignment alignment = alignment(asked, recorded, least);
        if (alignment == null) {
            return null;
        }
        double[] terms = NameTerms.of(alignment);
        Writing route = NameWeights.route(asked, recorded);
        double logit = NameCalibration.logit(route, NameWeights.sum(route, terms));
        return alignment.matched() == 0
                ? new NameComparison(NameRelation.DIFFERENT, LEAST, logit)
                : new NameComparison(relation(alignment, terms), weight(alignment, terms, asked, recorded), logit);
    }

    /**
     * The weight alone, as {@link #compare} gives it; negative infinity when it is certain to be less than {@code least}.
     */
    public static double weight(ReadName asked, ReadName recorded, double least) {
        if (asked.compared().size() == 0 || recorded.compared().size() == 0) {
            return LEAST;
        }
        NameAlignment alignment = alignment(asked, recorded, least);
        if (alignment == null) {
            return Double.NEGATIVE_INFINITY;
        }
        return alignment.matched() == 0 ? LEAST : weight(alignment, NameTerms.of(alignment), asked, recorded);
    }

    /** Null when the weight is certain to be less than {@code least}. */
    private static @Nullable NameAlignment alignment(ReadName asked, ReadName recorded, double least) {
        WordTable words = isSeenFromOther(asked, recorded) ? words(recorded, asked) : words(asked, recorded);
        return NameBound.reaches(words, fixed(asked, recorded), least - ROUNDING) ? new NameAlignment(words) : null;
    }

    private static double weight(NameAlignment alignment, double[] terms, ReadName asked, ReadName recorded) {
        double weight = saturated(alignment.matched())
                - contradictions(alignment)
                - term(terms, NameTerm.OMISSIONS) * OMISSION
                - term(terms, NameTerm.SHIFTED) * SHIFTED
                - (term(terms, NameTerm.ONLY_ONE) + term(terms, NameTerm.ONLY_ONE_CONTRADICTED)) * ONLY_ONE
                - (isReordered(alignment) ? REORDERED : 0)
                - term(terms, NameTerm.VARIANTS) * VARIANT
                - term(terms, NameTerm.SLIPS) * SLIP
                - term(terms, NameTerm.JOINS) * JOINED
                - minorWords(asked, recorded)
                - price(asked.quality())
                - price(recorded.quality());
        return limited(weight);
    }

    /** The price of other titles and particles; less than 0 when both have the same title. */
    static double minorWords(ReadName asked, ReadName recorded) {
        String words = asked.minorWords();
        if (!words.equals(recorded.minorWords())) {
            return OTHER_MINOR_WORDS;
        }
        for (int from = 0; from < words.length(); from = words.indexOf(' ', from) + 1) {
            if (NameWords.kind(words.substring(from, words.indexOf(' ', from))) == NameWords.Kind.TITLE) {
                return -SAME_TITLE;
            }
        }
        return 0;
    }

    private static double contradictions(NameAlignment alignment) {
        double price = 0;
        for (int i = 0; i < alignment.partner.length; i++) {
            if (alignment.partner[i] != NameAlignment.NONE && !alignment.isJoinedBehind(i)) {
                price += alignment.evidence[i] > 0 ? 0 : contradiction(alignment.evidence[i]);
            }
        }
        return price;
    }

    /** What two words cost that are set against each other and say so much, at most 0. */
    static double contradiction(double evidence) {
        double difference = Math.min(-evidence, MOST_DIFFERENCE);
        return NameTerms.clear(difference) * CONTRADICTION + difference * PER_DIFFERENCE;
    }

    /** What is taken off whatever the words say. */
    private static double fixed(ReadName asked, ReadName recorded) {
        return minorWords(asked, recorded) + price(asked.quality()) + price(recorded.quality());
    }

    /** Which of equally good pairs is taken depends on the side they are seen from: always look from the same one. */
    static boolean isSeenFromOther(ReadName asked, ReadName recorded) {
        return asked.isBehind(recorded);
    }

    static NameAlignment align(ReadName a, ReadName b) {
        return new NameAlignment(words(a, b));
    }

    private static WordTable words(ReadName a, ReadName b) {
        return new WordTable(a.compared(), b.compared());
    }

    /** The amounts of all terms, in the order of {@link NameTerm}, for fitting what they weigh. */
    public static double[] terms(ReadName a, ReadName b) {
        return NameTerms.of(isSeenFromOther(a, b) ? align(b, a) : align(a, b));
    }

    /** The weights that hold for two names are those of this writing. */
    public static Writing route(ReadName a, ReadName b) {
        return NameWeights.route(a, b);
    }

    /**
     * The probability that both are names of one person, nothing else known, among pairs such as it was fitted on, of
     * which 88 in 100 are: {@link #logit} as a probability. A search among many people starts from another prior.
     */
    public double probability() {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double term(double[] terms, NameTerm term) {
        return terms[term.ordinal()];
    }

    private static NameRelation relation(NameAlignment alignment, double[] terms) {
        if (term(terms, NameTerm.CONTRADICTIONS) > 0) {
            return NameRelation.DIFFERENT;
        }
        if (term(terms, NameTerm.OMISSIONS) > 0) {
            return NameRelation.PARTIAL;
        }
        NameRelation worst = NameRelation.EQUAL;
        PackedWords left = alignment.left;
        for (int i = 0; i < left.size(); i++) {
            if (!alignment.isJoinedBehind(i)) {
                NameRelation relation = NameRelation.of(relation(alignment, i));
                worst = relation.compareTo(worst) > 0 ? relation : worst;
            }
        }
        return worst == NameRelation.EQUAL && isReordered(alignment) ? NameRelation.SAME_TOKENS_REORDERED : worst;
    }

    private static TokenRelation relation(NameAlignment alignment, int i) {
        int partner = alignment.partner[i];
        return alignment.joinedLeft[i] || alignment.joinedRight[partner]
                ? TokenRelation.JOINED
                : TokenRelation.of(alignment.left.get(i), alignment.right.get(partner), alignment.evidence[i]);
    }

    static boolean isReordered(NameAlignment alignment) {
        int last = -1;
        for (int partner : alignment.partner) {
            if (partner >= 0 && partner < last) {
                return true;
            }
            last = Math.max(last, partner);
        }
        return false;
    }

    /** Words of one name are not independent: from some point on, more of them tell less. */
    static double saturated(double information) {
        return information <= FULL_UNTIL
                ? information
                : Math.min(MOST, FULL_UNTIL + (information - FULL_UNTIL) * BEYOND);
    }

    static double limited(double weight) {
        return Math.clamp(weight, LEAST, MOST);
    }

    static double price(PersonName.Quality quality) {
        return switch (quality) {
            case PRIMARY -> 0;
            case ALIAS -> ALIAS;
            case WEAK -> WEAK_ALIAS;
        };
    }
}
