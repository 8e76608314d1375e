package org.liaisonhub.matching.names;

import java.util.List;

/**
 * Cuts a Korean or Chinese given name written as one word into its two syllables, each of which is a name of its own:
 * Xiaoming and Xiaohong differ as Ming and Hong do.
 */
final class Syllables {
    private static final int SHORTEST = 5;
    private static final String VOWELS = "aeiouyw";

    private Syllables() {}

    /** Both syllables, or the word alone when it has not two. */
    static List<String> of(String word) {
        int firstEnd = endOfVowels(word, startOfVowels(word, 0));
        int second = startOfVowels(word, firstEnd);
        boolean two = word.length() >= SHORTEST
                && firstEnd > 0
                && second < word.length()
                && second > firstEnd
                && startOfVowels(word, endOfVowels(word, second)) == word.length();
        if (!two) {
            return List.of(word);
        }
        int cut = firstEnd + ofFirst(word.substring(firstEnd, second));
        return List.of(word.substring(0, cut), word.substring(cut));
    }

    /** How many of the consonants between two vowels close the first syllable. */
    private static int ofFirst(String consonants) {
        if (consonants.startsWith("ng")) {
            return 2;
        }
        if (consonants.length() < 2 || consonants.matches("[csz]h|kk|tt|pp|ss|jj|ts")) {
            return 0;
        }
        return 1;
    }

    private static int startOfVowels(String word, int from) {
        int i = Math.max(0, from);
        while (i < word.length() && VOWELS.indexOf(word.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int endOfVowels(String word, int from) {
        int i = from;
        while (i < word.length() && VOWELS.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }
}
