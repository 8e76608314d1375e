package org.liaisonhub.matching.persons;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.liaisonhub.matching.names.NameReader;

/**
 * Names of countries in places of birth, to three-letter codes. Source: Unicode CLDR as ICU carries it, in the languages
 * below; what it does not have (former states, other usual names) is listed here.
 */
final class CountryNames {
    private static final int MOST_WORDS = 12;

    private static final List<ULocale> LANGUAGES =
            List.of(ULocale.ENGLISH, ULocale.FRENCH, new ULocale("es"), new ULocale("ru"), new ULocale("ar"));

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("USSR", "SUN"),
            Map.entry("Soviet Union", "SUN"),
            Map.entry("Yugoslavia", "YUG"),
            Map.entry("Serbia and Montenegro", "SCG"),
            Map.entry("Czechoslovakia", "CSK"),
            Map.entry("Czech Republic", "CZE"),
            Map.entry("East Germany", "DDR"),
            Map.entry("German Democratic Republic", "DDR"),
            Map.entry("Russian Federation", "RUS"),
            Map.entry("USA", "USA"),
            Map.entry("United States of America", "USA"),
            Map.entry("UK", "GBR"),
            Map.entry("Great Britain", "GBR"),
            Map.entry("England", "GBR"),
            Map.entry("Scotland", "GBR"),
            Map.entry("Holland", "NLD"),
            Map.entry("Turkey", "TUR"),
            Map.entry("Macedonia", "MKD"),
            Map.entry("Kosovo", "RKS"),
            Map.entry("Syrian Arab Republic", "SYR"),
            Map.entry("Islamic Republic of Iran", "IRN"),
            Map.entry("Libyan Arab Jamahiriya", "LBY"),
            Map.entry("Palestine", "PSE"),
            Map.entry("Democratic Republic of the Congo", "COD"),
            Map.entry("Zaire", "COD"),
            Map.entry("Republic of the Congo", "COG"),
            Map.entry("Ivory Coast", "CIV"),
            Map.entry("United Republic of Tanzania", "TZA"),
            Map.entry("Swaziland", "SWZ"),
            Map.entry("Rhodesia", "ZWE"),
            Map.entry("Burma", "MMR"),
            Map.entry("Viet Nam", "VNM"),
            Map.entry("Republic of Korea", "KOR"),
            Map.entry("Democratic People's Republic of Korea", "PRK"),
            Map.entry("DPRK", "PRK"));

    private final Map<String, String> codes = new HashMap<>();

    CountryNames(NameReader reader) {
        for (String country : Locale.getISOCountries()) {
            String code = alpha3(country);
            for (ULocale language : LANGUAGES) {
                put(new ULocale("", country).getDisplayCountry(language), code, reader);
            }
        }
        OTHERS.forEach((name, code) -> put(name, code, reader));
    }

    private void put(String name, String code, NameReader reader) {
        List<String> words = reader.words(name, MOST_WORDS);
        if (!code.isEmpty() && !words.isEmpty()) {
            codes.put(String.join(" ", words), code);
        }
    }

    private static String alpha3(String alpha2) {
        try {
            return Locale.of("", alpha2).getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }

    /** The code of the country that these words, romanised, name; empty when they name none. */
    String code(List<String> words) {
        return codes.getOrDefault(String.join(" ", words), "");
    }
}
