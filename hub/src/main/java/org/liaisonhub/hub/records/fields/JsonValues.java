package org.liaisonhub.hub.records.fields;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads pieces of JSON that callers gave, with named errors. */
final class JsonValues {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValues() {}

    /**
     * A text of at most {@code longest} characters: composed (NFC), without blanks at its ends, without control
     * characters but line feed and tab.
     */
    static String text(JsonNode value, String path, int longest) {
        if (!value.isString() && !value.isNumber()) {
            throw new InvalidValue(path, "must be a text");
        }
        var text = value.asString().strip();
        if (text.length() > longest) {
            throw new InvalidValue(path, "at most " + longest + " characters");
        }
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c >= ' ' && c < 0x7F;
            if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                throw new InvalidValue(path, "no control characters");
            }
            if (Character.isSurrogate(c) && !paired(text, i)) {
                throw new InvalidValue(path, "well-formed Unicode");
            }
        }
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** The parts of a composed value in their own order, each normalised by its kind; empty ones are left out. */
    static ObjectNode parts(JsonNode value, String path, Map<String, FieldKind> kinds) {
        if (!value.isObject()) {
            throw new InvalidValue(path, "must be an object with " + String.join(", ", kinds.keySet()));
        }
        for (var name : value.propertyNames()) {
            if (!kinds.containsKey(name)) {
                throw new InvalidValue(path, "has only the parts " + String.join(", ", kinds.keySet()));
            }
        }
        var normal = NODES.objectNode();
        kinds.forEach((name, kind) -> {
            var part = value.get(name);
            if (part != null && !isEmpty(part)) {
                normal.set(name, kind.normalise(part, path + "." + name));
            }
        });
        return normal;
    }

    /** Whether nothing stands there: null, a blank text, an empty list or object. */
    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isString() && value.asString().isBlank())
                || (value.isContainer() && value.isEmpty());
    }

    static ObjectNode stringSchema(String description) {
        return NODES.objectNode().put("type", "string").put("description", description);
    }

    static ObjectNode objectSchema(Map<String, FieldKind> kinds, List<String> required) {
        var schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        kinds.forEach((name, kind) -> properties.set(name, kind.schema()));
        if (!required.isEmpty()) {
            var names = schema.putArray("required");
            required.forEach(names::add);
        }
        return schema;
    }
}
