package org.liaisonhub.hub.records.fields;

import java.util.regex.Pattern;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How many: a whole number from 0 to 999,999,999. */
record CountKind() implements FieldKind {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    @Override
    public String name() {
        return "count";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var text = JsonValues.text(value, path, 40);
        if (!DIGITS.matcher(text).matches()) {
            throw new InvalidValue(path, "a whole number from 0 to 999999999");
        }
        return JsonValues.NODES.numberNode(Integer.parseInt(text));
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.NODES
                .objectNode()
                .put("type", "integer")
                .put("minimum", 0)
                .put("maximum", 999_999_999);
    }
}
