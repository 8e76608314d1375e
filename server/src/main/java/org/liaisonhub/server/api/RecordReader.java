package org.liaisonhub.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/** Reads what the routes of records take: a record to be stored, or the reason of a change. */
public final class RecordReader {
    private String sourceKey = "";
    private @Nullable ObjectNode content;
    private @Nullable List<String> restrictedFrom;
    private String reason = "";

    private RecordReader() {}

    /**
     * A record to be stored; the key is empty where the definition makes it of fields.
     *
     * @param restrictedFrom codes of the parties that may not see it; null to leave that as it is
     */
    record NewRecord(
            String sourceKey, ObjectNode content, @Nullable List<String> restrictedFrom) {}

    static NewRecord record(byte[] json) {
        return JsonInput.read(json, in -> {
            var reader = new RecordReader();
            in.object(name -> reader.recordMember(in, name));
            if (reader.content == null) {
                throw new InvalidValue("content", "the fields of the record");
            }
            return new NewRecord(reader.sourceKey, reader.content, reader.restrictedFrom);
        });
    }

    /** The reason of a change. */
    public static String reason(byte[] json) {
        return JsonInput.read(json, in -> {
            var reader = new RecordReader();
            in.object(name -> {
                if ("reason".equals(name)) {
                    reader.reason = in.text();
                    return true;
                }
                return false;
            });
            return reader.reason;
        });
    }

    private boolean recordMember(JsonInput in, String name) {
        switch (name) {
            case "sourceKey" -> sourceKey = in.text();
            case "content" -> content = in.tree();
            case "restrictedFrom" -> restrictedFrom = in.texts();
            default -> {
                return false;
            }
        }
        return true;
    }
}
