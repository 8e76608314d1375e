package org.liaisonhub.matching.comparison;

import org.liaisonhub.matching.names.NameParts;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.PackedWords;

/** Reads off an alignment what counts: an amount for each {@link NameTerm}. */
@SuppressWarnings("EnumOrdinal") // an index into arrays of this run, never kept
final class NameTerms {
    /** Nats of matched words after which more of them tell little. */
    private static final double ENOUGH = 12;

    private static final double MOST_OF_WORD = 9;
    private static final double MOST_BEYOND = 4;
    private static final double TELLING = 6;
    private static final double CLEARLY = 4;
    private static final double COMMON = 2.5;
    static final double MOST_OMISSIONS = 3;
    private static final int BOTH_PARENTS = 2;
    static final double WEAK_TITLE = 0.3;
    private static final int TERMS = NameTerm.values().length;

    private NameTerms() {}

    static double[] of(NameAlignment alignment) {
        var terms = new double[TERMS];
        terms[NameTerm.BASE.ordinal()] = 1;
        PackedWords left = alignment.left;
        PackedWords right = alignment.right;
        double matched = 0;
        double least = Double.POSITIVE_INFINITY;
        int pairs = 0;
        boolean syllables = false;
        for (int i = 0; i < left.size(); i++) {
            int j = alignment.partner[i];
            if (alignment.isJoinedBehind(i)) {
                continue;
            }
            if (j == NameAlignment.NONE) {
                omitted(left, i, terms);
            } else if (alignment.evidence[i] > 0) {
                matched += Math.min(alignment.evidence[i], MOST_OF_WORD);
                pairs++;
                matched(alignment, i, terms);
            } else {
                least = Math.min(least, -alignment.evidence[i]);
                contradicted(left.part(i), right.part(j), -alignment.evidence[i], terms);
                syllables |= isOtherSyllable(alignment, i);
            }
        }
        for (int j = 0; j < right.size(); j++) {
            if (!alignment.takenRight[j]) {
                omitted(right, j, terms);
            }
        }
        terms[NameTerm.MATCHED.ordinal()] = Math.min(matched, ENOUGH);
        terms[NameTerm.MATCHED_MORE.ordinal()] = Math.clamp(matched - ENOUGH, 0, MOST_BEYOND);
        terms[NameTerm.OMISSIONS.ordinal()] = Math.min(terms[NameTerm.OMISSIONS.ordinal()], MOST_OMISSIONS);
        if (pairs <= 1 && Math.max(left.size(), right.size()) > 1 && terms[NameTerm.JOINS.ordinal()] == 0) {
            boolean contradicted = least < Double.POSITIVE_INFINITY;
            terms[(contradicted ? NameTerm.ONLY_ONE_CONTRADICTED : NameTerm.ONLY_ONE).ordinal()] = clear(least);
        }
        if (terms[NameTerm.FAMILY_MATCHED.ordinal()] > 0) {
            // One of two family names is often left out.
            terms[NameTerm.FAMILY_OMITTED.ordinal()] = 0;
        }
        if (syllables) {
            // Korean and Chinese brothers share a syllable; both of them are the name.
            terms[NameTerm.LEADING_MATCHED.ordinal()] = 0;
            terms[NameTerm.LEADING_CONTRADICTED.ordinal()] = 1;
        }
        order(alignment, terms);
        terms[NameTerm.FAMILY_ELSEWHERE.ordinal()] = familyElsewhere(alignment);
        return terms;
    }

    private static void add(double[] terms, NameTerm term, double amount) {
        terms[term.ordinal()] += amount;
    }

    private static void matched(NameAlignment alignment, int i, double[] terms) {
        int j = alignment.partner[i];
        PackedWords left = alignment.left;
        PackedWords right = alignment.right;
        if (alignment.joinedLeft[i] || alignment.joinedRight[j]) {
            add(terms, NameTerm.JOINS, 1);
        } else if (left.isInitial(i) != right.isInitial(j)) {
            add(terms, NameTerm.INITIALS, 1);
        } else if (left.areOfOneWriting(i, right, j) && !left.isWrittenLike(i, right, j)) {
            add(terms, left.isSlip(i, right, j) ? NameTerm.SLIPS : NameTerm.VARIANTS, 1);
        }
        NamePart a = left.part(i);
        NamePart b = right.part(j);
        if (a.isFamily() && b.isFamily()) {
            terms[NameTerm.FAMILY_MATCHED.ordinal()] = 1;
        }
        if (a == NamePart.LEADING && b == NamePart.LEADING) {
            // Two people who are called Muhammad have little in common yet.
            terms[NameTerm.LEADING_MATCHED.ordinal()] = Math.min(1, alignment.evidence[i] / TELLING);
        }
    }

    /** A small difference may be a spelling that no table knows: from 0 to 1. */
    static double clear(double difference) {
        return Math.min(1, difference / CLEARLY);
    }

