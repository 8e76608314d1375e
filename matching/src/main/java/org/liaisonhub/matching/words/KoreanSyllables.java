package org.liaisonhub.matching.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.matching.scripts.Romanisation;
import org.liaisonhub.matching.scripts.Writing;

/**
 * A Korean given name of two syllables is two names: 이용철 shares one of them with Lee Kyung-chul and is another man. Each
 * has to be told by its own Latin word.
 */
final class KoreanSyllables {
    private static final int SYLLABLES = 2;
    /** A syllable that tells less is another one: what the other tells does not make up for it. */
    private static final double UNTOLD = -3;

    private static final int LONGEST = 6;
    private static final String VOWELS = "aeiouyw";
    private static final Set<String> SINGLE_VOWELS = Set.of(
            "a", "ae", "ai", "e", "ee", "eo", "eu", "eui", "i", "ie", "o", "oe", "oi", "oo", "ou", "u", "ue", "ui",
            "wa", "wae", "we", "weo", "wi", "wo", "woo", "wu", "y", "ya", "yae", "ye", "yeo", "yeu", "yi", "yo", "yoo",
            "you", "yu");
    /** Letters of a vowel from which on it may as well be two that meet. */
    private static final int LONG_VOWEL = 3;

    // The Unicode Standard, section 3.12: syllables stand in the order of their first consonant, the 12th of which is
    // silent.
    private static final int OF_ONE_CONSONANT = 588;
    private static final int SILENT = 11;
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    /** A token for each syllable that was met; there are 11,172. */
    private static final Map<Character, NameToken> TOKENS = new ConcurrentHashMap<>();

    private KoreanSyllables() {}

    /** What both syllables tell in sum, when each tells something; positive infinity when the words are not of this kind. */
    static double evidence(NameToken first, NameToken second, NameToken whole) {
        boolean latin = first.writing() == Writing.LATIN && second.writing() == Writing.LATIN;
        if (!latin || !isOfTwo(whole.written()) || first.isInitial() || second.isInitial()) {
            return Double.POSITIVE_INFINITY;
        }
        double one = TokenComparison.evidence(first, token(whole.written().charAt(0)));
        double other = TokenComparison.evidence(second, token(whole.written().charAt(1)));
        return Math.min(one, other) < UNTOLD ? Math.min(one, other) : one + other;
    }

    /** Whether a given name has two syllables and the Latin word one: Won is no 예원, though Yewon is. */
    static boolean areMore(NameToken hangul, NameToken latin) {
        String written = hangul.written();
        return hangul.part() == NamePart.LEADING
                && isOfTwo(written)
                && hasOneVowel(latin.written(), beginning(written.charAt(1)) == SILENT);
    }

    /**
     * Whether what stands between consonants is a single vowel as Korean has them: the oyou of Soyoun are two.
     *
     * @param meeting whether it may be that of two syllables, the second of which begins with a vowel: the yeo of Hyeock
     */
    private static boolean hasOneVowel(String word, boolean meeting) {
        int from = 0;
        while (from < word.length() && VOWELS.indexOf(word.charAt(from)) < 0) {
            from++;
        }
        int to = from;
        while (to < word.length() && VOWELS.indexOf(word.charAt(to)) >= 0) {
            to++;
        }
        boolean two = meeting && to - from >= LONG_VOWEL;
        return !two && vowelGroups(word) == 1 && SINGLE_VOWELS.contains(word.substring(from, to));
    }

    /** Whether a Latin word has the form of one Korean or Chinese syllable: Kwang, Xiong. */
    static boolean isOne(String word) {
        int length = word.length();
        if (length > LONGEST || vowelGroups(word) != 1) {
            return false;
        }
        boolean open = VOWELS.indexOf(word.charAt(length - 1)) >= 0;
        int last = word.endsWith("ng") ? 2 : open ? 0 : 1;
        int first = 0;
        while (VOWELS.indexOf(word.charAt(first)) < 0) {
            first++;
        }
        boolean end = open || "nmklpt".indexOf(word.charAt(length - 1)) >= 0 || last == 2;
        boolean begin = first <= 1 || (first == 2 && (word.charAt(1) == 'h' || word.startsWith("ts")));
        return begin && end && VOWELS.indexOf(word.charAt(length - last - 1)) >= 0;
    }

    private static int vowelGroups(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
            groups += vowel && (i == 0 || VOWELS.indexOf(word.charAt(i - 1)) < 0) ? 1 : 0;
        }
        return groups;
    }

    private static boolean isOfTwo(String word) {
        return word.length() == SYLLABLES && isSyllable(word.charAt(0)) && isSyllable(word.charAt(1));
    }

    static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** With which consonant a syllable begins, from 0, in the order of the Unicode Standard. */
    static int beginning(char syllable) {
        return (syllable - FIRST) / OF_ONE_CONSONANT;
    }

    private static NameToken token(char syllable) {
        return TOKENS.computeIfAbsent(syllable, any -> {
            String written = Character.toString(syllable);
            Spelling spelling = Spelling.of(
                    Romanisation.ways(written, Writing.HANGUL).getFirst().text(), true);
            double information = NameInformation.of(written, Writing.HANGUL, spelling);
            return new NameToken(written, Writing.HANGUL, NamePart.UNKNOWN, spelling, List.of(), information);
        });
    }
}
