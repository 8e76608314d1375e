package org.liaisonhub.matching.words;

import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.letters.GroupedWords;
import org.liaisonhub.matching.scripts.Writing;

/** What the letters of two words say about "the same name", by the tables of which letters stand for which. */
final class LetterComparison {
    // In nats. Origin: judgement, checked on lists of names.
    /** What a slip in the last letter makes of one name, against two names that differ by it. */
    private static final double OTHER_SEX = -1.5;

    private static final int ENDINGS_OF_SEX = Spelling.of("ao", true).letters();

    private static final int SHORT = 4;
    private static final double SHORT_PRICE = 2.5;
    private static final double OTHER_FORM = 1.5;
    private static final double BEYOND_DOUBT = 4;

    /** More than sums of floats in another order can differ by. */
    private static final float ROUNDING = 1e-3f;

    private LetterComparison() {}

    /** Of words that {@link #canBeAlike}; may be less than {@link TokenComparison#DIFFERENT}. */
    static double evidence(NameToken a, NameToken b) {
        if (isAcrossWritings(a, b)) {
            boolean latinLeft = a.writing() == Writing.LATIN;
            NameToken latin = latinLeft ? a : b;
            NameToken other = latinLeft ? b : a;
            double letters = canBeAlikeAcross(latin, other) ? acrossWritings(latin, other) : TokenComparison.DIFFERENT;
            return letters > 0 ? letters : Math.max(letters, byOtherForm(latin, other));
        }
        if (isOfOtherSex(a, b)) {
            return OTHER_SEX;
        }
        boolean syllables = a.isOneSyllable() && b.isOneSyllable();
        GroupedWords left = a.forms().asLatin(Writing.LATIN, 0);
        double best =
                withinLatin(a.form(), b.form(), syllables, left, 0, b.forms().asOther(0, true), 0);
        if (a.isOfServant() == b.isOfServant()) {
            return best;
        }
        // A slip in Abdul hides that it is one: Aabdulmalik is compared with all of Abdulmalik.
        GroupedWords whole = a.forms().wholeAsLatin(Writing.LATIN, 0);
        return Math.max(
                best,
                withinLatin(a.form(), b.form(), syllables, whole, 0, b.forms().wholeAsOther(), 0));
    }

    /**
     * What the letters of two words of these forms tell; may be less than {@link TokenComparison#DIFFERENT}.
     *
     * @param syllables whether each of them is one syllable
     */
    static double withinLatin(long a, long b, boolean syllables, GroupedWords left, int i, GroupedWords right, int j) {
        // In a short word one other letter makes another name: Song and Yong, Kyong and Kwang.
        boolean brief = syllables || Math.min(WordForm.length(a), WordForm.length(b)) <= SHORT;
        return together(left, i, right, j, Writing.LATIN, 0) - (brief ? SHORT_PRICE : 0);
    }

    /** True only when it is certain that two Latin words are compared by {@link #withinLatin} once, and nothing else. */
    static boolean isOfLettersAlone(long a, long b) {
        boolean otherVowels = ((WordForm.letters(a) ^ WordForm.letters(b)) & ~ENDINGS_OF_SEX) == 0;
        return WordForm.isOfServant(a) == WordForm.isOfServant(b)
                && !(otherVowels && WordForm.length(a) == WordForm.length(b));
    }

    /** Mario and Maria: given names of the Romance languages that differ by their last vowel alone. */
    private static boolean isOfOtherSex(NameToken a, NameToken b) {
        int last = a.length() - 1;
        if (last != b.length() - 1
                || last < 3
                || a.part().isFamily()
                || b.part().isFamily()) {
            return false;
        }
        char endOfA = a.text().charAt(last);
        char endOfB = b.text().charAt(last);
        boolean vowels = (endOfA == 'o' && endOfB == 'a') || (endOfA == 'a' && endOfB == 'o');
        // Tajik and Uzbek write either: Abdullo, Abdulla.
        return vowels && !a.text().startsWith("ll", last - 2) && a.text().regionMatches(0, b.text(), 0, last);
    }

    private static boolean isAcrossWritings(NameToken a, NameToken b) {
        return WordForm.isAcrossWritings(a.form(), b.form());
    }

