package org.liaisonhub.matching.names;

import java.util.List;

/**
 * What two names say about "the same person". Words that both sides have and that differ (a contradiction) weigh much
 * against it; words that only one side has (an omission) weigh little. Symmetric.
 *
 * @param weight natural log of the likelihood ratio, from {@link #LEAST} to {@link #MOST}
 */
public record NameComparison(NameRelation relation, double weight) {
    // All in nats. Origin: judgement, checked on lists of real names; to be fitted on data.
    /** Different names: people have false papers and second names, so a name alone never excludes. */
    public static final double LEAST = -9;

    /** Equal names, however rare and long: there are namesakes. */
    public static final double MOST = 12.9;

    private static final double FULL_UNTIL = 11;
    private static final double BEYOND = 0.35;
    private static final double CONTRADICTION = 7;
    private static final double OMISSION = 0.8;
    private static final double REORDERED = 0.2;
    private static final double JOINED = 0.5;
    private static final double OTHER_MINOR_WORDS = 0.1;
    private static final double ALIAS = 0.1;
    private static final double WEAK_ALIAS = 1.0;

    private static final NameComparison DIFFERENT = new NameComparison(NameRelation.DIFFERENT, LEAST);

    /** Compares two names. */
    public static NameComparison compare(ReadName asked, ReadName recorded) {
        List<NameToken> a = asked.tokens();
        List<NameToken> b = recorded.tokens();
        if (a.isEmpty() || b.isEmpty()) {
            return DIFFERENT;
        }
        // Which of equally good pairs is taken depends on the side they are seen from: always look from the same one.
        boolean swap = asked.original().compareTo(recorded.original()) > 0;
        var pairing = swap ? new TokenPairing(b, a) : new TokenPairing(a, b);
        int restA = pairing.unmatchedLeft();
        int restB = pairing.unmatchedRight();
        if (pairing.isEmpty()) {
            return DIFFERENT;
        }
        int contradictions = Math.min(restA, restB);
        int omissions = Math.abs(restA - restB);
        double weight = saturated(pairing.information())
                - pairing.price()
                - contradictions * CONTRADICTION
                - omissions * OMISSION
                - (pairing.isReordered() ? REORDERED : 0)
                - pairing.joins() * JOINED
                - (asked.minorWords().equals(recorded.minorWords()) ? 0 : OTHER_MINOR_WORDS)
                - price(asked.quality())
                - price(recorded.quality());
        NameRelation relation =
                contradictions > 0 ? NameRelation.DIFFERENT : omissions > 0 ? NameRelation.PARTIAL : pairing.relation();
        return new NameComparison(relation, Math.clamp(weight, LEAST, MOST));
    }

    /** Words of one name are not independent: from some point on, more of them tell less. */
    private static double saturated(double information) {
        return information <= FULL_UNTIL
                ? information
                : Math.min(MOST, FULL_UNTIL + (information - FULL_UNTIL) * BEYOND);
    }

    private static double price(PersonName.Quality quality) {
        return switch (quality) {
            case PRIMARY -> 0;
            case ALIAS -> ALIAS;
            case WEAK -> WEAK_ALIAS;
        };
    }
}
