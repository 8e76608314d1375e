package org.liaisonhub.server.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which the console speaks. */
public enum Language {
    ENGLISH("en", "ltr", "English"),
    ARABIC("ar", "rtl", "العربية");

    private final String tag;
    private final String direction;
    private final String ownName;

    Language(String tag, String direction, String ownName) {
        this.tag = tag;
        this.direction = direction;
        this.ownName = ownName;
    }

    /** BCP 47 tag, as in {@code lang} attributes. */
    public String tag() {
        return tag;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The language of a tag or its first subtag; empty when the console does not speak it. */
    public static Optional<Language> of(String tag) {
        var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(l -> l.tag.equals(primary)).findFirst();
    }

    /**
     * The language to answer in: the one chosen before, else the first of an {@code Accept-Language} header (RFC 9110,
     * section 12.5.4) that the console speaks, else English. A malformed header counts as absent.
     *
     * @param chosen the tag that the user chose before; empty when none
     */
    public static Language choose(String chosen, String acceptLanguage) {
        return of(chosen).or(() -> accepted(acceptLanguage)).orElse(ENGLISH);
    }

    private static Optional<Language> accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
