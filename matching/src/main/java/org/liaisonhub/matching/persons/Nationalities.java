package org.liaisonhub.matching.persons;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nationalities say. A state and its successors agree. */
final class Nationalities {
    enum Relation {
        EQUAL,
        SUCCESSOR,
        DIFFERENT
    }

    // Natural logs of likelihood ratios. Origin: proposals (decimal logs 0.5 and -0.4), to be fitted on data.
    static final double EQUAL = 1.15;
    static final double SUCCESSOR = 0.6;
    static final double DIFFERENT = -0.92;

    private static final Set<String> YUGOSLAV =
            Set.of("YUG", "SCG", "SRB", "MNE", "HRV", "SVN", "BIH", "MKD", "RKS", "XKX");
    private static final Map<String, Set<String>> FORMER = Map.of(
            "SUN",
            Set.of(
                    "RUS", "UKR", "BLR", "KAZ", "UZB", "TKM", "KGZ", "TJK", "ARM", "AZE", "GEO", "MDA", "LTU", "LVA",
                    "EST"),
            "YUG",
            YUGOSLAV,
            "SCG",
            Set.of("SRB", "MNE", "RKS", "XKX", "YUG"),
            "CSK",
            Set.of("CZE", "SVK"),
            "DDR",
            Set.of("DEU", "D"),
            "D",
            Set.of("DEU"),
            "ZAR",
            Set.of("COD"),
            "SDN",
            Set.of("SSD"),
            "ANT",
            Set.of("NLD", "CUW", "SXM", "BES"));

    private Nationalities() {}

    static Relation compare(List<String> asked, List<String> recorded) {
        Relation best = Relation.DIFFERENT;
        for (String a : asked) {
            for (String b : recorded) {
                if (a.equals(b)) {
                    return Relation.EQUAL;
                }
                if (isSuccessor(a, b) || isSuccessor(b, a)) {
                    best = Relation.SUCCESSOR;
                }
            }
        }
        return best;
    }

    private static boolean isSuccessor(String former, String state) {
        return FORMER.getOrDefault(former, Set.of()).contains(state);
    }

    static double weight(Relation relation) {
        return switch (relation) {
            case EQUAL -> EQUAL;
            case SUCCESSOR -> SUCCESSOR;
            case DIFFERENT -> DIFFERENT;
        };
    }
}
