package org.liaisonhub.hub.access.documents;

import java.util.Set;
import java.util.TreeSet;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Small JSON objects on which signatures hang: no member twice, none that is not known, nothing after the end. */
final class StrictJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    static ObjectNode read(byte[] json, String place, Set<String> known) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                object.propertyNames().forEach(name -> {
                    if (!known.contains(name)) {
                        throw new InvalidValue(place, "has only " + String.join(", ", new TreeSet<>(known)));
                    }
                });
                return object;
            }
        } catch (JacksonException malformed) {
            throw new InvalidValue(place, "well-formed JSON with each member once");
        }
        throw new InvalidValue(place, "a JSON object");
    }

    static String text(ObjectNode object, String place, String name) {
        var value = object.path(name);
        if (!value.isString()) {
            throw new InvalidValue(place + "." + name, "is required, as text");
        }
        return value.asString();
    }

    static void same(ObjectNode object, String place, String name, String expected) {
        if (!text(object, place, name).equals(expected)) {
            throw new InvalidValue(place + "." + name, expected + ", nothing else");
        }
    }
}
