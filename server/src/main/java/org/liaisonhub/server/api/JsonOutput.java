package org.liaisonhub.server.api;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as it goes, UTF-8, without a tree in between. */
public final class JsonOutput {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonOutput() {}

    /** One object; {@code members} writes what stands in it. */
    public static byte[] object(Consumer<JsonGenerator> members) {
        var bytes = new ByteArrayOutputStream(1_024);
        try (var out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            members.accept(out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** A member that holds a list of objects. */
    public static <T> void objects(JsonGenerator out, String name, Collection<T> values, Consumer<T> members) {
        out.writeArrayPropertyStart(name);
        for (var value : values) {
            out.writeStartObject();
            members.accept(value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** A member that holds a list of texts. */
    public static void texts(JsonGenerator out, String name, Collection<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