    /** Whether it is worth the effort to compare the letters. */
    static boolean canBeAlike(NameToken a, NameToken b) {
        if (isAcrossWritings(a, b)) {
            boolean latinLeft = a.writing() == Writing.LATIN;
            NameToken latin = latinLeft ? a : b;
            return canBeAlikeAcross(latin, latinLeft ? b : a) || latin.otherForms().length > 0;
        }
        return WordForm.canBeAlike(a.form(), b.form());
    }

    private static boolean canBeAlikeAcross(NameToken latin, NameToken other) {
        Writing writing = other.writing();
        if (writing == Writing.HANGUL) {
            if (HanReadings.together(latin.written(), other.written()) > Double.NEGATIVE_INFINITY) {
                return true;
            }
            if (KoreanSyllables.areMore(other, latin)) {
                return false;
            }
        }
        return canBeAlikeByTables(latin, other);
    }

    private static boolean canBeAlikeByTables(NameToken latin, NameToken other) {
        return WordForm.canBeAlikeAcross(
                latin.form(), other.form(), other.written().length());
    }

    private static double acrossWritings(NameToken latin, NameToken other) {
        double read = other.writing() == Writing.HANGUL
                ? HanReadings.together(latin.written(), other.written())
                : Double.NEGATIVE_INFINITY;
        return canBeAlikeByTables(latin, other)
                ? Math.max(read, byCorrespondence(latin, other))
                : Math.max(TokenComparison.DIFFERENT, read);
    }

    /** Whether only another form of the given name joins two words that are one name: Ken, and 케네스. */
    static boolean isByOtherForm(NameToken a, NameToken b) {
        if (!isAcrossWritings(a, b)) {
            return false;
        }
        boolean latinLeft = a.writing() == Writing.LATIN;
        NameToken latin = latinLeft ? a : b;
        NameToken other = latinLeft ? b : a;
        boolean byLetters = canBeAlikeAcross(latin, other) && acrossWritings(latin, other) > 0;
        return !byLetters && byOtherForm(latin, other) > 0;
    }

    /** What the other writing tells when it has another form of the given name: only when that is beyond doubt. */
    private static double byOtherForm(NameToken latin, NameToken other) {
        double best = TokenComparison.DIFFERENT;
        for (NameToken form : latin.otherForms()) {
            if (canBeAlikeByTables(form, other) && canReach(form, other, BEYOND_DOUBT)) {
                double alike =
                        Math.min(Math.min(form.information(), latin.information()), byCorrespondence(form, other));
                best = alike >= BEYOND_DOUBT ? Math.max(best, alike - OTHER_FORM) : best;
            }
        }
        return best;
    }

    /** False when it is certain that {@link #byCorrespondence} is less. */
    private static boolean canReach(NameToken latin, NameToken other, double least) {
        Writing writing = other.writing();
        for (int table = 0; table < Correspondences.count(writing); table++) {
            GroupedWords left = latin.forms().asLatin(writing, table);
            GroupedWords right = other.forms().asOther(table, false);
            float most = Correspondences.table(writing, table).mostTogether(left, right);
            if (most + left.surprise(0) + right.surprise(0) >= least - ROUNDING) {
                return true;
            }
        }
        return false;
    }

    private static double byCorrespondence(NameToken latin, NameToken other) {
        Writing writing = other.writing();
        int tables = Correspondences.count(writing);
        double price = tables > 1 ? Math.log(tables) : 0;
        double best = TokenComparison.DIFFERENT;
        for (int table = 0; table < tables; table++) {
            GroupedWords left = latin.forms().asLatin(writing, table);
            GroupedWords right = other.forms().asOther(table, false);
            best = Math.max(best, together(left, 0, right, 0, writing, table));
            if (latin.isOfServant()) {
                GroupedWords whole = latin.forms().wholeAsLatin(writing, table);
                best = Math.max(best, together(whole, 0, right, 0, writing, table));
            }
        }
        return best - price;
    }

    private static double together(GroupedWords a, int i, GroupedWords b, int j, Writing writing, int table) {
        return Correspondences.table(writing, table).together(a, i, b, j) + (double) (a.surprise(i) + b.surprise(j));
    }
}
