package org.liaisonhub.matching.words;

/**
 * What a word of one name and one of another say, told by what is {@link PackedWords packed} wherever that is enough. The
 * same as {@link TokenComparison} and {@link JoinedWords} say of the words themselves.
 */
public final class PackedComparison {
    private PackedComparison() {}

    /** As {@link TokenComparison#isByLetters}. */
    public static boolean isByLetters(PackedWords left, int i, PackedWords right, int j) {
        long a = left.form(i);
        long b = right.form(j);
        if (!areLatin(a, b)) {
            return TokenComparison.isByLetters(left.get(i), right.get(j));
        }
        return ((a | b) & WordForm.SPECIAL) == 0
                && WordForm.canBeAlike(a, b)
                && !left.isWrittenLike(i, right, j)
                && !(WordForm.mayHaveOneText(a, b) && left.get(i).hasTextOf(right.get(j)));
    }

    private static boolean areLatin(long a, long b) {
        return WordForm.isLatin(a) && WordForm.isLatin(b);
    }

    /** As {@link TokenComparison#evidence}. */
    public static double evidence(PackedWords left, int i, PackedWords right, int j) {
        if (left.isEqual(i, right, j)) {
            return TokenComparison.ofEqual(left.most(i, right, j));
        }
        long a = left.form(i);
        long b = right.form(j);
        boolean byTables = areLatin(a, b)
                && ((a | b) & WordForm.SPECIAL) == 0
                && !left.mayBeEqual(i, right, j)
                && !WordForm.mayHaveOneText(a, b)
                && !WordForm.canBeAlike(a, b);
        return byTables
                ? TokenComparison.ofKinds(a, b, byTables(left, i, right, j, left.most(i, right, j)))
                : TokenComparison.evidence(left.get(i), right.get(j));
    }

    private static double byTables(PackedWords left, int i, PackedWords right, int j, double most) {
        return left.canStandForEachOther(i, right, j)
                ? TokenComparison.byTables(left.get(i), right.get(j), most)
                : TokenComparison.ofKnown(left.known(i), right.known(j), most);
    }

    /** The same where {@link #isByLetters}. */
    public static double evidenceByLetters(PackedWords left, int i, PackedWords right, int j) {
        long a = left.form(i);
        long b = right.form(j);
        if (!areLatin(a, b) || !LetterComparison.isOfLettersAlone(a, b)) {
            return TokenComparison.evidenceByLetters(left.get(i), right.get(j));
        }
        double most = left.most(i, right, j);
        double best = byTables(left, i, right, j, most);
        if (best < most) {
            boolean syllables = left.isOneSyllable(i) && right.isOneSyllable(j);
            best = Math.max(
                    best,
                    LetterComparison.withinLatin(a, b, syllables, left.leftLetters(), i, right.rightLetters(), j));
        }
        return TokenComparison.ofKinds(a, b, Math.min(best, most));
    }

    /** What a word and the one behind it can tell at most as one of another name; 0 when it is not worth the effort. */
    public static double mostJoined(PackedWords left, int i, PackedWords right, int j) {
        if (i + 1 >= left.size()) {
            return 0;
        }
        double both = left.information(i) + left.information(i + 1);
        return JoinedWords.most(left.form(i), left.form(i + 1), right.form(j), both, right.information(j));
    }

    /** What they tell of it when that is more than {@code least}, 0 or more; else it may be told less. */
    public static double joined(PackedWords left, int i, PackedWords right, int j, double least) {
        return mostJoined(left, i, right, j) <= least
                ? 0
                : JoinedWords.evidence(left.get(i), left.get(i + 1), right.get(j), least);
    }
}