    private static void contradicted(NamePart a, NamePart b, double difference, double[] terms) {
        double clear = clear(difference);
        add(terms, NameTerm.CONTRADICTIONS, clear);
        add(terms, NameTerm.DIFFERENCE, difference);
        if (a.isFamily() && b.isFamily()) {
            terms[NameTerm.FAMILY_CONTRADICTED.ordinal()] = clear;
        }
        if (a == NamePart.LEADING && b == NamePart.LEADING) {
            terms[NameTerm.LEADING_CONTRADICTED.ordinal()] = clear;
        }
        if (a == NamePart.PATRONYMIC && b == NamePart.PATRONYMIC) {
            terms[NameTerm.PATRONYMIC_CONTRADICTED.ordinal()] = clear;
        }
    }

    /** Whether the second syllable of a Korean or Chinese given name differs. */
    private static boolean isOtherSyllable(NameAlignment alignment, int i) {
        return alignment.left.part(i) == NamePart.GIVEN
                && alignment.right.part(alignment.partner[i]) == NamePart.GIVEN
                && -alignment.evidence[i] >= CLEARLY
                && NameParts.isOfSyllables(alignment.left.toList())
                && NameParts.isOfSyllables(alignment.right.toList());
    }

    private static void omitted(PackedWords words, int i, double[] terms) {
        add(terms, NameTerm.OMISSIONS, words.isWeakTitle(i) ? WEAK_TITLE : 1);
        if (words.part(i) == NamePart.FAMILY) {
            terms[NameTerm.FAMILY_OMITTED.ordinal()] = 1;
        }
    }

    /**
     * Up to 1 when a certain family name belongs to another part of the other name, whose own family name is left over: the
     * commoner it is, the more, because a rare one is no chance.
     */
    private static double familyElsewhere(NameAlignment alignment) {
        boolean leftElsewhere = false;
        boolean rightElsewhere = false;
        boolean leftMet = false;
        boolean rightMet = false;
        double told = 0;
        for (int i = 0; i < alignment.left.size(); i++) {
            int j = alignment.partner[i];
            if (j != NameAlignment.NONE && alignment.evidence[i] > 0) {
                NamePart a = alignment.left.part(i);
                NamePart b = alignment.right.part(j);
                leftMet |= a.isFamily();
                rightMet |= b.isFamily();
                boolean leftOther = a == NamePart.FAMILY && isGiven(b);
                boolean rightOther = b == NamePart.FAMILY && isGiven(a);
                leftElsewhere |= leftOther;
                rightElsewhere |= rightOther;
                told = leftOther || rightOther ? Math.max(told, alignment.evidence[i]) : told;
            }
        }
        boolean elsewhere = (leftElsewhere && !rightMet) || (rightElsewhere && !leftMet);
        return elsewhere ? Math.clamp((MOST_OF_WORD - told) / TELLING, 0, 1) : 0;
    }

    private static boolean isGiven(NamePart part) {
        return part == NamePart.GIVEN || part == NamePart.LEADING || part == NamePart.KUNYA;
    }

    private static void order(NameAlignment alignment, double[] terms) {
        int last = -1;
        double left = leadingInformation(alignment.left);
        double right = leadingInformation(alignment.right);
        boolean leftElsewhere = false;
        boolean rightElsewhere = false;
        int families = 0;
        for (int i = 0; i < alignment.left.size(); i++) {
            int j = alignment.partner[i];
            if (j == NameAlignment.NONE || alignment.evidence[i] <= 0) {
                continue;
            }
            NamePart a = alignment.left.part(i);
            NamePart b = alignment.right.part(j);
            families += a == NamePart.FAMILY && b == NamePart.FAMILY ? 1 : 0;
            if (!a.isFamily() && !b.isFamily()) {
                if (j < last) {
                    terms[NameTerm.REORDERED.ordinal()] = 1;
                }
                last = j;
                leftElsewhere |= a == NamePart.LEADING && b == NamePart.GIVEN;
                rightElsewhere |= b == NamePart.LEADING && a == NamePart.GIVEN;
            }
        }
        // Who shares the family names of both parents is no child of the other.
        boolean child = leftElsewhere != rightElsewhere && families < BOTH_PARENTS;
        if (terms[NameTerm.LEADING_MATCHED.ordinal()] == 0 && child) {
            // The one who has a name of his own in front: a very common one, such as Mohammed, is often left out, and a
            // title tells nothing when it stands on one side only.
            double own = leftElsewhere ? right : left;
            terms[NameTerm.SHIFTED.ordinal()] = Math.clamp(own - COMMON, 0, 1);
        }
    }

    private static double leadingInformation(PackedWords words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.part(i) == NamePart.LEADING) {
                return words.isWeakTitle(i) ? 0 : words.information(i);
            }
        }
        return 0;
    }
}
