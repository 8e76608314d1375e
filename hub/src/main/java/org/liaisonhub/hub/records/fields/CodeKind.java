package org.liaisonhub.hub.records.fields;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of a closed set of codes; case, and {@code -} or blank for {@code _}, do not matter when it is read. */
public final class CodeKind implements FieldKind {
    private final Map<String, String> words;
    private final Map<String, String> byKey = new HashMap<>();

    CodeKind(Map<String, String> codes) {
        this.words = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        words.keySet().forEach(code -> byKey.put(key(code), code));
    }

    /** The codes in the order of the definition, each with its words. */
    public Map<String, String> codes() {
        return words;
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var code = value.isString() ? byKey.get(key(value.asString())) : null;
        if (code == null) {
            throw new InvalidValue(path, "one of " + String.join(", ", words.keySet()));
        }
        return JsonValues.NODES.stringNode(code);
    }

    @Override
    public ObjectNode schema() {
        var schema = JsonValues.NODES.objectNode().put("type", "string");
        var codes = schema.putArray("enum");
        words.keySet().forEach(codes::add);
        return schema;
    }

    @Override
    public String text(JsonNode value) {
        return words.getOrDefault(value.asString(""), value.asString(""));
    }

    private static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
