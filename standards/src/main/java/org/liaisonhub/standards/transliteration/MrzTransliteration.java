package org.liaisonhub.standards.transliteration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/**
 * Names in Latin, Cyrillic and Arabic letters as zones write them, and Arabic names back. Source: ICAO Doc 9303-3,
 * section 6. Thread-safe.
 */
public final class MrzTransliteration {
    // Enough for four letters with three ways each; more ways are not worth a look-up each.
    private static final int MOST_ALTERNATIVES = 81;

    private MrzTransliteration() {}

    /**
     * The name in characters of a zone, parts separated by one filler. Apostrophes and full stops are left out.
     *
     * @throws InvalidValue if a letter is in none of the tables
     */
    public static String toMrz(String name) {
        return toMrz(name, CyrillicLanguage.COMMON);
    }

    /** As {@link #toMrz(String)}, with the exceptions of a language that is written in Cyrillic letters. */
    public static String toMrz(String name, CyrillicLanguage language) {
        return alternatives(name, language, 1).getFirst();
    }

    /**
     * Every way in which the name may stand in a zone, the preferred one first: {@code Müller} is {@code MUELLER},
     * {@code MUXXLLER} or {@code MULLER}. At most 81.
     *
     * @throws InvalidValue if a letter is in none of the tables
     */
    public static SequencedSet<String> alternatives(String name, CyrillicLanguage language) {
        return alternatives(name, language, MOST_ALTERNATIVES);
    }

    /**
     * A name that was written by the Arabic table, in Arabic letters and with spaces; vowel signs are lost for good. Empty
     * when the text was not written so. A name in plain Latin letters may look as if it was: ask only where the issuer
     * writes Arabic.
     */
    public static Optional<String> toArabic(String mrzName) {
        var parts = new ArrayList<String>();
        for (String part : mrzName.replace('<', ' ').strip().split(" +", -1)) {
            Optional<String> letters = ArabicTable.read(part);
            if (letters.isEmpty()) {
                return Optional.empty();
            }
            parts.add(letters.get());
        }
        return Optional.of(String.join(" ", parts)).filter(name -> !name.isEmpty());
    }

    private static SequencedSet<String> alternatives(String name, CyrillicLanguage language, int most) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        List<String> ways = List.of("");
        for (int i = 0; i < composed.length(); i++) {
            ways = extended(ways, written(composed, i, language), most);
        }
        var clean = new LinkedHashSet<String>();
        ways.forEach(way -> clean.add(oneFillerBetweenParts(way)));
        return clean;
    }

    private static String oneFillerBetweenParts(String text) {
        return Stream.of(text.split("<", -1)).filter(part -> !part.isEmpty()).collect(Collectors.joining("<"));
    }

    private static List<String> extended(List<String> ways, List<String> endings, int most) {
        if (ways.size() * endings.size() > most) {
            return ways.stream().map(way -> way + endings.getFirst()).toList();
        }
        return endings.stream()
                .flatMap(ending -> ways.stream().map(way -> way + ending))
                .toList();
    }

    private static List<String> written(String name, int at, CyrillicLanguage language) {
        char c = name.charAt(at);
        char capital = c == 'ı' || c == 'ß' || c == 'ŉ' || c == 'ĸ' ? c : Character.toUpperCase(c);
        boolean first = at == 0 || !Character.isLetter(name.charAt(at - 1));
        boolean last = at + 1 == name.length() || !isArabicInside(name.charAt(at + 1));
        List<String> latin = LatinTable.written(capital);
        if (!latin.isEmpty()) {
            return latin;
        }
        if (c == ArabicTable.SHADDA) {
            return List.of(doubled(name, at));
        }
        @Nullable String other = CyrillicTable.written(capital, first, language);
        if (other == null) {
            other = ArabicTable.written(c, last);
        }
        if (other == null && !Character.isLetterOrDigit(c)) {
            other = leftOut(c) ? "" : "<";
        }
        if (other == null) {
            throw new InvalidValue("name", "Latin, Cyrillic or Arabic letters");
        }
        return List.of(other);
    }

    // The sign that doubles the letter before it.
    private static String doubled(String name, int at) {
        int letter = at - 1;
        while (letter > 0 && Character.getType(name.charAt(letter)) == Character.NON_SPACING_MARK) {
            letter--;
        }
        @Nullable String before = letter < 0 ? null : ArabicTable.written(name.charAt(letter), false);
        return before == null ? "" : before;
    }

    private static boolean isArabicInside(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean leftOut(char c) {
        return "'’‘`´ʹʼ.".indexOf(c) >= 0
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isISOControl(c);
    }
}
