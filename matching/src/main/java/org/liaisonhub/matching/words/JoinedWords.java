package org.liaisonhub.matching.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two neighbours of one name that are one word of the other: Abu Ghaith and Aboghaith, Jong Un and Jongun. */
public final class JoinedWords {
    private static final double JOINED = 1.5;

    /** A word's information is rounded: that of two words joined may be so much more than both of theirs. */
    private static final double ROUNDED = 0.5 / NameToken.STEPS;

    private static final int MOST_OTHER_LENGTH = 4;
    private static final int MOST_OTHER_SOUNDS = 3;

    private JoinedWords() {}

    /** Whether a word and the one behind it are a word of the other side better than the one that is its partner alone. */
    public static boolean tellsMore(int first, int alone, PackedWords words, NameToken whole) {
        double both = TokenComparison.uncapped(words.get(first).joined(words.get(first + 1)), whole);
        return both > TokenComparison.uncapped(words.get(alone), whole);
    }

    /** Whether it is worth the effort: about as long, and about the same sounds. */
    private static boolean canBeJoined(long first, long second, long whole) {
        int length = WordForm.length(first) + WordForm.length(second);
        int other = WordForm.length(whole);
        int sounds = (WordForm.sounds(first) | WordForm.sounds(second)) ^ WordForm.sounds(whole);
        // Hangul puts a vowel behind every consonant: how long it is with a-z tells little.
        boolean syllables = WordForm.isHangul(first) != WordForm.isHangul(whole);
        int most = syllables ? Math.max(MOST_OTHER_LENGTH, Math.max(length, other) / 2) : MOST_OTHER_LENGTH;
        return Math.abs(length - other) <= most && Integer.bitCount(sounds) <= MOST_OTHER_SOUNDS;
    }

    /** What both tell of the one word when that is more than {@code least}, 0 or more; else it may be told less. */
    public static double evidence(NameToken first, NameToken second, NameToken whole, double least) {
        double both = first.information() + second.information();
        if (most(first.form(), second.form(), whole.form(), both, whole.information()) <= least) {
            return 0;
        }
        double value = TokenComparison.evidence(first.joined(second), whole, least + JOINED) - JOINED;
        return value > least ? Math.min(value, KoreanSyllables.evidence(first, second, whole)) : 0;
    }

    /**
     * What all words of one side tell of the only word of the other when that is more than {@code least}, and more than the
     * one that is its partner alone; else it may be told less.
     */
    public static double evidence(List<NameToken> all, NameToken whole, @Nullable NameToken alone, double least) {
        NameToken joined = all.getFirst();
        for (int i = 1; i + 1 < all.size(); i++) {
            joined = joined.joined(all.get(i));
        }
        double value = evidence(joined, all.getLast(), whole, least);
        boolean more = value > least
                && (alone == null
                        || TokenComparison.uncapped(joined.joined(all.getLast()), whole)
                                > TokenComparison.uncapped(alone, whole));
        return more ? value : 0;
    }

    /**
     * What two neighbours can tell at most as one word; 0 when it is not worth the effort.
     *
     * @param both what both tell in sum, in nats
     * @param told what the one word tells
     */
    static double most(long first, long second, long whole, double both, double told) {
        if (WordForm.writing(first) != WordForm.writing(second)
                || !canBeJoined(first, second, whole)
                || WordForm.isNumber(first)
                || WordForm.isNumber(second)
                || (WordForm.isInitial(first) && WordForm.isInitial(second) && WordForm.length(whole) > 3)) {
            return 0;
        }
        double most = Math.min(both + ROUNDED, told);
        // An initial tells the same, however little the word does.
        return Math.max(0, (WordForm.isInitial(whole) ? Math.max(most, TokenComparison.INITIAL) : most) - JOINED);
    }

    /** Both as one word, at the place of the first. */
    static NameToken together(NameToken first, NameToken second) {
        Spelling both =
                Spelling.of(first.text() + second.text(), first.spelling().vowelled());
        return new NameToken(
                first.written() + second.written(),
                first.writing(),
                first.part(),
                both,
                List.of(),
                first.information() + second.information());
    }
}
