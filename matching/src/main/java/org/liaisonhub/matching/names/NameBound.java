package org.liaisonhub.matching.names;

import java.util.Arrays;
import java.util.List;

/**
 * How much two names can weigh at most, told without comparing their letters: most people who are found by a key that they
 * share with the one asked for have too little else in common to be shown.
 */
final class NameBound {
    private NameBound() {}

    /** No {@link NameComparison#weight} of both names is higher, but for rounding. */
    static double most(ReadName a, ReadName b) {
        List<NameToken> left = NameAlignment.compared(a.tokens());
        List<NameToken> right = NameAlignment.compared(b.tokens());
        var ofLeft = new double[left.size()];
        var ofRight = new double[right.size()];
        Arrays.fill(ofLeft, TokenComparison.DIFFERENT);
        Arrays.fill(ofRight, TokenComparison.DIFFERENT);
        for (int i = 0; i < ofLeft.length; i++) {
            for (int j = 0; j < ofRight.length; j++) {
                raise(ofLeft, i, ofRight, j, TokenComparison.most(left.get(i), right.get(j)));
            }
        }
        boolean joined = false;
        for (int i = 0; i < ofLeft.length; i++) {
            for (int j = 0; j < ofRight.length; j++) {
                double most = mostJoined(left, i, right.get(j));
                most = Math.max(most, mostJoined(right, j, left.get(i)));
                if (most > 0) {
                    joined = true;
                    raise(ofLeft, i, ofRight, j, most);
                }
            }
        }
        double matched = Math.min(positive(ofLeft), positive(ofRight));
        if (matched == 0) {
            return NameComparison.LEAST;
        }
        double price = NameComparison.price(a.quality()) + NameComparison.price(b.quality());
        if (!joined) {
            price += ofRests(ofLeft, ofRight);
        }
        return NameComparison.limited(NameComparison.saturated(matched) - price);
    }

    private static double mostJoined(List<NameToken> tokens, int first, NameToken whole) {
        return first + 1 < tokens.size()
                ? NameAlignment.mostJoined(tokens.get(first), tokens.get(first + 1), whole)
                : 0;
    }

    private static void raise(double[] ofLeft, int i, double[] ofRight, int j, double value) {
        ofLeft[i] = Math.max(ofLeft[i], value);
        ofRight[j] = Math.max(ofRight[j], value);
    }

    private static double positive(double[] most) {
        double sum = 0;
        for (double one : most) {
            sum += Math.max(0, one);
        }
        return sum;
    }

    /** The least that words cost which find no partner, when none are joined. */
    private static double ofRests(double[] ofLeft, double[] ofRight) {
        double[] fewer = ofLeft.length <= ofRight.length ? ofLeft : ofRight;
        int more = Math.max(ofLeft.length, ofRight.length);
        double price = Math.min(NameTerms.MOST_OMISSIONS, more - fewer.length) * NameComparison.OMISSION;
        double least = Double.POSITIVE_INFINITY;
        int partners = 0;
        for (double most : fewer) {
            if (most > 0) {
                partners++;
            } else {
                // Every word of the shorter name that has no partner is contradicted.
                price += NameTerms.clear(-most) * NameComparison.CONTRADICTION - most * NameComparison.PER_DIFFERENCE;
                least = Math.min(least, -most);
            }
        }
        return partners == 1 && more > 1 ? price + NameTerms.clear(least) * NameComparison.ONLY_ONE : price;
    }
}
