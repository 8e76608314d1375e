package org.liaisonhub.matching.persons;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What document numbers say. Equal ones speak for the same person; others say nothing, because a person has several
 * documents and gets new ones.
 */
final class Documents {
    enum Relation {
        SAME_NUMBER_AND_ISSUER,
        /** The issuer of at least one is not known. */
        SAME_NUMBER,
        /** Equal but for characters that readers confuse. */
        LOOK_ALIKE_NUMBER
    }

    private static final double LN_10 = Math.log(10);

    /** The best of all pairs. */
    record Fit(Relation relation, IdentityDocument asked, IdentityDocument recorded, double weight) {}

    private Documents() {}

    static @Nullable Fit compare(List<IdentityDocument> asked, List<IdentityDocument> recorded) {
        Fit best = null;
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < recorded.size(); j++) {
                Relation relation = relation(asked.get(i), recorded.get(j));
                if (relation != null) {
                    double weight = weight(relation, asked.get(i).number());
                    if (best == null || weight > best.weight) {
                        best = new Fit(relation, asked.get(i), recorded.get(j), weight);
                    }
                }
            }
        }
        return best;
    }

    static double weight(@Nullable Fit fit) {
        return fit == null ? 0 : fit.weight();
    }

    private static @Nullable Relation relation(IdentityDocument a, IdentityDocument b) {
        boolean known = !a.country().isEmpty() && !b.country().isEmpty();
        if (!a.folded().equals(b.folded()) || (known && !a.country().equals(b.country()))) {
            return null;
        }
        if (!a.number().equals(b.number())) {
            return Relation.LOOK_ALIKE_NUMBER;
        }
        return known ? Relation.SAME_NUMBER_AND_ISSUER : Relation.SAME_NUMBER;
    }

    /**
     * Natural log of the likelihood ratio. Origin: proposals (decimal logs 6, 3 and 2), to be fitted on data. A short
     * number is soon equal by chance: never more than one decimal log for each of its characters.
     */
    private static double weight(Relation relation, String number) {
        int decimals =
                switch (relation) {
                    case SAME_NUMBER_AND_ISSUER -> 6;
                    case SAME_NUMBER -> 3;
                    case LOOK_ALIKE_NUMBER -> 2;
                };
        return Math.min(decimals, number.length()) * LN_10;
    }
}
