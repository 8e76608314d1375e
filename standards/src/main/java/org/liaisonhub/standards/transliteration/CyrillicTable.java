package org.liaisonhub.standards.transliteration;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cyrillic capitals in the characters of a zone. Source: ICAO Doc 9303-3, section 6.B. */
final class CyrillicTable {
    private static final Map<Character, String> COMMON = pairs("""
            А A, Б B, В V, Г G, Д D, Е E, Ж ZH, З Z, И I, Й I, К K, Л L, М M, Н N, О O, П P, Р R, С S, Т T, У U, Ф F,
            Х KH, Ц TS, Ч CH, Ш SH, Щ SHCH, Ъ IE, Ы Y, Ь _, Э E, Ю IU, Я IA, Ё E, Ђ D, Ѓ G, Є IE, Ѕ DZ, І I, Ї I, Ј J,
            Љ LJ, Њ NJ, Ћ C, Ќ K, Ў U, Џ DZ, Ѫ U, Ѵ Y, Ґ G, Ғ F, Һ C, Ѐ E, Ѝ I, Ѣ E""");

    private static final Map<CyrillicLanguage, Map<Character, String>> EXCEPTIONS = Map.of(
            CyrillicLanguage.COMMON, Map.of(),
            CyrillicLanguage.BELARUSIAN, pairs("Ё IO, Г H"),
            CyrillicLanguage.BULGARIAN, pairs("Щ SHT"),
            CyrillicLanguage.MACEDONIAN, pairs("Ѓ GJ, Ќ KJ, Џ DJ, Х H, Ц C"),
            CyrillicLanguage.SERBIAN, pairs("Ж Z, Х H, Ц C, Ч C, Ш S"),
            CyrillicLanguage.UKRAINIAN, pairs("Г H, И Y"));

    private static final Map<Character, String> UKRAINIAN_INITIALS = pairs("Є YE, Ї YI, Й Y, Ю YU, Я YA");

    private CyrillicTable() {}

    /** What stands for a capital; null when the table does not have it. */
    static @Nullable String written(char capital, boolean first, CyrillicLanguage language) {
        if (first && language == CyrillicLanguage.UKRAINIAN && UKRAINIAN_INITIALS.containsKey(capital)) {
            return UKRAINIAN_INITIALS.get(capital);
        }
        String exception = EXCEPTIONS.getOrDefault(language, Map.of()).get(capital);
        return exception != null ? exception : COMMON.get(capital);
    }

    /** A table from {@code letter text} pairs separated by commas; {@code _} stands for nothing. */
    static Map<Character, String> pairs(String table) {
        var pairs = new HashMap<Character, String>();
        for (String pair : table.split(",", -1)) {
            String entry = pair.strip();
            pairs.put(entry.charAt(0), entry.substring(2).replace("_", ""));
        }
        return Map.copyOf(pairs);
    }
}
