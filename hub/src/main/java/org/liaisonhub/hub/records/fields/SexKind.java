package org.liaisonhub.hub.records.fields;

import java.util.Locale;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sex as a travel document states it: {@code F}, {@code M} or {@code X}. Source: ICAO Doc 9303-3. */
record SexKind() implements FieldKind {
    @Override
    public String name() {
        return "sex";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var code =
                switch (JsonValues.text(value, path, 40).toUpperCase(Locale.ROOT)) {
                    case "F", "FEMALE" -> "F";
                    case "M", "MALE" -> "M";
                    case "X", "<", "UNSPECIFIED" -> "X";
                    default -> throw new InvalidValue(path, "F, M or X");
                };
        return JsonValues.NODES.stringNode(code);
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonValues.stringSchema("Sex, ICAO Doc 9303-3");
        schema.putArray("enum").add("F").add("M").add("X");
        return schema;
    }

    @Override
    public String text(JsonNode value) {
        return switch (value.asString("")) {
            case "F" -> "female";
            case "M" -> "male";
            default -> "unspecified";
        };
    }
}
