package org.liaisonhub.matching.scripts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words in Chinese characters: Mandarin as pinyin and Wade-Giles, and the readings of family names. */
final class Han {
    private static final String FILE = "han-surnames.tsv";
    private static final List<String> READINGS =
            List.of("zh:pinyin", "zh:yue-surname", "zh:ko-surname", "zh:vi-surname");
    private static final Map<String, List<String>> SURNAMES = new HashMap<>();

    static {
        for (List<String> row : Tables.rows(FILE)) {
            List<String> readings = row.subList(1, row.size());
            for (String written : row.getFirst().split(" ", -1)) {
                if (readings.size() != READINGS.size() || SURNAMES.put(written, readings) != null) {
                    throw Tables.broken(FILE, "a name twice, or not four readings: " + row);
                }
            }
        }
    }

    private Han() {}

    static void addTo(Romanisation.Ways ways, String word) {
        int length = surnameLength(word);
        List<String> surname = SURNAMES.get(word.substring(0, length));
        var pinyin = new StringBuilder();
        var wadeGiles = new StringBuilder();
        if (!read(word, length, surname, pinyin, wadeGiles)) {
            return;
        }
        ways.add("zh:pinyin", pinyin);
        ways.add("zh:WG", wadeGiles);
        if (surname != null && length == word.length()) {
            for (int i = 1; i < READINGS.size(); i++) {
                for (String reading : surname.get(i).split(" ", -1)) {
                    ways.add(READINGS.get(i), reading);
                }
            }
        }
    }

    private static boolean read(
            String word, int length, @Nullable List<String> surname, StringBuilder pinyin, StringBuilder wadeGiles) {
        LetterSystem wade = LetterSystems.system("zh:WG");
        if (surname != null) {
            // A compound name is two syllables, told apart by a hyphen.
            for (String syllable : surname.getFirst().split("-", -1)) {
                pinyin.append(syllable);
                wade.write(syllable, wadeGiles);
            }
        }
        for (int i = length; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                String syllable = c < 0x80 ? Character.toString(c) : Icu.pinyin(c);
                if (syllable.isEmpty()) {
                    return false;
                }
                pinyin.append(syllable);
                wade.write(syllable, wadeGiles);
            }
        }
        return true;
    }

    /** How many characters at the beginning are a family name; 0 when none is known. */
    static int surnameLength(String word) {
        if (word.length() >= 2 && SURNAMES.containsKey(word.substring(0, 2))) {
            return 2;
        }
        return !word.isEmpty() && SURNAMES.containsKey(word.substring(0, 1)) ? 1 : 0;
    }
}
