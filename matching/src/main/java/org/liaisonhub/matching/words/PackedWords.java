package org.liaisonhub.matching.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.letters.GroupedWords;
import org.liaisonhub.matching.scripts.Writing;

/**
 * The words of one name, and beside them in one array what is asked of nearly every pair of words: most pairs differ by
 * that alone, or are equal, and then nothing else of the words is read; of the others mostly the letters. Reading less is
 * what makes comparing fast, since the words of a name that comes from elsewhere lie all over the memory. Immutable but for
 * what it computes once and keeps, thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // read back in this run, never kept
public final class PackedWords {
    // For each word: its form; its hash and known number; its groups; its spellings; its letters if they are few; the
    // skeleton of its spelling; facts.
    private static final int WIDTH = 7;
    private static final int HASH = 1;
    private static final int GROUPS = 2;
    private static final int SPELLINGS = 3;
    private static final int LETTERS = 4;
    private static final int SKELETON = 5;
    private static final int FACTS = 6;

    // The facts, from the lowest bit: information in steps; part; whether it is a weak title; one syllable.
    private static final int PART = 32;
    private static final int MOST_PARTS = 0xFF;
    private static final long WEAK_TITLE = 1L << 40;
    private static final long ONE_SYLLABLE = 1L << 41;
    private static final NamePart[] PARTS = NamePart.values();

    private static final int BITS_OF_LETTER = 5;
    private static final int MOST_LETTERS = Long.SIZE / BITS_OF_LETTER;
    private static final char BEFORE_A = 'a' - 1;

    /** That a word has more than one spelling; among its groups, whose highest bit no group has. */
    private static final long SEVERAL = TokenGroups.FREE_BIT;

    private final NameToken[] words;
    private final long[] packed;

    // Made when first compared; racing threads make the same.
    private @Nullable GroupedWords leftLetters;
    private @Nullable GroupedWords rightLetters;

    private PackedWords(NameToken[] words) {
        this.words = words;
        packed = new long[words.length * WIDTH];
        for (int i = 0; i < words.length; i++) {
            NameToken word = words[i];
            int at = i * WIDTH;
            packed[at] = word.form();
            packed[at + HASH] = (long) word.hash() << Integer.SIZE | Integer.toUnsignedLong(word.known());
            packed[at + GROUPS] = word.groups().bits() | (word.spellings() > 1 ? SEVERAL : 0);
            for (int spelling = 0; spelling < word.spellings(); spelling++) {
                packed[at + SPELLINGS] |= word.spelling(spelling).bits();
            }
            packed[at + LETTERS] = letters(word.written());
            packed[at + SKELETON] = word.spelling().skeleton();
            packed[at + FACTS] = facts(word);
        }
    }

    /** Equal for words that are written alike, and only for those; 0 for those that are too long, or not of a-z alone. */
    private static long letters(String written) {
        long letters = 0;
        for (int i = 0; i < written.length(); i++) {
            char letter = written.charAt(i);
            if (letter < 'a' || letter > 'z' || i == MOST_LETTERS) {
                return 0;
            }
            letters = letters << BITS_OF_LETTER | (letter - BEFORE_A);
        }
        return letters;
    }

    private static long facts(NameToken word) {
        return Math.round(word.information() * NameToken.STEPS)
                | (long) word.part().ordinal() << PART
                | (word.isWeakTitle() ? WEAK_TITLE : 0)
                | (word.writing() == Writing.LATIN && word.isOneSyllable() ? ONE_SYLLABLE : 0);
    }

    /** The first words of a name, {@code most} of them if it has more. */
    public static PackedWords of(List<NameToken> words, int most) {
        return new PackedWords(words.subList(0, Math.min(words.size(), most)).toArray(new NameToken[0]));
    }

    /** How many there are. */
    public int size() {
        return words.length;
    }

    /** One of them, from 0. */
    public NameToken get(int i) {
        return words[i];
    }

    /** All of them. */
    public List<NameToken> toList() {
        return List.of(words);
    }

    /** Its {@link WordForm}. */
    long form(int i) {
        return packed[i * WIDTH];
    }

    public NamePart part(int i) {
        return PARTS[(int) (packed[i * WIDTH + FACTS] >>> PART) & MOST_PARTS];
    }

    /** In nats, as {@link NameToken#information}. */
    public double information(int i) {
        return (double) (int) packed[i * WIDTH + FACTS] / NameToken.STEPS;
    }

    public boolean isInitial(int i) {
        return WordForm.isInitial(form(i));
    }

    public boolean isWeakTitle(int i) {
        return (packed[i * WIDTH + FACTS] & WEAK_TITLE) != 0;
    }

    /** Its number in {@link KnownPairs}. */
    int known(int i) {
        return (int) packed[i * WIDTH + HASH];
    }

    /** Whether it is Latin and has the form of one Korean or Chinese syllable. */
    boolean isOneSyllable(int i) {
        return (packed[i * WIDTH + FACTS] & ONE_SYLLABLE) != 0;
    }

    /** What a word and one of another name tell at most. */
    public double most(int i, PackedWords other, int j) {
        return Math.min(information(i), other.information(j));
    }

    /** Whether both words are of one writing. */
    public boolean areOfOneWriting(int i, PackedWords other, int j) {
        return WordForm.writing(form(i)) == WordForm.writing(other.form(j));
    }

    /** Whether both are written with the same letters. */
    public boolean isWrittenLike(int i, PackedWords other, int j) {
        if (!mayBeEqual(i, other, j)) {
            return false;
        }
        long letters = packed[i * WIDTH + LETTERS];
        long others = other.packed[j * WIDTH + LETTERS];
        return letters == others && (letters != 0 || words[i].isWrittenLike(other.words[j]));
    }

    /** As {@link TokenRelation#isSlip}. */
    public boolean isSlip(int i, PackedWords other, int j) {
        return packed[i * WIDTH + SKELETON] != other.packed[j * WIDTH + SKELETON]
                && KnownPairs.ratio(known(i), other.known(j)) == Double.NEGATIVE_INFINITY;
    }

    /** Whether a word may be equal to one of another name, as {@link NameToken#isWrittenLike} tells for certain. */
    boolean mayBeEqual(int i, PackedWords other, int j) {
        return (packed[i * WIDTH + HASH] ^ other.packed[j * WIDTH + HASH]) >>> Integer.SIZE == 0;
    }

    /** Whether a word is written like one of another name, and both are a kunya or none is. */
    public boolean isEqual(int i, PackedWords other, int j) {
        return isWrittenLike(i, other, j) && WordForm.isKunya(form(i)) == WordForm.isKunya(other.form(j));
    }

    /** Its Latin words, to be compared with those of another name on the other side; words of other writings are empty. */
    GroupedWords leftLetters() {
        GroupedWords letters = leftLetters;
        if (letters == null) {
            letters = Correspondences.table(Writing.LATIN, 0).latin(latinLetters());
            leftLetters = letters;
        }
        return letters;
    }

    GroupedWords rightLetters() {
        GroupedWords letters = rightLetters;
        if (letters == null) {
            letters = Correspondences.table(Writing.LATIN, 0).other(latinLetters());
            rightLetters = letters;
        }
        return letters;
    }

    private byte[][] latinLetters() {
        var letters = new byte[words.length][];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Alphabet.LATIN.numbers(words[i].writing() == Writing.LATIN ? words[i].written() : "");
        }
        return letters;
    }

    /** True only when it is certain that two words are as different as {@link TokenComparison#DIFFERENT} says. */
    public boolean differ(int i, PackedWords other, int j) {
        int left = i * WIDTH;
        int right = j * WIDTH;
        long a = packed[left];
        long b = other.packed[right];
        return ((a | b) & WordForm.SPECIAL) == 0
                && !WordForm.mayHaveOneText(a, b)
                && !mayBeEqual(i, other, j)
                && !canBeAlike(i, other, j)
                && !KnownPairs.mayBe(known(i), other.known(j))
                && !canStandForEachOther(i, other, j);
    }

    /** By the lists of names that stand for each other, or by another spelling. */
    boolean canStandForEachOther(int i, PackedWords other, int j) {
        long a = packed[i * WIDTH + GROUPS];
        long b = other.packed[j * WIDTH + GROUPS];
        if ((a & b & ~SEVERAL) != 0) {
            return true;
        }
        if (((a | b) & SEVERAL) == 0 || (packed[i * WIDTH + SPELLINGS] & other.packed[j * WIDTH + SPELLINGS]) == 0) {
            return false;
        }
        Spelling.Keys left = words[i].spellingKeys();
        Spelling.Keys right = other.words[j].spellingKeys();
        return left.mayShareText(right) || left.shareSound(right);
    }

    private boolean canBeAlike(int i, PackedWords other, int j) {
        long a = packed[i * WIDTH];
        long b = other.packed[j * WIDTH];
        if (!WordForm.isAcrossWritings(a, b)) {
            return WordForm.canBeAlike(a, b);
        }
        return WordForm.isLatin(a) ? canBeAlikeAcross(i, other, j) : other.canBeAlikeAcross(j, this, i);
    }

    private boolean canBeAlikeAcross(int latin, PackedWords other, int j) {
        long written = other.packed[j * WIDTH];
        // Hangul is read in ways of its own, and a name of the lists may be written in another form.
        return WordForm.isHangul(written)
                || (packed[latin * WIDTH + GROUPS] & ~SEVERAL) != 0
                || WordForm.canBeAlikeAcross(
                        packed[latin * WIDTH], written, other.words[j].written().length());
    }
}
