package org.liaisonhub.matching.words;

import org.liaisonhub.matching.lexicon.Equivalents;

/** The groups of names, or pet names, that stand for each other in some language, to which one word belongs. */
final class TokenGroups {
    private static final TokenGroups NONE = new TokenGroups(new int[0]);

    /** A bit that no group has. */
    static final long FREE_BIT = 1L << 63;

    private static final int BITS = 63;

    private final int[] groups;

    /** A bit for each group; groups that differ may share one. */
    private final long bits;

    private TokenGroups(int[] groups) {
        this.groups = groups;
        long all = 0;
        for (int group : groups) {
            all |= 1L << (group % BITS);
        }
        bits = all;
    }

    static TokenGroups of(Spelling spelling) {
        int[] groups = spelling.vowelled() ? Equivalents.groups(spelling.text()) : NONE.groups;
        return groups.length == 0 ? NONE : new TokenGroups(groups);
    }

    long bits() {
        return bits;
    }

    boolean shareOne(TokenGroups other) {
        if ((bits & other.bits) == 0) {
            return false;
        }
        for (int group : groups) {
            for (int theirs : other.groups) {
                if (group == theirs) {
                    return true;
                }
            }
        }
        return false;
    }
}
