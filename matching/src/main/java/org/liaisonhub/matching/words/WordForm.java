package org.liaisonhub.matching.words;

import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.scripts.Writing;

/**
 * What nearly every pair of words is asked, packed into one number for each word, so that most pairs need no look at the
 * words themselves: which letters and kinds of consonants occur, how many letters there are, the writing.
 */
@SuppressWarnings("EnumOrdinal") // read back in this run, never kept
final class WordForm {
    // From the lowest bit: letters 32, length 10, kinds of consonants 8, then flags and the writing.
    private static final int LENGTH = 32;
    private static final int MOST_LENGTH = (1 << 10) - 1;
    private static final int SOUNDS = 42;
    private static final int MOST_SOUNDS = 0xFF;
    private static final long NUMBER = 1L << 50;
    private static final long INITIAL = 1L << 51;
    private static final long KUNYA = 1L << 52;
    private static final long GERESH = 1L << 53;
    private static final long SERVANT = 1L << 54;
    private static final int WRITING = 55;
    private static final int MOST_WRITINGS = 0xF;

    /** A number or an initial: compared in ways of their own. */
    static final long SPECIAL = NUMBER | INITIAL;

    /** Kinds of consonants in which two words that are one name differ at most. */
    private static final int MOST_OTHER_SOUNDS = 2;

    /** A letter of another writing stands for so many Latin ones at most, a Latin letter for so many others. */
    private static final int MOST_LETTERS_OF_ONE = 6;

    private static final int MOST_LETTERS_EACH = 3;
    private static final int MOST_SOUNDS_ACROSS = 3;
    private static final int MOST_OTHER_CONSONANTS = 4;
    private static final int CONSONANTS = ~Spelling.of("aeiouyh", true).letters();
    private static final int MOST_OTHER_LENGTH = 5;

    private static final int LATIN = Writing.LATIN.ordinal();
    private static final int HANGUL = Writing.HANGUL.ordinal();
    private static final int HEBREW = Writing.HEBREW.ordinal();
    private static final int CYRILLIC = Writing.CYRILLIC.ordinal();

    private WordForm() {}

    /** Whether a table of letters joins a writing with Latin; asked when comparing, not when tables are still read. */
    private static final class WithTables {
        static final int WRITINGS = writings();

        private static int writings() {
            int writings = 0;
            for (Writing writing : Writing.values()) {
                boolean joined = writing != Writing.LATIN && Correspondences.count(writing) > 0;
                writings |= joined ? 1 << writing.ordinal() : 0;
            }
            return writings;
        }
    }

    static long of(String written, Writing writing, NamePart part, Spelling spelling) {
        int length = spelling.text().length();
        if (length > MOST_LENGTH) {
            throw new IllegalArgumentException("a word of more than " + MOST_LENGTH + " letters");
        }
        boolean number = length > 0 && Character.isDigit(spelling.text().charAt(0));
        boolean initial = (length == 1 && !number && (writing == Writing.LATIN || writing == Writing.CYRILLIC))
                || Initials.isOne(written, writing);
        boolean geresh = writing == Writing.HEBREW && written.indexOf('\'') >= 0;
        return Integer.toUnsignedLong(spelling.letters())
                | (long) length << LENGTH
                | (long) Skeleton.sounds(spelling.skeleton()) << SOUNDS
                | (number ? NUMBER : 0)
                | (initial ? INITIAL : 0)
                | (part == NamePart.KUNYA ? KUNYA : 0)
                | (geresh ? GERESH : 0)
                | (writing == Writing.LATIN && written.length() < length ? SERVANT : 0)
                | (long) writing.ordinal() << WRITING;
    }

    /** Which letters occur, as {@link Spelling#letters}. */
    static int letters(long form) {
        return (int) form;
    }

    static int length(long form) {
        return (int) (form >>> LENGTH) & MOST_LENGTH;
    }

    /** Kinds of consonants that occur, a bit each; what romanisations mix up is one kind. */
    static int sounds(long form) {
        return (int) (form >>> SOUNDS) & MOST_SOUNDS;
    }

    static boolean isNumber(long form) {
        return (form & NUMBER) != 0;
    }

    static boolean isInitial(long form) {
        return (form & INITIAL) != 0;
    }

    static boolean isKunya(long form) {
        return (form & KUNYA) != 0;
    }

    /** Whether it is a Latin word of two: abd, and whose servant somebody is. */
    static boolean isOfServant(long form) {
        return (form & SERVANT) != 0;
    }

    static int writing(long form) {
        return (int) (form >>> WRITING) & MOST_WRITINGS;
    }

    /** Whether letters and their number leave it open that both have one text. */
    static boolean mayHaveOneText(long a, long b) {
        return (int) a == (int) b && length(a) == length(b);
    }

    /** Whether one is Latin and the other of a writing that a table joins with it. */
    static boolean isAcrossWritings(long a, long b) {
        int left = writing(a);
        int right = writing(b);
        return (left == LATIN) != (right == LATIN)
                && (WithTables.WRITINGS & (1 << (left == LATIN ? right : left))) != 0;
    }

    static boolean isLatin(long form) {
        return writing(form) == LATIN;
    }

    static boolean isHangul(long form) {
        return writing(form) == HANGUL;
    }

    /** Whether it is worth the effort to compare the letters of words that are not across writings. */
    static boolean canBeAlike(long a, long b) {
        int lengths = Math.abs(length(a) - length(b));
        int consonants = Integer.bitCount((letters(a) ^ letters(b)) & CONSONANTS);
        int sounds = Integer.bitCount(sounds(a) ^ sounds(b));
        // Negative when one of them is too many: one condition, since none of them can be foreseen.
        return ((MOST_OTHER_LENGTH - lengths) | (MOST_OTHER_CONSONANTS - consonants) | (MOST_OTHER_SOUNDS - sounds))
                >= 0;
    }

    /** The same of a Latin word and one of another writing, which has so many letters as it is written. */
    static boolean canBeAlikeAcross(long latin, long other, int written) {
        if (isOfServant(latin)) {
            return true;
        }
        int length = length(latin);
        if (written > length * MOST_LETTERS_EACH || written * MOST_LETTERS_OF_ONE < length) {
            return false;
        }
        // A geresh changes a letter's sound; by its plain sound nothing can be excluded.
        int writing = writing(other);
        boolean plain = writing != HEBREW || (other & GERESH) == 0;
        int most = writing == CYRILLIC ? MOST_OTHER_SOUNDS : MOST_SOUNDS_ACROSS;
        return !plain || Integer.bitCount(sounds(latin) ^ sounds(other)) <= most;
    }
}
