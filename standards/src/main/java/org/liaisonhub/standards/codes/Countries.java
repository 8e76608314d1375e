package org.liaisonhub.standards.codes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds countries and nationalities by code or by name. Source: ISO 3166-1 and 3166-3, ICAO Doc 9303-3 section 5.
 * Thread-safe.
 */
public final class Countries {
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^)]*\\)");
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}.'’‘`´]");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and", "");
    // Longer than any name of a country: what is longer is not worth the work of normalising.
    private static final int LONGEST_NAME = 120;

    private static final List<Country> ALL = CountryTable.read();
    private static final Map<String, Country> BY_ALPHA3 = new HashMap<>();
    private static final Map<String, Country> BY_ALPHA2 = new HashMap<>();
    private static final Map<String, Country> BY_NAME = new HashMap<>();

    static {
        for (Country country : ALL) {
            BY_ALPHA3.put(country.alpha3(), country);
            if (!country.alpha2().isEmpty()) {
                BY_ALPHA2.putIfAbsent(country.alpha2(), country);
            }
            BY_NAME.putIfAbsent(nameKey(country.name()), country);
            country.otherNames().forEach(name -> BY_NAME.putIfAbsent(nameKey(name), country));
        }
        for (Country country : ALL) {
            BY_NAME.putIfAbsent(nameKey(withoutParentheses(country.name())), country);
        }
        BY_ALPHA3.put("D", BY_ALPHA3.get("DEU"));
    }

    private Countries() {}

    /** Every entry, today's countries first. */
    public static Collection<Country> all() {
        return ALL;
    }

    /** By alpha-2, alpha-3 or ICAO code in any case, fillers allowed: {@code de}, {@code DEU} and {@code D<<} are one. */
    public static Optional<Country> byCode(String code) {
        String plain = withoutFiller(code.strip()).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(plain.length() == 2 ? BY_ALPHA2.get(plain) : BY_ALPHA3.get(plain));
    }

    /** By the code as a machine-readable zone writes it: three letters, or {@code D}; alpha-2 codes are unknown here. */
    public static Optional<Country> byZoneCode(String code) {
        return Optional.ofNullable(BY_ALPHA3.get(code));
    }

    /**
     * By a name as lists write it. Case, accents, punctuation, "the", the order of the words ("Korea, Republic of") and,
     * where the rest is enough, a part in parentheses do not matter.
     */
    public static Optional<Country> byName(String name) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        Country found = BY_NAME.get(nameKey(name));
        return Optional.ofNullable(found != null ? found : BY_NAME.get(nameKey(withoutParentheses(name))));
    }

    private static String withoutFiller(String code) {
        int filler = code.indexOf('<');
        boolean onlyFillersFollow = filler >= 0 && code.chars().skip(filler).allMatch(c -> c == '<');
        return onlyFillersFollow ? code.substring(0, filler) : code;
    }

    private static String withoutParentheses(String name) {
        return IN_PARENTHESES.matcher(name).replaceAll(" ");
    }

    private static String nameKey(String name) {
        String plain = DROPPED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var words = Arrays.stream(SEPARATORS.split(plain))
                .filter(word -> !SMALL_WORDS.contains(word))
                .map(word -> word.equals("st") ? "saint" : word)
                .sorted()
                .toList();
        return String.join(" ", words);
    }
}
