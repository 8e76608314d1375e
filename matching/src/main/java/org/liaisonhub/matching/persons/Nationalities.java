package org.liaisonhub.matching.persons;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What nationalities say. A state and its successors agree. */
final class Nationalities {
    enum Relation {
        EQUAL,
        SUCCESSOR,
        DIFFERENT
    }

    // Natural logs of likelihood ratios. Origin: proposals (decimal logs 0.5 and -0.4; a successor lies between), to be
    // fitted on data.
    static final double EQUAL = 1.15;
    static final double SUCCESSOR = 0.6;
    static final double DIFFERENT = -0.92;

    /** Several codes of one state. Source: ICAO Doc 9303-3, section 5, parts B and D. */
    private static final Map<String, String> SAME_STATE = Map.ofEntries(
            Map.entry("D", "DEU"),
            Map.entry("GBD", "GBR"),
            Map.entry("GBN", "GBR"),
            Map.entry("GBO", "GBR"),
            Map.entry("GBP", "GBR"),
            Map.entry("GBS", "GBR"),
            Map.entry("XKX", "RKS"),
            Map.entry("UNK", "RKS"));

    /** Stateless, refugees, unspecified: their holders also have, or are said to have, a nationality. Source: the same, part C. */
    private static final Set<String> NO_STATE = Set.of("XXA", "XXB", "XXC", "XXX");

    /** Source: ISO 3166-3 for codes withdrawn since 1974; states that left another one that kept its code. */
    private static final Map<String, Set<String>> FORMER = Map.ofEntries(
            Map.entry(
                    "SUN",
                    Set.of(
                            "RUS", "UKR", "BLR", "KAZ", "UZB", "TKM", "KGZ", "TJK", "ARM", "AZE", "GEO", "MDA", "LTU",
                            "LVA", "EST")),
            Map.entry("YUG", Set.of("SCG", "SRB", "MNE", "HRV", "SVN", "BIH", "MKD", "RKS")),
            Map.entry("SCG", Set.of("SRB", "MNE", "RKS")),
            Map.entry("SRB", Set.of("RKS")),
            Map.entry("CSK", Set.of("CZE", "SVK")),
            Map.entry("DDR", Set.of("DEU")),
            Map.entry("YMD", Set.of("YEM")),
            Map.entry("VDR", Set.of("VNM")),
            Map.entry("BUR", Set.of("MMR")),
            Map.entry("BYS", Set.of("BLR")),
            Map.entry("ZAR", Set.of("COD")),
            Map.entry("RHO", Set.of("ZWE")),
            Map.entry("HVO", Set.of("BFA")),
            Map.entry("DHY", Set.of("BEN")),
            Map.entry("AFI", Set.of("DJI")),
            Map.entry("GEL", Set.of("KIR", "TUV")),
            Map.entry("NHB", Set.of("VUT")),
            Map.entry("TMP", Set.of("TLS")),
            Map.entry("SKM", Set.of("IND")),
            Map.entry("ANT", Set.of("NLD", "CUW", "SXM", "BES", "ABW")),
            Map.entry("SDN", Set.of("SSD")),
            Map.entry("ETH", Set.of("ERI")),
            Map.entry("IDN", Set.of("TLS")),
            Map.entry("PAK", Set.of("BGD")),
            Map.entry("ZAF", Set.of("NAM")),
            Map.entry("CHN", Set.of("HKG", "MAC")));

    private Nationalities() {}

    /** The closest of all pairs; null when one side says nothing of a state. */
    static @Nullable Relation compare(List<String> asked, List<String> recorded) {
        Relation closest = null;
        for (int i = 0; i < asked.size(); i++) {
            for (int j = 0; j < recorded.size(); j++) {
                Relation relation = compare(asked.get(i), recorded.get(j));
                if (relation != null && (closest == null || relation.compareTo(closest) < 0)) {
                    closest = relation;
                }
            }
        }
        return closest;
    }

    private static @Nullable Relation compare(String asked, String recorded) {
        String a = SAME_STATE.getOrDefault(asked, asked);
        String b = SAME_STATE.getOrDefault(recorded, recorded);
        if (a.equals(b)) {
            return a.equals("XXX") ? null : Relation.EQUAL;
        }
        if (NO_STATE.contains(a) || NO_STATE.contains(b)) {
            return null;
        }
        return isSuccessor(a, b) || isSuccessor(b, a) ? Relation.SUCCESSOR : Relation.DIFFERENT;
    }

    private static boolean isSuccessor(String former, String state) {
        return FORMER.getOrDefault(former, Set.of()).contains(state);
    }

    /** Natural log of the likelihood ratio. */
    static double weight(@Nullable Relation relation) {
        return switch (relation) {
            case EQUAL -> EQUAL;
            case SUCCESSOR -> SUCCESSOR;
            case DIFFERENT -> DIFFERENT;
            case null -> 0;
        };
    }
}
