package org.liaisonhub.hub.records.databases;

import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.records.fields.CodeKind;
import org.liaisonhub.hub.records.fields.FieldKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field of a database.
 *
 * @param name as in JSON and in CSV headers: {@code dates-of-birth}
 * @param label as people read it
 * @param required whether every record must have it
 * @param list whether it holds several values
 */
public record FieldDefinition(String name, String label, FieldKind kind, boolean required, boolean list) {
    /** The codes that it may hold with their words, in order; empty when it holds no codes. */
    public Map<String, String> codes() {
        return kind instanceof CodeKind code ? code.codes() : Map.of();
    }

    /** The values of this field in a normalised record, one line each, for people; empty when it has none. */
    public List<String> texts(ObjectNode content) {
        return values(content).stream().map(kind::text).toList();
    }

    /** The values of this field in a normalised record; a single one as a list of one. */
    public List<JsonNode> values(ObjectNode content) {
        var value = content.get(name);
        if (value == null) {
            return List.of();
        }
        return list ? value.valueStream().toList() : List.of(value);
    }

    ObjectNode schema() {
        if (!list) {
            return kind.schema().put("title", label);
        }
        var schema = JsonNodeFactory.instance.objectNode().put("type", "array").put("title", label);
        schema.set("items", kind.schema());
        return schema.put("maxItems", Normaliser.LONGEST_LIST);
    }
}
