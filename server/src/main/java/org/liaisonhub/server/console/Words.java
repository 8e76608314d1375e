package org.liaisonhub.server.console;

import gg.jte.Content;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The console's own words in one language, from {@code words_en.properties} and its sisters. Immutable. */
public final class Words {
    private static final Map<Language, Words> BY_LANGUAGE = new EnumMap<>(Language.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+([_-][A-Z0-9]+)*|[a-z0-9]+([_-][a-z0-9]+)*");

    private static final Pattern SUBJECT = Pattern.compile("([A-Za-z]+)\\[([0-9]{1,6})]");

    static {
        for (var language : Language.values()) {
            BY_LANGUAGE.put(language, new Words(language, read(language)));
        }
    }

    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language));
    }

    public Language language() {
        return language;
    }

    /** The text of a key; a key that no file holds is a bug. */
    public String text(String key) {
        var text = find(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    /** The text of a key with {@code {0}} replaced: for attributes, titles and other places without markup. */
    public String text(String key, Object argument) {
        return text(key).replace("{0}", String.valueOf(argument));
    }

    /** The text of a key with {@code {0}} replaced by user data, isolated from the direction of the text around it. */
    public Content sentence(String key, String userData) {
        var text = text(key);
        int place = text.indexOf("{0}");
        return output -> {
            if (place < 0) {
                output.writeUserContent(text);
                return;
            }
            output.writeUserContent(text.substring(0, place));
            output.writeContent("<bdi>");
            output.writeUserContent(userData);
            output.writeContent("</bdi>");
            output.writeUserContent(text.substring(place + 3));
        };
    }

    /**
     * The words for a code that another part of the hub chose. One that the files do not know is shown as plain words
     * ({@code DAY_MONTH_SWAPPED} as "day month swapped"); a text that is no code is shown as it is.
     */
    public String code(String family, String code) {
        var text = find(family + "." + code);
        if (text != null) {
            return text;
        }
        return CODE.matcher(code).matches() && code.chars().anyMatch(Character::isLetter)
                ? code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ')
                : code;
    }

    /**
     * By which route one word is known as a way to write another: {@code learnt-letters}, or systems of romanisation,
     * {@code ru:ICAO} as "Russian (ICAO)".
     */
    public String via(String route) {
        return Arrays.stream(route.split("\\+", -1)).map(this::oneRoute).collect(Collectors.joining(" + "));
    }

    private String oneRoute(String route) {
        var text = find("via." + route);
        if (text != null) {
            return text;
        }
        int colon = route.indexOf(':');
        var spoken = Locale.of(colon < 0 ? route : route.substring(0, colon))
                .getDisplayLanguage(Locale.forLanguageTag(language.tag()));
        return colon < 0 ? spoken : spoken + " (" + standard(route.substring(colon + 1)) + ")";
    }

    private String standard(String code) {
        var text = find("via-standard." + code);
        return text == null ? code : text;
    }

    /** The title of a database: this language's own where it has one, else the definition's. */
    public String database(String code, String title) {
        var text = find("database." + code);
        return text == null ? title : text;
    }

    /** What of a question something is about: {@code mrz[0]} as "Zone 1". */
    public String subject(String path) {
        var parts = SUBJECT.matcher(path);
        if (!parts.matches() || find("subject." + parts.group(1)) == null) {
            return path;
        }
        return text("subject." + parts.group(1), Integer.parseInt(parts.group(2)) + 1);
    }

    /** Every key of this language's own file. */
    Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(texts.stringPropertyNames()));
    }

    private @Nullable String find(String key) {
        var text = texts.getProperty(key);
        return text == null && language != Language.ENGLISH
                ? Objects.requireNonNull(BY_LANGUAGE.get(Language.ENGLISH))
                        .texts
                        .getProperty(key)
                : text;
    }

    /** A moment, to the minute, the same in every language. */
    public static String at(Instant moment) {
        return MOMENT.format(moment);
    }

    private static Properties read(Language language) {
        var name = "words_" + language.tag() + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
