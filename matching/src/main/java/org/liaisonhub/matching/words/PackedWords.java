package org.liaisonhub.matching.words;

import java.util.List;

/**
 * The words of one name, and beside them in one array what is asked of nearly every pair of words: most pairs differ by
 * that alone, and then nothing else of the words is read. Reading less is what makes comparing fast, since the words of a
 * name that comes from elsewhere lie all over the memory. Immutable, thread-safe.
 */
public final class PackedWords {
    // For each word: its form; its hash and known number; its groups; its spellings.
    private static final int WIDTH = 4;
    private static final int HASH = 1;
    private static final int GROUPS = 2;
    private static final int SPELLINGS = 3;

    /** That a word has more than one spelling; among its groups, whose highest bit no group has. */
    private static final long SEVERAL = TokenGroups.FREE_BIT;

    private final NameToken[] words;
    private final long[] packed;

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
        }
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

    /** Whether a word may be equal to one of another name, as {@link NameToken#isWrittenLike} tells for certain. */
    private boolean mayBeEqual(int i, PackedWords other, int j) {
        return (packed[i * WIDTH + HASH] ^ other.packed[j * WIDTH + HASH]) >>> Integer.SIZE == 0;
    }

    /** Whether a word is written like one of another name, and both are a kunya or none is. */
    public boolean isEqual(int i, PackedWords other, int j) {
        return mayBeEqual(i, other, j)
                && WordForm.isKunya(packed[i * WIDTH]) == WordForm.isKunya(other.packed[j * WIDTH])
                && words[i].isWrittenLike(other.words[j]);
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
                && ((int) packed[left + HASH] < 0 || (int) other.packed[right + HASH] < 0)
                && !canStandForEachOther(i, other, j);
    }

    /** By the lists of names that stand for each other, or by another spelling. */
    private boolean canStandForEachOther(int i, PackedWords other, int j) {
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

    /** False when it is certain that a word and the one behind it are not one of another name. */
    public boolean canBeJoined(int i, PackedWords other, int j) {
        return i + 1 < words.length
                && JoinedWords.canBeJoined(packed[i * WIDTH], packed[(i + 1) * WIDTH], other.packed[j * WIDTH]);
    }
}
