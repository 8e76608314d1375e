package org.liaisonhub.hub.records.databases;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liaisonhub.hub.records.fields.FieldKinds;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the YAML file of a database. Every fault is an {@link InvalidValue} that names the place in the file. */
final class DefinitionReader {
    private static final YAMLMapper YAML = new YAMLMapper();

    private DefinitionReader() {}

    static DatabaseDefinition read(InputStream file) {
        JsonNode root;
        try {
            root = YAML.readTree(file);
        } catch (JacksonException e) {
            throw new InvalidValue("", "well-formed YAML");
        }
        DefinitionValues.only(
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
                        "purpose",
                        "shown",
                        "retention",
                        "verify-within"));
        var fields = fields(root.path("fields"));
        var names = new TreeSet<String>();
        fields.forEach(field -> names.add(field.name()));
        var definition = new DatabaseDefinition(
                new DatabaseDefinition.Identity(
                        DefinitionValues.number(root),
                        DefinitionValues.name(root, "code"),
                        DefinitionValues.text(root, "title"),
                        DefinitionValues.text(root, "holds")),
                DefinitionValues.choice(Recorders.class, DefinitionValues.text(root, "recorders"), "recorders"),
                DefinitionValues.references(root, "source-key", names),
                fields,
                search(root.path("search"), names),
                purpose(root.path("purpose"), fields),
                shown(root.path("shown"), names),
                retention(root.path("retention"), names),
                DefinitionValues.duration(DefinitionValues.text(root, "verify-within"), "verify-within"));
        if (definition.recorders() == Recorders.ISSUING_COUNTRY
                && definition.search().travelDocument().isEmpty()) {
            throw new InvalidValue("recorders", "issuing-country needs search.travel-document");
        }
        return definition;
    }

    private static List<FieldDefinition> fields(JsonNode list) {
        if (!list.isArray()) {
            throw new InvalidValue("fields", "a list");
        }
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
        DefinitionValues.only(node, "", Set.of("name", "kind", "label", "required", "list", "codes"));
        var codes = new LinkedHashMap<String, String>();
        node.path("codes")
                .properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asString("")));
        return new FieldDefinition(
                DefinitionValues.name(node, "name"),
                DefinitionValues.text(node, "label"),
                FieldKinds.of(DefinitionValues.text(node, "kind"), codes),
                node.path("required").asBoolean(false),
                node.path("list").asBoolean(false));
    }

    private static SearchedFields search(JsonNode node, Set<String> names) {
        DefinitionValues.only(
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
                DefinitionValues.reference(node, "search", "names", names),
                DefinitionValues.reference(node, "search", "dates-of-birth", names),
                DefinitionValues.reference(node, "search", "sex", names),
                DefinitionValues.reference(node, "search", "nationalities", names),
                DefinitionValues.reference(node, "search", "birthplaces", names),
                DefinitionValues.reference(node, "search", "documents", names),
                condition(node.path("person-when"), names),
                travelDocument(node.path("travel-document"), names));
    }

    private static Optional<SearchedFields.Condition> condition(JsonNode node, Set<String> names) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        DefinitionValues.only(node, "search.person-when", Set.of("field", "code"));
        var field = DefinitionValues.reference(node, "search.person-when", "field", names);
        return Optional.of(new SearchedFields.Condition(field, DefinitionValues.text(node, "code")));
    }

    private static Optional<SearchedFields.TravelDocumentFields> travelDocument(JsonNode node, Set<String> names) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var where = "search.travel-document";
        DefinitionValues.only(node, where, Set.of("number", "last-number", "country", "type"));
        return Optional.of(new SearchedFields.TravelDocumentFields(
                DefinitionValues.required(DefinitionValues.reference(node, where, "number", names), where + ".number"),
                DefinitionValues.reference(node, where, "last-number", names),
                DefinitionValues.required(
                        DefinitionValues.reference(node, where, "country", names), where + ".country"),
                DefinitionValues.reference(node, where, "type", names)));
    }

    /** Every record is kept for a purpose: a database that does not say where it stands is none. */
    private static RecordPurpose purpose(JsonNode node, List<FieldDefinition> fields) {
        var where = "purpose";
        DefinitionValues.only(node, where, Set.of("field", "code", "text"));
        var field = node.path("field").asString("");
        if (field.isEmpty()) {
            return new RecordPurpose(
                    "",
                    DefinitionValues.required(node.path("code").asString(""), where + ".code"),
                    DefinitionValues.required(node.path("text").asString("").strip(), where + ".text"));
        }
        if (node.has("code")
                || node.has("text")
                || fields.stream()
                        .noneMatch(one -> one.name().equals(field)
                                && one.required()
                                && !one.list()
                                && !one.codes().isEmpty())) {
            throw new InvalidValue(where + ".field", "alone, and names a required field with one code");
        }
        return new RecordPurpose(field, "", "");
    }

    private static Shown shown(JsonNode node, Set<String> names) {
        DefinitionValues.only(
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
                DefinitionValues.text(node, "headline"),
                DefinitionValues.reference(node, "shown", "requested-action", names),
                node.path("otherwise").asString(""),
                discretion(node.path("discreet"), names),
                DefinitionValues.reference(node, "shown", "warnings", names),
                DefinitionValues.references(node, "first-line", names),
                DefinitionValues.references(node, "second-line", names));
    }

    private static Optional<Shown.Discretion> discretion(JsonNode node, Set<String> names) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        var where = "shown.discreet";
        DefinitionValues.only(node, where, Set.of("field", "codes", "action"));
        var codes =
                node.path("codes").valueStream().map(code -> code.asString("")).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new Shown.Discretion(
                DefinitionValues.required(DefinitionValues.reference(node, where, "field", names), where + ".field"),
                codes,
                DefinitionValues.text(node, "action")));
    }

    private static Retention retention(JsonNode node, Set<String> names) {
        DefinitionValues.only(
                node, "retention", Set.of("review-after", "expire-after", "expires-field", "keep-versions"));
        return new Retention(
                DefinitionValues.period(node, "retention", "review-after"),
                DefinitionValues.period(node, "retention", "expire-after"),
                DefinitionValues.reference(node, "retention", "expires-field", names),
                DefinitionValues.period(node, "retention", "keep-versions")
                        .orElseThrow(() -> new InvalidValue("retention.keep-versions", "is required, as P1Y")));
    }
}
