package org.liaisonhub.hub.records.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A document that a person of a record holds or used; only its number is required. */
record IdentityDocumentKind() implements FieldKind {
    static final IdentityDocumentKind INSTANCE = new IdentityDocumentKind();

    private static final Map<String, FieldKind> PARTS = ordered();

    private static Map<String, FieldKind> ordered() {
        var types = new LinkedHashMap<String, String>();
        types.put("P", "passport");
        types.put("I", "identity card");
        types.put("V", "visa");
        types.put("R", "residence permit");
        types.put("O", "other document");
        var parts = new LinkedHashMap<String, FieldKind>();
        parts.put("number", new DocumentNumberKind());
        parts.put("country", new CountryKind());
        parts.put("type", new CodeKind(types));
        parts.put("issued-on", new PartialDateKind());
        parts.put("expires-on", new PartialDateKind());
        parts.put("note", TextKind.ADDRESS);
        return Collections.unmodifiableMap(parts);
    }

    @Override
    public String name() {
        return "identity-document";
    }

    @Override
    public List<String> parts() {
        return List.copyOf(PARTS.keySet());
    }

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        var document = JsonValues.parts(value, path, PARTS);
        if (!document.has("number")) {
            throw new InvalidValue(path + ".number", "is required");
        }
        return document;
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.objectSchema(PARTS, List.of("number"));
    }

    @Override
    public String text(JsonNode value) {
        var text = new StringBuilder();
        PARTS.forEach((name, kind) -> {
            var part = value.get(name);
            if (part != null && !name.equals("number") && !name.equals("type")) {
                text.append(", ").append(kind.text(part));
            }
        });
        var type = value.get("type");
        var head = type == null ? "document" : kindOf("type").text(type);
        return head + " " + value.path("number").asString("") + text;
    }

    private static FieldKind kindOf(String part) {
        return java.util.Objects.requireNonNull(PARTS.get(part));
    }
}
