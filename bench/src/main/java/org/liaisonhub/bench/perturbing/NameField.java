package org.liaisonhub.bench.perturbing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name field of a passport's zone, as most issuers fill it: FAMILY{@code <<}GIVEN, 39 characters. Source: ICAO Doc 9303-4. */
final class NameField {
    private static final int WIDTH = 39;
    private static final Pattern MARKS = Pattern.compile("\\p{M}|['’`.]");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z]+");

    private NameField() {}

    /** The field, the last part being the family name; empty when {@code cut} says otherwise than what it takes. */
    static String of(List<String> parts, boolean cut) {
        String family = field(parts.getLast());
        String given = field(String.join(" ", parts.subList(0, parts.size() - 1)));
        String whole = given.isEmpty() ? family : family + "<<" + given;
        boolean longer = whole.length() > WIDTH;
        if (family.isEmpty() || longer != cut) {
            return "";
        }
        return cut ? whole.substring(0, WIDTH) : whole + "<".repeat(WIDTH - whole.length());
    }

    private static String field(String part) {
        String plain = MARKS.matcher(Normalizer.normalize(part, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        String field = OTHERS.matcher(plain).replaceAll("<");
        return field.replaceAll("^<|<$", "");
    }
}
