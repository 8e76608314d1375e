package org.liaisonhub.hub.records.databases;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;

/** The simple values of a definition file, each of its form or refused by its key. */
final class DefinitionValues {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private DefinitionValues() {}

    static Optional<Period> period(JsonNode node, String where, String key) {
        var text = node.path(key).asString("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValue(where + "." + key, "a period of ISO 8601, as P5Y");
        }
    }

    static Duration duration(String text, String key) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue(key, "a duration of ISO 8601, as PT1H");
        }
    }

    static int number(JsonNode root) {
        int number = root.path("number").asInt(-1);
        if (number < 0 || number > Short.MAX_VALUE) {
            throw new InvalidValue("number", "0 to 32767");
        }
        return number;
    }

    static String name(JsonNode node, String key) {
        var name = text(node, key);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue(key, "lower case words with hyphens between them");
        }
        return name;
    }

    static String text(JsonNode node, String key) {
        return required(node.path(key).asString("").strip(), key);
    }

    static String required(String text, String key) {
        if (text.isEmpty()) {
            throw new InvalidValue(key, "is required");
        }
        return text;
    }

    static List<String> references(JsonNode node, String key, Set<String> names) {
        var references =
                node.path(key).valueStream().map(name -> name.asString("")).toList();
        if (!names.containsAll(references)) {
            throw new InvalidValue(key, "names only fields of the database");
        }
        return references;
    }

    static String reference(JsonNode node, String where, String key, Set<String> names) {
        var name = node.path(key).asString("");
        if (!name.isEmpty() && !names.contains(name)) {
            throw new InvalidValue(where + "." + key, "names a field of the database");
        }
        return name;
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text, String key) {
        @Nullable E found = null;
        var all = new ArrayList<String>();
        for (var constant : Optional.ofNullable(type.getEnumConstants()).orElseThrow()) {
            var written = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(written);
            found = written.equals(text) ? constant : found;
        }
        if (found == null) {
            throw new InvalidValue(key, "one of " + String.join(", ", all));
        }
        return found;
    }

    static void only(JsonNode node, String where, Set<String> keys) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!keys.contains(entry.getKey())) {
                throw new InvalidValue(where, "has only the keys " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }
}
