package org.liaisonhub.hub.records;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.records.fields.FieldKinds;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML file of a database. Every fault is an {@link InvalidValue} that names the place in the file. */
final class DefinitionReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final YAMLMapper YAML = new YAMLMapper();

    private DefinitionReader() {}

    static DatabaseDefinition read(InputStream file) {
        JsonNode root;
        try {
            root = YAML.readTree(file);
        } catch (JacksonException e) {
            throw new InvalidValue("", "well-formed YAML");
        }
        only(
                root,
                "",
                Set.of(
                        "number",
                        "code",
                        "title",
                        "holds",
                        "recorders",
                        "source-key",
                        "fields",
                        "search",
                        "shown",
                        "retention",
                        "verify-within"));
        var fields = fields(root.path("fields"));
        var names = new TreeSet<String>();
        fields.forEach(field -> names.add(field.name()));
        var definition = new DatabaseDefinition(
                new DatabaseDefinition.Identity(
                        number(root), name(root, "code"), text(root, "title"), text(root, "holds")),
                choice(Recorders.class, text(root, "recorders"), "recorders"),
                references(root, "source-key", names),
                fields,
                search(root.path("search"), names),
                shown(root.path("shown"), names),
                retention(root.path("retention"), names),
                duration(text(root, "verify-within"), "verify-within"));
        if (definition.recorders() == Recorders.ISSUING_COUNTRY
                && definition.search().travelDocument().isEmpty()) {
            throw new InvalidValue("recorders", "issuing-country needs search.travel-document");
        }
        return definition;
    }

    private static List<FieldDefinition> fields(JsonNode list) {
        var fields = new ArrayList<FieldDefinition>();
        var seen = new TreeSet<String>();
        for (int i = 0; i < list.size(); i++) {
            try {
                var field = field(list.get(i));
                if (!seen.add(field.name())) {
                    throw new InvalidValue("name", "stands once");
                }
                fields.add(field);
            } catch (InvalidValue e) {
                throw e.within("fields[" + i + "]");
            }
        }
        if (fields.isEmpty()) {
            throw new InvalidValue("fields", "at least one");
        }
        return fields;
    }

    private static FieldDefinition field(JsonNode node) {
        only(node, "", Set.of("name", "kind", "label", "required", "list", "codes"));
        var codes = new LinkedHashMap<String, String>();
        node.path("codes")
                .properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asString("")));
        return new FieldDefinition(
                name(node, "name"),
                text(node, "label"),
                FieldKinds.of(text(node, "kind"), codes),
                node.path("required").asBoolean(false),
                node.path("list").asBoolean(false));
    }

    private static SearchedFields search(JsonNode node, Set<String> names) {
        only(
                node,
                "search",
                Set.of(
                        "names",
                        "dates-of-birth",
                        "sex",
                        "nationalities",
                        "birthplaces",
                        "documents",
                        "person-when",
                        "travel-document"));
        return new SearchedFields(
                reference(node, "search", "names", names),
                reference(node, "search", "dates-of-birth", names),
                reference(node, "search", "sex", names),
                reference(node, "search", "nationalities", names),
                reference(node, "search", "birthplaces", names),
                reference(node, "search", "documents", names),
                condition(node.path("person-when"), names),
                travelDocument(node.path("travel-document"), names));
    }

    private static Optional<SearchedFields.Condition> condition(JsonNode node, Set<String> names) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        only(node, "search.person-when", Set.of("field", "code"));
        var field = reference(node, "search.person-when", "field", names);
        return Optional.of(new SearchedFields.Condition(field, text(node, "code")));
    }

    private static Optional<SearchedFields.TravelDocumentFields> travelDocument(JsonNode node, Set<String> names) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var where = "search.travel-document";
        only(node, where, Set.of("number", "last-number", "country", "type"));
        return Optional.of(new SearchedFields.TravelDocumentFields(
                required(reference(node, where, "number", names), where + ".number"),
                reference(node, where, "last-number", names),
                required(reference(node, where, "country", names), where + ".country"),
                reference(node, where, "type", names)));
    }

    private static Shown shown(JsonNode node, Set<String> names) {
        only(
                node,
                "shown",
                Set.of(
                        "headline",
                        "requested-action",
                        "otherwise",
                        "discreet",
                        "warnings",
                        "first-line",
                        "second-line"));
        return new Shown(
                text(node, "headline"),
                reference(node, "shown", "requested-action", names),
                node.path("otherwise").asString(""),
                discretion(node.path("discreet"), names),
                reference(node, "shown", "warnings", names),
                references(node, "first-line", names),
                references(node, "second-line", names));
    }

    private static Optional<Shown.Discretion> discretion(JsonNode node, Set<String> names) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var where = "shown.discreet";
        only(node, where, Set.of("field", "codes", "action"));
        var codes =
                node.path("codes").valueStream().map(code -> code.asString("")).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Shown.Discretion(
                required(reference(node, where, "field", names), where + ".field"), codes, text(node, "action")));
    }

    private static Retention retention(JsonNode node, Set<String> names) {
        only(node, "retention", Set.of("review-after", "expire-after", "expires-field", "keep-versions"));
        return new Retention(
                period(node, "review-after"),
                period(node, "expire-after"),
                reference(node, "retention", "expires-field", names),
                period(node, "keep-versions")
                        .orElseThrow(() -> new InvalidValue("retention.keep-versions", "is required, as P1Y")));
    }

    private static Optional<Period> period(JsonNode node, String key) {
        var text = node.path(key).asString("");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidValue("retention." + key, "a period of ISO 8601, as P5Y");
        }
    }

    private static Duration duration(String text, String key) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue(key, "a duration of ISO 8601, as PT1H");
        }
    }

    private static int number(JsonNode root) {
        int number = root.path("number").asInt(-1);
        if (number < 0 || number > Short.MAX_VALUE) {
            throw new InvalidValue("number", "0 to 32767");
        }
        return number;
    }

    private static String name(JsonNode node, String key) {
        var name = text(node, key);
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValue(key, "lower case words with hyphens between them");
        }
        return name;
    }

    private static String text(JsonNode node, String key) {
        return required(node.path(key).asString("").strip(), key);
    }

    private static String required(String text, String key) {
        if (text.isEmpty()) {
            throw new InvalidValue(key, "is required");
        }
        return text;
    }

    private static List<String> references(JsonNode node, String key, Set<String> names) {
        var references =
                node.path(key).valueStream().map(name -> name.asString("")).toList();
        if (!names.containsAll(references)) {
            throw new InvalidValue(key, "names only fields of the database");
        }
        return references;
    }

    private static String reference(JsonNode node, String where, String key, Set<String> names) {
        var name = node.path(key).asString("");
        if (!name.isEmpty() && !names.contains(name)) {
            throw new InvalidValue(where + "." + key, "names a field of the database");
        }
        return name;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text, String key) {
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

    private static void only(JsonNode node, String where, Set<String> keys) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!keys.contains(entry.getKey())) {
                throw new InvalidValue(where, "has only the keys " + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }
}
