package org.liaisonhub.hub.records.fields;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words in any script.
 *
 * @param name {@code text}, or what the words tell of: {@code place}, {@code address}
 * @param longest in characters
 */
record TextKind(String name, int longest) implements FieldKind {
    static final TextKind TEXT = new TextKind("text", 20_000);
    static final TextKind PLACE = new TextKind("place", 1_000);
    static final TextKind ADDRESS = new TextKind("address", 2_000);

    @Override
    public JsonNode normalise(JsonNode value, String path) {
        return JsonValues.NODES.stringNode(JsonValues.text(value, path, longest));
    }

    @Override
    public ObjectNode schema() {
        return JsonValues.stringSchema("Words in any script").put("maxLength", longest);
    }
}
