package org.liaisonhub.matching.names;

import org.liaisonhub.matching.letters.Correspondence.Word;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.lexicon.Equivalents;
import org.liaisonhub.matching.scripts.Writing;

/**
 * What two words say about "the same name": the natural log of how much more probable both are as two ways to write one
 * name than as two names of two people. Symmetric.
 */
final class TokenComparison {
    /** Two words that nobody would take for one name. */
    static final double DIFFERENT = -6;

    // In nats. Origin: judgement, checked on lists of names.
    private static final double OTHER_SPELLING = 1;
    private static final double MOST_OF_SOUND = 4;
    private static final int LONG_SKELETON = 3;
    /** Of ten people one has the same initial, of those with a common one two. */
    private static final double INITIAL = 2;

    private static final double NOT_A_KUNYA = 3;
    private static final int SHORT = 4;
    private static final double SHORT_PRICE = 2.5;
    private static final double EQUIVALENT = 1.0;

    /** Kinds of consonants in which two words that are one name differ at most. */
    private static final int MOST_OTHER_SOUNDS = 2;

    /** A letter of another writing stands for so many Latin ones at most, a Latin letter for so many others. */
    private static final int MOST_LETTERS_OF_ONE = 6;

    private static final int MOST_LETTERS_EACH = 3;
    private static final int MOST_SOUNDS_ACROSS = 3;
    private static final int MOST_OTHER_CONSONANTS = 4;
    private static final int CONSONANTS = ~Spelling.of("aeiouyh", true).letters();
    private static final int MOST_OTHER_LENGTH = 5;

    private TokenComparison() {}

    /** From {@link #DIFFERENT} to what the rarer of both words tells. */
    static double evidence(NameToken a, NameToken b) {
        boolean otherKind = (a.part() == NamePart.KUNYA) != (b.part() == NamePart.KUNYA);
        return otherKind ? Math.max(DIFFERENT, ofWords(a, b) - NOT_A_KUNYA) : ofWords(a, b);
    }

    private static double ofWords(NameToken a, NameToken b) {
        if (a.written().equals(b.written()) || a.spelling().sameText(b.spelling())) {
            return Math.max(1, Math.min(a.information(), b.information()));
        }
        if (a.isNumber() || b.isNumber()) {
            return DIFFERENT;
        }
        if (a.isInitial() || b.isInitial()) {
            return isInitialOf(a, b) || isInitialOf(b, a) ? INITIAL : DIFFERENT;
        }
        double best = byLettersOrCount(a, b);
        double most = Math.min(a.information(), b.information());
        if (best < most - EQUIVALENT && a.isEquivalent(b)) {
            best = most - EQUIVALENT;
        }
        if (!a.others().isEmpty() || !b.others().isEmpty()) {
            best = Math.max(best, byOtherSpelling(a, b, most));
        }
        return Math.min(best, most);
    }

    /** Also of what stands behind abd and abu: Abdul J. is Abdul Jalil. */
    private static boolean isInitialOf(NameToken initial, NameToken word) {
        char letter = initial.text().charAt(0);
        boolean begins = word.text().charAt(0) == letter;
        return initial.isInitial() && (begins || word.written().charAt(0) == letter);
    }

    /** What the letters of two words tell, also beyond what the words themselves do. */
    static double uncapped(NameToken a, NameToken b) {
        return a.written().equals(b.written()) ? Double.POSITIVE_INFINITY : byLettersOrCount(a, b);
    }

    private static double byLettersOrCount(NameToken a, NameToken b) {
        double best = Math.max(DIFFERENT, byLetters(a, b));
        return Math.max(best, KnownPairs.ratio(a.known(), b.known()));
    }

