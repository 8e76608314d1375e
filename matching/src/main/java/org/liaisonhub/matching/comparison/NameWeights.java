package org.liaisonhub.matching.comparison;

import org.liaisonhub.matching.lexicon.Resource;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.scripts.Writing;

/** What each {@link NameTerm} weighs, in nats, by the writings of both names: {@code name-weights.tsv}, fitted. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
final class NameWeights {
    private static final double[][] TABLE = new double[Writing.values().length][NameTerm.values().length];

    static {
        Resource.lines(
                NameWeights.class,
                "name-weights.tsv",
                cells -> TABLE[Writing.valueOf(cells[0]).ordinal()][
                                NameTerm.valueOf(cells[1]).ordinal()] =
                        Double.parseDouble(cells[2]));
    }

    private static final NameTerm[] TERMS = NameTerm.values();

    private NameWeights() {}

    /** The row that holds for two names: that of the writing which is not Latin. */
    static Writing route(ReadName a, ReadName b) {
        Writing left = a.writing();
        Writing right = b.writing();
        return row(left == Writing.LATIN ? right : right == Writing.LATIN || left == right ? left : Writing.OTHER);
    }

    private static Writing row(Writing writing) {
        return switch (writing) {
            case LATIN, CYRILLIC, ARABIC, HEBREW, HANGUL -> writing;
            default -> Writing.OTHER;
        };
    }

    static double of(Writing route, NameTerm term) {
        return TABLE[route.ordinal()][term.ordinal()];
    }

    /** The sum of the weights of all terms: the logit of the probability that both are names of one person. */
    static double sum(Writing route, double[] terms) {
        double[] weights = TABLE[route.ordinal()];
        double sum = 0;
        for (NameTerm term : TERMS) {
            sum += weights[term.ordinal()] * term.sign() * terms[term.ordinal()];
        }
        return sum;
    }
}
