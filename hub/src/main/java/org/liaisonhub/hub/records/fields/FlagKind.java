package org.liaisonhub.hub.records.fields;

import java.util.Locale;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Yes or no. */
record FlagKind() implements FieldKind {
    @Override
    public String name() {
        return "flag";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        if (value.isBoolean()) {
            return value;
        }
        return switch (value.isString() ? value.asString().strip().toLowerCase(Locale.ROOT) : "") {
            case "true", "yes" -> JsonValues.NODES.booleanNode(true);
            case "false", "no" -> JsonValues.NODES.booleanNode(false);
            default -> throw new InvalidValue(path, "true or false");
        };
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.NODES.objectNode().put("type", "boolean");
    }

    @Override
    public String text(JsonNode value) {
        return value.asBoolean(false) ? "yes" : "no";
    }
}
