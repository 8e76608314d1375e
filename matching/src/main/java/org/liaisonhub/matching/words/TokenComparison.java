package org.liaisonhub.matching.words;

import org.liaisonhub.matching.letters.Correspondence.Word;
import org.liaisonhub.matching.letters.Correspondences;
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
    private static final int LONG_SKELETON = 3;
    /** Of ten people one has the same initial, of those with a common one two. */
    static final double INITIAL = 2;

    /** One in twenty initials is that of an article, of a short form, or misread; nine in ten of two people differ. */
    private static final double OTHER_INITIAL = -3;

    /** What a slip in the last letter makes of one name, against two names that differ by it. */
    private static final double OTHER_SEX = -1.5;

    private static final double NOT_A_KUNYA = 3;
    private static final int SHORT = 4;
    private static final double SHORT_PRICE = 2.5;
    private static final double EQUIVALENT = 1.0;
    private static final double OTHER_FORM = 1.5;
    private static final double BEYOND_DOUBT = 4;

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
    public static double evidence(NameToken a, NameToken b) {
        return evidence(a, b, DIFFERENT);
    }

    /** The same when it is more than {@code least}; else it may be told less than it is, which takes less time. */
    public static double evidence(NameToken a, NameToken b, double least) {
        boolean otherKind = (a.part() == NamePart.KUNYA) != (b.part() == NamePart.KUNYA);
        return otherKind ? Math.max(DIFFERENT, ofWords(a, b, least + NOT_A_KUNYA) - NOT_A_KUNYA) : ofWords(a, b, least);
    }

    private static double ofWords(NameToken a, NameToken b, double least) {
        if (a.isWrittenLike(b) || a.hasTextOf(b)) {
            return Math.max(1, Math.min(a.information(), b.information()));
        }
        if (a.isNumber() || b.isNumber()) {
            return DIFFERENT;
        }
        if (a.isInitial() || b.isInitial()) {
            return isInitialOf(a, b) || isInitialOf(b, a) ? INITIAL : OTHER_INITIAL;
        }
        double most = Math.min(a.information(), b.information());
        return most <= least ? DIFFERENT : byTablesOrLetters(a, b, most, least, canBeAlike(a, b));
    }

    /** The same as {@link #evidence} where {@link #isByLetters}. */
    public static double evidenceByLetters(NameToken a, NameToken b, double least) {
        boolean otherKind = (a.part() == NamePart.KUNYA) != (b.part() == NamePart.KUNYA);
        double price = otherKind ? NOT_A_KUNYA : 0;
        double most = Math.min(a.information(), b.information());
        return Math.max(DIFFERENT, byTablesOrLetters(a, b, most, least + price, true) - price);
    }

    private static double byTablesOrLetters(NameToken a, NameToken b, double most, double least, boolean alike) {
        // The letters come last, since they take the longest and are needed only where they can tell more.
        double best = byTables(a, b, most);
        return alike && best < most
                ? Math.min(most, Math.max(best, byLetters(a, b, Math.max(best, least))))
                : Math.min(most, best);
    }

    /** Whether {@link #evidence} has to compare letter by letter, which takes the longest by far. */
    public static boolean isByLetters(NameToken a, NameToken b) {
        return !a.isWrittenLike(b)
                && !a.isNumber()
                && !b.isNumber()
                && !a.isInitial()
                && !b.isInitial()
                && canBeAlike(a, b)
                && !a.hasTextOf(b);
    }

    private static double byTables(NameToken a, NameToken b, double most) {
        double best = Math.max(DIFFERENT, KnownPairs.ratio(a.known(), b.known()));
        if (best < most - EQUIVALENT && a.isEquivalent(b)) {
            best = most - EQUIVALENT;
        }
        if (best < most && (a.spellings() > 1 || b.spellings() > 1) && a.canShareSpelling(b)) {
            best = Math.max(best, byOtherSpelling(a, b, most));
        }
        return Math.min(best, most);
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
        double best = canBeAlike(a, b) ? Math.max(DIFFERENT, byLetters(a, b, DIFFERENT)) : DIFFERENT;
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

    /** Of words that can be alike. */
    private static double byLetters(NameToken a, NameToken b, double least) {
        if (isAcrossWritings(a, b)) {
            NameToken latin = a.writing() == Writing.LATIN ? a : b;
            NameToken other = latin == a ? b : a;
            double letters = canBeAlikeAcross(latin, other) ? acrossWritings(latin, other, least) : DIFFERENT;
            return letters > 0 ? letters : Math.max(letters, byOtherForm(latin, other));
        }
        if (isOfOtherSex(a, b)) {
            return OTHER_SEX;
        }
        // In a short word one other letter makes another name: Song and Yong, Kyong and Kwang.
        boolean brief = Math.min(a.length(), b.length()) <= SHORT || (a.isOneSyllable() && b.isOneSyllable());
        double price = brief ? SHORT_PRICE : 0;
        double best =
                withinLatin(a.forms().asLatin(Writing.LATIN, 0), b.forms().asOther(0, true), least + price) - price;
        if (a.isOfServant() == b.isOfServant()) {
            return best;
        }
        // A slip in Abdul hides that it is one: Aabdulmalik is compared with all of Abdulmalik.
        Word whole = a.forms().wholeAsLatin(Writing.LATIN, 0);
        return Math.max(best, withinLatin(whole, b.forms().wholeAsOther(), Math.max(best, least) + price) - price);
    }

    private static double withinLatin(Word a, Word b, double least) {
        return together(a, b, Writing.LATIN, 0, least);
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
        boolean latinLeft = a.writing() == Writing.LATIN;
        return latinLeft != (b.writing() == Writing.LATIN)
                && Correspondences.count(latinLeft ? b.writing() : a.writing()) > 0;
    }

    /** Whether it is worth the effort to compare the letters. */
    private static boolean canBeAlike(NameToken a, NameToken b) {
        if (isAcrossWritings(a, b)) {
            NameToken latin = a.writing() == Writing.LATIN ? a : b;
            return canBeAlikeAcross(latin, latin == a ? b : a) || latin.otherForms().length > 0;
        }
        int lengths = Math.abs(a.length() - b.length());
        int consonants = (a.letters() ^ b.letters()) & CONSONANTS;
        return lengths <= MOST_OTHER_LENGTH
                && Integer.bitCount(consonants) <= MOST_OTHER_CONSONANTS
                && Integer.bitCount(a.sounds() ^ b.sounds()) <= MOST_OTHER_SOUNDS;
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
        Writing writing = other.writing();
        if (latin.isOfServant()) {
            return true;
        }
        if (other.written().length() > latin.length() * MOST_LETTERS_EACH
                || other.written().length() * MOST_LETTERS_OF_ONE < latin.length()) {
            return false;
        }
        // A geresh changes a letter's sound; by its plain sound nothing can be excluded.
        boolean plain = writing != Writing.HEBREW || other.written().indexOf('\'') < 0;
        int most = writing == Writing.CYRILLIC ? MOST_OTHER_SOUNDS : MOST_SOUNDS_ACROSS;
        return !plain || Integer.bitCount(latin.sounds() ^ other.sounds()) <= most;
    }

    private static double acrossWritings(NameToken latin, NameToken other, double least) {
        double read = other.writing() == Writing.HANGUL
                ? HanReadings.together(latin.written(), other.written())
                : Double.NEGATIVE_INFINITY;
        return canBeAlikeByTables(latin, other)
                ? Math.max(read, byCorrespondence(latin, other, Math.max(read, least)))
                : Math.max(DIFFERENT, read);
    }

    /** What the other writing tells when it has another form of the given name: only when that is beyond doubt. */
    private static double byOtherForm(NameToken latin, NameToken other) {
        double best = DIFFERENT;
        for (NameToken form : latin.otherForms()) {
            if (canBeAlikeByTables(form, other)) {
                double alike = Math.min(
                        Math.min(form.information(), latin.information()), byCorrespondence(form, other, BEYOND_DOUBT));
                best = alike >= BEYOND_DOUBT ? Math.max(best, alike - OTHER_FORM) : best;
            }
        }
        return best;
    }

    private static double byCorrespondence(NameToken latin, NameToken other, double least) {
        Writing writing = other.writing();
        int tables = Correspondences.count(writing);
        double price = tables > 1 ? Math.log(tables) : 0;
        double best = DIFFERENT;
        for (int table = 0; table < tables; table++) {
            Word left = latin.forms().asLatin(writing, table);
            Word right = other.forms().asOther(table, false);
            best = Math.max(best, together(left, right, writing, table, Math.max(best, least + price)));
            if (latin.isOfServant()) {
                Word whole = latin.forms().wholeAsLatin(writing, table);
                best = Math.max(best, together(whole, right, writing, table, Math.max(best, least + price)));
            }
        }
        return best - price;
    }

    private static double together(Word a, Word b, Writing writing, int table, double least) {
        double letters = a.surprise() + b.surprise();
        return Correspondences.table(writing, table).together(a, b, (float) (least - letters)) + letters;
    }
}
