package org.liaisonhub.hub.records.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One name of a person or entity in any script: {@code family} and {@code given}, or {@code full} where the source does
 * not divide it; a text alone is a full name. {@code quality} is {@code primary} (also when absent), {@code alias} or
 * {@code weak}.
 */
record PersonNameKind() implements FieldKind {
    static final PersonNameKind INSTANCE = new PersonNameKind();

    private static final Map<String, FieldKind> PARTS = parts(new TextKind("text", 500), new CodeKind(qualities()));

    private static Map<String, String> qualities() {
        var qualities = new LinkedHashMap<String, String>();
        qualities.put("primary", "main name");
        qualities.put("alias", "also known as");
        qualities.put("weak", "doubtful alias");
        return qualities;
    }

    private static Map<String, FieldKind> parts(FieldKind text, FieldKind quality) {
        var parts = new LinkedHashMap<String, FieldKind>();
        parts.put("full", text);
        parts.put("family", text);
        parts.put("given", text);
        parts.put("quality", quality);
        return Collections.unmodifiableMap(parts);
    }

    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public List<String> parts() {
        return List.copyOf(PARTS.keySet());
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        if (value.isString()) {
            return JsonValues.NODES.objectNode().set("full", TextKind.TEXT.normalise(value, path));
        }
        var name = JsonValues.parts(value, path, PARTS);
        boolean whole = name.has("full");
        boolean divided = name.has("family") || name.has("given");
        if (!whole && !divided) {
            throw new InvalidValue(path, "has full, or family or given");
        }
        if (whole && divided) {
            throw new InvalidValue(path, "has either full, or family and given, not both");
        }
        if (name.path("quality").asString("").equals("primary")) {
            name.remove("quality");
        }
        return name;
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.objectSchema(PARTS, List.of());
    }

    @Override
    public String text(JsonNode value) {
        if (value.has("full")) {
            return value.path("full").asString("");
        }
        var family = value.path("family").asString("");
        var given = value.path("given").asString("");
        return family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
    }
}
