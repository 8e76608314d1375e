package org.liaisonhub.matching.words;

import org.liaisonhub.matching.scripts.Writing;

/**
 * What two words say about "the same name": the natural log of how much more probable both are as two ways to write one
 * name than as two names of two people. Symmetric.
 */
public final class TokenComparison {
    /** Two words that nobody would take for one name. */
    public static final double DIFFERENT = -12;

    // In nats. Origin: judgement, checked on lists of names.
    private static final double OTHER_SPELLING = 1;
    private static final double MOST_OF_SOUND = 4;
    /** Of ten people one has the same initial, of those with a common one two. */
    static final double INITIAL = 2;

    /** One in twenty initials is that of an article, of a short form, or misread; nine in ten of two people differ. */
    private static final double OTHER_INITIAL = -3;

    private static final double NOT_A_KUNYA = 3;
    private static final double EQUIVALENT = 1.0;

    private TokenComparison() {}

    /** Whether only another form of the given name joins two words of two writings. */
    public static boolean isByOtherForm(NameToken a, NameToken b) {
        return LetterComparison.isByOtherForm(a, b);
    }

    /** From {@link #DIFFERENT} to what the rarer of both words tells. */
    public static double evidence(NameToken a, NameToken b) {
        return evidence(a, b, DIFFERENT);
    }

    /** The same when it is more than {@code least}; else it may be told less than it is, which takes less time. */
    public static double evidence(NameToken a, NameToken b, double least) {
        boolean otherKind = (a.part() == NamePart.KUNYA) != (b.part() == NamePart.KUNYA);
        return otherKind ? Math.max(DIFFERENT, ofWords(a, b, least + NOT_A_KUNYA) - NOT_A_KUNYA) : ofWords(a, b, least);
    }

    /** What equal words tell, however common they are. */
    static double ofEqual(double information) {
        return Math.max(1, information);
    }

    private static double ofWords(NameToken a, NameToken b, double least) {
        if (a.isWrittenLike(b) || a.hasTextOf(b)) {
            return ofEqual(Math.min(a.information(), b.information()));
        }
        if (a.isNumber() || b.isNumber()) {
            return DIFFERENT;
        }
        if (a.isInitial() || b.isInitial()) {
            return isInitialOf(a, b) || isInitialOf(b, a) ? INITIAL : OTHER_INITIAL;
        }
        double most = Math.min(a.information(), b.information());
        return most <= least ? DIFFERENT : byTablesOrLetters(a, b, most, LetterComparison.canBeAlike(a, b));
    }

    /** The same as {@link #evidence} where {@link #isByLetters}. */
    public static double evidenceByLetters(NameToken a, NameToken b) {
        double most = Math.min(a.information(), b.information());
        return ofKinds(a.form(), b.form(), byTablesOrLetters(a, b, most, true));
    }

    /** What words of these forms tell of which the letters tell so much: less when one is a kunya and one is not. */
    static double ofKinds(long a, long b, double evidence) {
        double price = WordForm.isKunya(a) == WordForm.isKunya(b) ? 0 : NOT_A_KUNYA;
        return Math.max(DIFFERENT, evidence - price);
    }

    private static double byTablesOrLetters(NameToken a, NameToken b, double most, boolean alike) {
        // The letters come last, since they take the longest and are needed only where they can tell more.
        double best = byTables(a, b, most);
        return alike && best < most
                ? Math.min(most, Math.max(best, LetterComparison.evidence(a, b)))
                : Math.min(most, best);
    }

    /** Whether {@link #evidence} has to compare letter by letter, which takes the longest by far. */
    public static boolean isByLetters(NameToken a, NameToken b) {
        return !a.isWrittenLike(b)
                && !a.isNumber()
                && !b.isNumber()
                && !a.isInitial()
                && !b.isInitial()
                && LetterComparison.canBeAlike(a, b)
                && !a.hasTextOf(b);
    }

    static double byTables(NameToken a, NameToken b, double most) {
        double best = ofKnown(a.known(), b.known(), most);
        if (best < most - EQUIVALENT && a.isEquivalent(b)) {
            best = most - EQUIVALENT;
        }
        if (best < most && (a.spellings() > 1 || b.spellings() > 1)) {
            best = Math.max(best, byOtherSpelling(a, b, most));
        }
        return Math.min(best, most);
    }

    /** What words tell that have these numbers in {@link KnownPairs}. */
    static double ofKnown(int a, int b, double most) {
        return Math.min(most, Math.max(DIFFERENT, KnownPairs.ratio(a, b)));
    }

    /** Also of what stands behind abd and abu: Abdul J. is Abdul Jalil. */
    private static boolean isInitialOf(NameToken initial, NameToken word) {
        if (!initial.isInitial()) {
            return false;
        }
        char letter = initial.text().charAt(0);
        if (word.writing() != initial.writing() && isWithInitials(word.writing())) {
            return Initials.isOf(letter, word.written());
        }
        if (word.writing() != initial.writing() && isWithInitials(initial.writing())) {
            return Initials.isOf(word.text().charAt(0), initial.written())
                    || Initials.isOf(word.written().charAt(0), initial.written());
        }
        return word.text().charAt(0) == letter || word.written().charAt(0) == letter;
    }

    private static boolean isWithInitials(Writing writing) {
        return writing == Writing.HEBREW || writing == Writing.HANGUL;
    }

    /** What the letters of two words tell, also beyond what the words themselves do. */
    static double uncapped(NameToken a, NameToken b) {
        return a.written().equals(b.written()) ? Double.POSITIVE_INFINITY : byLettersOrCount(a, b);
    }

    private static double byLettersOrCount(NameToken a, NameToken b) {
        double best =
                LetterComparison.canBeAlike(a, b) ? Math.max(DIFFERENT, LetterComparison.evidence(a, b)) : DIFFERENT;
        return Math.max(best, KnownPairs.ratio(a.known(), b.known()));
    }

    private static boolean isOfSyllables(Writing writing) {
        return writing == Writing.HANGUL || writing == Writing.HAN;
    }

    private static double byOtherSpelling(NameToken a, NameToken b, double most) {
        Spelling.Keys left = a.spellingKeys();
        Spelling.Keys right = b.spellingKeys();
        if (left.mayShareText(right) && haveOneText(a, b)) {
            return most - OTHER_SPELLING;
        }
        // Syllables of Korean and Chinese differ by their vowels: Song is no Jang, Jianguo no Chang.
        boolean bySound = isOfSyllables(a.writing()) == isOfSyllables(b.writing());
        return bySound && left.shareSound(right) ? Math.min(most - OTHER_SPELLING, MOST_OF_SOUND) : DIFFERENT;
    }

    /** Whether a spelling of the one, of more than a letter, is one of the other. */
    private static boolean haveOneText(NameToken a, NameToken b) {
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = 0; j < b.spellings(); j++) {
                Spelling left = a.spelling(i);
                if (left.sameText(b.spelling(j)) && left.text().length() > 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
