package org.liaisonhub.matching.names;

import java.util.Arrays;
import java.util.List;

/** Which word of one name belongs to which of another: equal ones first, then the nearest, then joined ones. */
final class TokenPairing {
    private final List<NameToken> left;
    private final List<NameToken> right;
    private long freeLeft;
    private long freeRight;
    private double information;
    private double price;
    private int joins;
    private final int[] partners;
    private NameRelation worst = NameRelation.EQUAL;

    /** Pairs the words; at most {@link NameReader#MOST_TOKENS} on each side. */
    TokenPairing(List<NameToken> left, List<NameToken> right) {
        this.left = left;
        this.right = right;
        partners = new int[left.size()];
        Arrays.fill(partners, -1);
        freeLeft = (1L << left.size()) - 1;
        freeRight = (1L << right.size()) - 1;
        pairEqual();
        if (freeLeft != 0 && freeRight != 0) {
            pairNearest();
        }
        if (freeLeft != 0 && freeRight != 0) {
            pairJoined(left, right, true);
            pairJoined(right, left, false);
        }
    }

    /** Whether no word of one belongs to any of the other. */
    boolean isEmpty() {
        return unmatchedLeft() == left.size();
    }

    int unmatchedLeft() {
        return Long.bitCount(freeLeft);
    }

    int unmatchedRight() {
        return Long.bitCount(freeRight);
    }

    /** Nats that the pairs tell together. */
    double information() {
        return information;
    }

    /** Nats that their differences cost together. */
    double price() {
        return price;
    }

    int joins() {
        return joins;
    }

    boolean isReordered() {
        int last = -1;
        for (int partner : partners) {
            if (partner >= 0 && partner < last) {
                return true;
            }
            last = Math.max(last, partner);
        }
        return false;
    }

    /** The weakest relation of all pairs. */
    NameRelation relation() {
        return worst == NameRelation.EQUAL && isReordered() ? NameRelation.SAME_TOKENS_REORDERED : worst;
    }

    private void pairEqual() {
        for (int i = 0; i < left.size(); i++) {
            Spelling word = left.get(i).spelling();
            for (long free = freeRight; free != 0; free &= free - 1) {
                int j = Long.numberOfTrailingZeros(free);
                if (word.sameText(right.get(j).spelling())) {
                    pair(i, j, 0);
                    break;
                }
            }
        }
    }

    private void pairNearest() {
        int width = right.size();
        var prices = new double[left.size() * width];
        boolean any = false;
        for (long a = freeLeft; a != 0; a &= a - 1) {
            int i = Long.numberOfTrailingZeros(a);
            for (long b = freeRight; b != 0; b &= b - 1) {
                int j = Long.numberOfTrailingZeros(b);
                double price = TokenSimilarity.price(left.get(i), right.get(j));
                prices[i * width + j] = price;
                any |= price != TokenSimilarity.NONE;
            }
        }
        while (any) {
            any = pairCheapest(prices, width);
        }
    }

    private boolean pairCheapest(double[] prices, int width) {
        double least = TokenSimilarity.NONE;
        int bestLeft = -1;
        int bestRight = -1;
        for (long a = freeLeft; a != 0; a &= a - 1) {
            int i = Long.numberOfTrailingZeros(a);
            for (long b = freeRight; b != 0; b &= b - 1) {
                int j = Long.numberOfTrailingZeros(b);
                double price = prices[i * width + j];
                boolean tie = price == least && bestLeft >= 0;
                if (price < least || (tie && tells(i, j) > tells(bestLeft, bestRight))) {
                    least = price;
                    bestLeft = i;
                    bestRight = j;
                }
            }
        }
        if (bestLeft < 0) {
            return false;
        }
        pair(bestLeft, bestRight, least);
        worst = worse(worst, TokenSimilarity.relation(left.get(bestLeft), right.get(bestRight)));
        return true;
    }

    private double tells(int i, int j) {
        return Math.min(left.get(i).information(), right.get(j).information());
    }

    private void pair(int i, int j, double cost) {
        freeLeft &= ~(1L << i);
        freeRight &= ~(1L << j);
        information += tells(i, j);
        price += cost;
        partners[i] = j;
    }

    /** Two neighbours of one side that are one word of the other: Abu Ghaith and Aboghaith, Jong Un and Jongun. */
    private void pairJoined(List<NameToken> divided, List<NameToken> whole, boolean dividedIsLeft) {
        for (int i = 0; i + 1 < divided.size(); i++) {
            long both = 3L << i;
            long free = dividedIsLeft ? freeLeft : freeRight;
            if ((free & both) != both) {
                continue;
            }
            NameToken first = divided.get(i);
            NameToken second = divided.get(i + 1);
            Spelling joined = null;
            for (long b = dividedIsLeft ? freeRight : freeLeft; b != 0; b &= b - 1) {
                int j = Long.numberOfTrailingZeros(b);
                NameToken word = whole.get(j);
                if (!canBeJoined(first.spelling(), second.spelling(), word.spelling())) {
                    continue;
                }
                if (joined == null) {
                    joined = Spelling.of(
                            first.text() + second.text(), first.spelling().vowelled());
                }
                double cost = TokenSimilarity.price(joined, word.spelling());
                if (cost != TokenSimilarity.NONE) {
                    take(both, 1L << j, dividedIsLeft);
                    information += Math.min(word.information(), first.information() + second.information());
                    price += cost;
                    joins++;
                    worst = worse(worst, cost == 0 ? NameRelation.TRANSLITERATION : NameRelation.TYPO);
                    break;
                }
            }
        }
    }

    /** Whether it is worth the effort to join: about as long, and with about the same letters. */
    private static boolean canBeJoined(Spelling first, Spelling second, Spelling whole) {
        int letters = first.letters() | second.letters();
        return Math.abs(whole.text().length()
                                - first.text().length()
                                - second.text().length())
                        <= 2
                && whole.vowelled() == first.vowelled()
                && Integer.bitCount(whole.letters() & ~letters) <= 1
                && Integer.bitCount(letters & ~whole.letters()) <= 2;
    }

    private void take(long ofDivided, long ofWhole, boolean dividedIsLeft) {
        freeLeft &= ~(dividedIsLeft ? ofDivided : ofWhole);
        freeRight &= ~(dividedIsLeft ? ofWhole : ofDivided);
    }

    private static NameRelation worse(NameRelation a, NameRelation b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
