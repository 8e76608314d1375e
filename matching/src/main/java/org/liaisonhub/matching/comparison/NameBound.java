package org.liaisonhub.matching.comparison;

import org.liaisonhub.matching.words.PackedComparison;
import org.liaisonhub.matching.words.TokenComparison;

/**
 * How much two names can weigh at most. Many people who are found by a key that they share with the one asked for have too
 * little else in common to be shown; for some that is certain before the letters of all words are compared.
 */
final class NameBound {
    private final WordTable words;

    /** What each word says at most if it is one with its neighbour; 0 when it cannot be. */
    private final double[] joinedLeft;

    private final double[] joinedRight;
    private final double[] ofLeft;
    private final double[] ofRight;
    private final boolean joined;
    private final double price;

    private NameBound(WordTable words, double price) {
        this.words = words;
        this.price = price;
        joinedLeft = new double[words.left.size()];
        joinedRight = new double[words.right.size()];
        ofLeft = new double[joinedLeft.length];
        ofRight = new double[joinedRight.length];
        boolean any = false;
        for (int i = 0; i < joinedLeft.length; i++) {
            for (int j = 0; j < joinedRight.length; j++) {
                double most = Math.max(
                        PackedComparison.mostJoined(words.left, i, words.right, j),
                        PackedComparison.mostJoined(words.right, j, words.left, i));
                any |= most > 0;
                joinedLeft[i] = Math.max(joinedLeft[i], most);
                joinedRight[j] = Math.max(joinedRight[j], most);
            }
        }
        boolean whole = mayBeJoinedWhole();
        joined = any || whole;
    }

    /** Whether all words of one side may be the only one of the other; what each says then at most. */
    private boolean mayBeJoinedWhole() {
        boolean whole = NameAlignment.mayBeJoined(joinedLeft.length, joinedRight.length);
        if (whole) {
            double most =
                    (joinedLeft.length == 1 ? words.left : words.right).get(0).information();
            raise(joinedLeft, most);
            raise(joinedRight, most);
        }
        return whole;
    }

    private static void raise(double[] each, double most) {
        for (int i = 0; i < each.length; i++) {
            each[i] = Math.max(each[i], most);
        }
    }

    /**
     * Whether two names can weigh {@code least}. Compares letters as far as that needs.
     *
     * @param price what is taken off whatever the words say
     */
    static boolean reaches(WordTable words, double price, double least) {
        if (least <= NameComparison.LEAST) {
            return true;
        }
        var bound = new NameBound(words, price);
        while (bound.most() >= least) {
            if (!words.settleOne()) {
                return true;
            }
        }
        return false;
    }

    private double most() {
        for (int i = 0; i < ofLeft.length; i++) {
            ofLeft[i] = joinedLeft[i] > 0 ? joinedLeft[i] : TokenComparison.DIFFERENT;
        }
        for (int j = 0; j < ofRight.length; j++) {
            ofRight[j] = joinedRight[j] > 0 ? joinedRight[j] : TokenComparison.DIFFERENT;
        }
        for (int i = 0; i < ofLeft.length; i++) {
            for (int j = 0; j < ofRight.length; j++) {
                double most = words.most(i, j);
                ofLeft[i] = Math.max(ofLeft[i], most);
                ofRight[j] = Math.max(ofRight[j], most);
            }
        }
        double matched = Math.min(positive(ofLeft), positive(ofRight));
        if (matched == 0) {
            return NameComparison.LEAST;
        }
        double rests = joined ? 0 : ofRests();
        return NameComparison.limited(NameComparison.saturated(matched) - price - rests);
    }

    private static double positive(double[] most) {
        double sum = 0;
        for (double one : most) {
            sum += Math.max(0, one);
        }
        return sum;
    }

    /** The least that words cost which find no partner, when none are joined. */
    private double ofRests() {
        double[] fewer = ofLeft.length <= ofRight.length ? ofLeft : ofRight;
        int more = Math.max(ofLeft.length, ofRight.length);
        // Each word that is left out may be a title.
        double omitted = Math.min(NameTerms.MOST_OMISSIONS, (more - fewer.length) * NameTerms.WEAK_TITLE);
        double price = omitted * NameComparison.OMISSION;
        double least = Double.POSITIVE_INFINITY;
        int partners = 0;
        for (double most : fewer) {
            if (most > 0) {
                partners++;
            } else {
                // Every word of the shorter name that has no partner is contradicted.
                price += NameComparison.contradiction(most);
                least = Math.min(least, -most);
            }
        }
        return partners == 1 && more > 1 ? price + NameTerms.clear(least) * NameComparison.ONLY_ONE : price;
    }
}
