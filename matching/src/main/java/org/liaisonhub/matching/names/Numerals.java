package org.liaisonhub.matching.names;

import java.util.List;
import java.util.Map;
import org.liaisonhub.matching.scripts.Writing;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.NameToken;
import org.liaisonhub.matching.words.Spelling;

/** Numbers of people of one name: II, 2세, השני. */
final class Numerals {
    private static final double INFORMATION = 2;
    private static final List<String> HEBREW =
            List.of("ראשונ", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שביעי", "שמיני", "תשיעי", "עשירי");
    private static final Map<Character, Integer> ROMAN = Map.of('i', 1, 'v', 5, 'x', 10);

    private Numerals() {}

    /** The number that a folded word is, 0 when it is none. A single letter but {@code i}, {@code v} is an initial. */
    static int read(String word) {
        if (word.endsWith("세") && word.length() <= 3) {
            return digits(word.substring(0, word.length() - 1));
        }
        if (word.startsWith("ה") && word.length() > 3) {
            String name = word.substring(1);
            return HEBREW.indexOf(name.endsWith("ה") && name.length() > 4 ? name.substring(0, name.length() - 1) : name)
                    + 1;
        }
        int roman = roman(word);
        return roman > 0 ? roman : digits(word);
    }

    static NameToken token(int number) {
        Spelling spelling = Spelling.of(Integer.toString(number), true);
        return new NameToken(spelling.text(), Writing.LATIN, NamePart.UNKNOWN, spelling, List.of(), INFORMATION);
    }

    private static int digits(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : 0;
    }

    private static int roman(String word) {
        if (word.isEmpty() || word.length() > 5 || (word.length() == 1 && word.charAt(0) == 'x')) {
            return 0;
        }
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            Integer value = ROMAN.get(word.charAt(i));
            Integer next = i + 1 < word.length() ? ROMAN.get(word.charAt(i + 1)) : null;
            if (value == null) {
                return 0;
            }
            sum += next != null && next > value ? -value : value;
        }
        return Math.max(0, sum);
    }
}
