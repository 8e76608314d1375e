package org.liaisonhub.standards.transliteration;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** National Latin capitals in the characters of a zone. Source: ICAO Doc 9303-3, section 6.A. */
final class LatinTable {
    // The preferred way first. Letters that are not here lose their accent.
    private static final Map<Character, List<String>> SPECIAL = special("""
            Ä AE A, Å AA A, Æ AE, Ð D, Đ D, Ħ H, ı I, Ĳ IJ, ĸ Q, Ł L, Ŀ L, Ñ N NXX, Ŋ N, Ö OE O OXX, Ø OE O, Œ OE, ß SS,
            ẞ SS, Ŧ T, Þ TH, Ü UE UXX U, ŉ N, Ə E""");

    private LatinTable() {}

    /** What may stand for a capital, preferred first; empty when it is no Latin letter. */
    static List<String> written(char capital) {
        if (capital >= 'A' && capital <= 'Z') {
            return List.of(Character.toString(capital));
        }
        List<String> special = SPECIAL.get(capital);
        if (special != null) {
            return special;
        }
        char base = Normalizer.normalize(Character.toString(capital), Normalizer.Form.NFKD)
                .charAt(0);
        return base >= 'A' && base <= 'Z' ? List.of(Character.toString(base)) : List.of();
    }

    private static Map<Character, List<String>> special(String table) {
        var special = new HashMap<Character, List<String>>();
        for (String entry : table.split(",", -1)) {
            var words = List.of(entry.strip().split(" ", -1));
            special.put(words.getFirst().charAt(0), words.subList(1, words.size()));
        }
        return Map.copyOf(special);
    }
}
