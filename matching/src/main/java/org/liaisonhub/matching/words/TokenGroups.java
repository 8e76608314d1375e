package org.liaisonhub.matching.words;

import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.lexicon.Equivalents;
import org.liaisonhub.matching.scripts.Writing;

/**
 * The groups of names, or pet names, that stand for each other in some language, to which one word belongs. Those of a
 * word in another writing are those of the Latin words that it is mostly written as: סמואל is Samuel, and so Sam.
 */
final class TokenGroups {
    private static final TokenGroups NONE = new TokenGroups(new int[0], true);

    /** A bit that no group has. */
    static final long FREE_BIT = 1L << 63;

    private static final int BITS = 63;

    /** As {@link Equivalents#marked}. */
    private final int[] groups;

    private final boolean latin;

    /** A bit for each group; groups that differ may share one. */
    private final long bits;

    private TokenGroups(int[] groups, boolean latin) {
        this.groups = groups;
        this.latin = latin;
        long all = 0;
        for (int group : groups) {
            all |= 1L << ((group >> 1) % BITS);
        }
        bits = all;
    }

    static TokenGroups of(NameToken token) {
        boolean latin = token.writing() == Writing.LATIN || Correspondences.count(token.writing()) == 0;
        int[] groups = latin ? ofSpelling(token.spelling()) : KnownPairs.groups(token.known());
        return groups.length == 0 ? NONE : new TokenGroups(groups, latin);
    }

    private static int[] ofSpelling(Spelling spelling) {
        return spelling.vowelled() ? Equivalents.marked(spelling.text()) : NONE.groups;
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
                // Two pet names that meet by way of a third word in another writing are too far apart: Cass, Sandra.
                boolean far = latin != other.latin && (group & theirs & 1) == 1;
                if (group >> 1 == theirs >> 1 && !far) {
                    return true;
                }
            }
        }
        return false;
    }
}