    private static double byOtherSpelling(NameToken a, NameToken b, double most) {
        double best = DIFFERENT;
        // Korean syllables differ by their vowels: Song is no Jang.
        boolean bySound = (a.writing() == Writing.HANGUL) == (b.writing() == Writing.HANGUL);
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = 0; j < b.spellings(); j++) {
                Spelling left = a.spelling(i);
                Spelling right = b.spelling(j);
                if (left.sameText(right) && left.text().length() > 1) {
                    return most - OTHER_SPELLING;
                }
                boolean alike = left.skeleton() == right.skeleton() && left.vowelled() == right.vowelled();
                if (bySound && alike && Skeleton.length(left.skeleton()) >= LONG_SKELETON) {
                    best = Math.min(most - OTHER_SPELLING, MOST_OF_SOUND);
                }
            }
        }
        return best;
    }

    private static double byLetters(NameToken a, NameToken b) {
        Writing left = a.writing();
        Writing right = b.writing();
        boolean latinLeft = left == Writing.LATIN;
        if (latinLeft != (right == Writing.LATIN) && Correspondences.count(latinLeft ? right : left) > 0) {
            return latinLeft ? acrossWritings(a, b) : acrossWritings(b, a);
        }
        int lengths = Math.abs(a.text().length() - b.text().length());
        int consonants = (a.spelling().letters() ^ b.spelling().letters()) & CONSONANTS;
        if (lengths > MOST_OTHER_LENGTH
                || Integer.bitCount(consonants) > MOST_OTHER_CONSONANTS
                || Integer.bitCount(a.sounds() ^ b.sounds()) > MOST_OTHER_SOUNDS) {
            return DIFFERENT;
        }
        // In a short word one other letter makes another name: Song and Yong, Kyong and Kwang.
        boolean brief = Math.min(a.text().length(), b.text().length()) <= SHORT
                || (KoreanSyllables.isOne(a.text()) && KoreanSyllables.isOne(b.text()));
        return together(a.asLatin(Writing.LATIN, 0), b.asOther(0, true), Writing.LATIN, 0) - (brief ? SHORT_PRICE : 0);
    }

    private static double acrossWritings(NameToken latin, NameToken other) {
        Writing writing = other.writing();
        if (writing == Writing.HANGUL) {
            double read = HanReadings.together(latin.written(), other.written());
            if (read > Double.NEGATIVE_INFINITY) {
                return Math.max(read, byTables(latin, other));
            }
            if (KoreanSyllables.areMore(other, latin)) {
                return DIFFERENT;
            }
        }
        return byTables(latin, other);
    }

    private static double byTables(NameToken latin, NameToken other) {
        Writing writing = other.writing();
        int tables = Correspondences.count(writing);
        int ratio = latin.text().length() * MOST_LETTERS_EACH;
        if (other.written().length() > ratio
                || other.written().length() * MOST_LETTERS_OF_ONE < latin.text().length()) {
            return DIFFERENT;
        }
        // A geresh changes a letter's sound; by its plain sound nothing can be excluded.
        boolean plain = writing != Writing.HEBREW || other.written().indexOf('\'') < 0;
        int sounds = Integer.bitCount(latin.sounds() ^ other.sounds());
        if (plain && sounds > (writing == Writing.CYRILLIC ? MOST_OTHER_SOUNDS : MOST_SOUNDS_ACROSS)) {
            return DIFFERENT;
        }
        double best = DIFFERENT;
        for (int table = 0; table < tables; table++) {
            double evidence = together(latin.asLatin(writing, table), other.asOther(table, false), writing, table);
            best = Math.max(best, evidence);
        }
        return tables > 1 ? best - Math.log(tables) : best;
    }

    private static double together(Word a, Word b, Writing writing, int table) {
        double letters = a.surprise() + b.surprise();
        return Correspondences.table(writing, table).together(a, b, (float) (DIFFERENT - letters)) + letters;
    }

    /** How the words of a pair relate whose evidence is known. */
    static TokenRelation relation(NameToken a, NameToken b, double evidence) {
        if (evidence <= 0) {
            return TokenRelation.CONTRADICTION;
        }
        if (a.written().equals(b.written())
                || (a.writing() == b.writing() && a.spelling().sameText(b.spelling()))) {
            return TokenRelation.EQUAL;
        }
        if (a.isInitial() != b.isInitial()) {
            return TokenRelation.INITIAL;
        }
        if (a.writing() != b.writing() || isOtherRomanisation(a, b)) {
            return TokenRelation.TRANSLITERATION;
        }
        if (!isSlip(a, b)) {
            return TokenRelation.SPELLING_VARIANT;
        }
        if (a.isEquivalent(b)) {
            boolean nickname = Equivalents.relation(a.text(), b.text()) == Equivalents.Relation.NICKNAME;
            return nickname ? TokenRelation.NICKNAME : TokenRelation.EQUIVALENT;
        }
        return TokenRelation.TYPO;
    }

    /** Whether two words of one writing differ by more than usual spellings of one name do. */
    static boolean isSlip(NameToken a, NameToken b) {
        return a.spelling().skeleton() != b.spelling().skeleton()
                && KnownPairs.ratio(a.known(), b.known()) == Double.NEGATIVE_INFINITY;
    }

    private static boolean isOtherRomanisation(NameToken a, NameToken b) {
        for (int i = 0; i < a.spellings(); i++) {
            for (int j = 0; j < b.spellings(); j++) {
                if (a.spelling(i).sameText(b.spelling(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
