package org.liaisonhub.hub.records.databases;

import java.util.LinkedHashSet;
import org.liaisonhub.hub.records.fields.FieldKinds;
import org.liaisonhub.search.documents.NumberRange;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings the content of a record into the one form in which equal contents are equal. */
final class Normaliser {
    /** More names, documents or dates than any real record has. */
    static final int LONGEST_LIST = 2_000;

    private Normaliser() {}

    static ObjectNode normalise(DatabaseDefinition database, ObjectNode raw) {
        for (var name : raw.propertyNames()) {
            if (!database.has(name)) {
                throw new InvalidValue(
                        "content",
                        "has only the fields of " + database.code() + ": " + String.join(", ", database.fieldNames()));
            }
        }
        var normal = JsonNodeFactory.instance.objectNode();
        for (var field : database.fields()) {
            var value = raw.get(field.name());
            if (value != null && !FieldKinds.isEmpty(value)) {
                set(normal, field, value);
            }
            if (field.required() && !normal.has(field.name())) {
                throw new InvalidValue(field.name(), "is required");
            }
        }
        database.search().travelDocument().ifPresent(document -> checkRange(document, normal));
        return normal;
    }

    private static void checkRange(SearchedFields.TravelDocumentFields document, ObjectNode content) {
        var last = document.lastNumber().isEmpty() ? null : content.get(document.lastNumber());
        if (last != null) {
            try {
                var range = new NumberRange(content.path(document.number()).asString(""), last.asString());
                if (range.first().equals(range.last())) {
                    content.remove(document.lastNumber());
                }
            } catch (InvalidValue e) {
                throw new InvalidValue(document.lastNumber(), e.rule());
            }
        }
    }

    private static void set(ObjectNode normal, FieldDefinition field, JsonNode value) {
        if (!field.list()) {
            if (value.isArray()) {
                throw new InvalidValue(field.name(), "holds one value, not a list");
            }
            normal.set(field.name(), field.kind().normalise(value, field.name()));
            return;
        }
        var values = new LinkedHashSet<JsonNode>();
        if (value.isArray()) {
            if (value.size() > LONGEST_LIST) {
                throw new InvalidValue(field.name(), "at most " + LONGEST_LIST + " values");
            }
            for (int i = 0; i < value.size(); i++) {
                var one = value.get(i);
                if (!FieldKinds.isEmpty(one)) {
                    values.add(field.kind().normalise(one, field.name() + "[" + i + "]"));
                }
            }
        } else {
            values.add(field.kind().normalise(value, field.name()));
        }
        if (!values.isEmpty()) {
            normal.putArray(field.name()).addAll(values);
        }
    }
}
