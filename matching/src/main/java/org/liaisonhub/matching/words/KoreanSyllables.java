package org.liaisonhub.matching.words;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.matching.scripts.Romanisation;
import org.liaisonhub.matching.scripts.Writing;

/**
 * A Korean given name of two syllables is two names: 이용철 shares one of them with Lee Kyung-chul and is another man. Each
 * has to be told by its own Latin word.
 */
final class KoreanSyllables {
    private static final int SYLLABLES = 2;
    private static final int LONGEST = 6;
    private static final String VOWELS = "aeiouyw";
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    /** A token for each syllable that was met; there are 11,172. */
    private static final Map<Character, NameToken> TOKENS = new ConcurrentHashMap<>();

    private KoreanSyllables() {}

    /** What both syllables tell in sum; positive infinity when the words are not of this kind. */
    static double evidence(NameToken first, NameToken second, NameToken whole) {
        boolean latin = first.writing() == Writing.LATIN && second.writing() == Writing.LATIN;
        if (!latin || !isOfTwo(whole.written()) || first.isInitial() || second.isInitial()) {
            return Double.POSITIVE_INFINITY;
        }
        return TokenComparison.evidence(first, token(whole.written().charAt(0)))
                + TokenComparison.evidence(second, token(whole.written().charAt(1)));
    }

    /** Whether a given name has two syllables and the Latin word one: Won is no 예원, though Yewon is. */
    static boolean areMore(NameToken hangul, NameToken latin) {
        return hangul.part() == NamePart.LEADING && isOfTwo(hangul.written()) && vowelGroups(latin.written()) == 1;
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

    private static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
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
