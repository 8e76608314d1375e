package org.liaisonhub.server.api;

import java.util.List;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.OwnedRecord;
import tools.jackson.core.JsonGenerator;

/** Writes the schema {@code Record} of openapi.yaml. The owner's own key is shown to the owner only. */
final class RecordWriter {
    private RecordWriter() {}

    /**
     * One record.
     *
     * @param restrictedFrom codes of the parties that its owner excluded from it; told to the owner only
     */
    static byte[] write(OwnedRecord record, Party reader, List<String> restrictedFrom) {
        return JsonOutput.object(out -> {
            members(out, record, reader);
            if (isOwn(record, reader)) {
                JsonOutput.texts(out, "restrictedFrom", restrictedFrom);
            }
        });
    }

    private static boolean isOwn(OwnedRecord record, Party reader) {
        return record.owner().number() == reader.number();
    }

    /** All versions, oldest first. */
    static byte[] versions(List<OwnedRecord> versions, Party reader) {
        return JsonOutput.object(
                out -> JsonOutput.objects(out, "versions", versions, version -> members(out, version, reader)));
    }

    /**
     * A page of changes.
     *
     * @param next where to go on asking
     */
    static byte[] changes(List<OwnedRecord> changes, long next, Party reader) {
        return JsonOutput.object(out -> {
            JsonOutput.objects(out, "changes", changes, change -> members(out, change, reader));
            out.writeNumberProperty("next", next);
        });
    }

    private static void members(JsonGenerator out, OwnedRecord record, Party reader) {
        out.writeNumberProperty("id", record.id());
        out.writeStringProperty("database", record.database().code());
        out.writeStringProperty("owner", record.owner().code());
        record.database()
                .purpose()
                .of(record.content())
                .ifPresent(purpose -> out.writeStringProperty("purpose", purpose));
        // The sequence would tell others how much else was recorded meanwhile.
        if (isOwn(record, reader)) {
            out.writeStringProperty("sourceKey", record.sourceKey());
            out.writeNumberProperty("sequence", record.sequence());
        }
        out.writeNumberProperty("version", record.version());
        out.writeStringProperty("status", record.status().name());
        out.writeStringProperty("recordedAt", record.recordedAt().toString());
        out.writeStringProperty("updatedAt", record.updatedAt().toString());
        if (record.reviewOn() != null) {
            out.writeStringProperty("reviewOn", record.reviewOn().toString());
        }
        if (record.expiresOn() != null) {
            out.writeStringProperty("expiresOn", record.expiresOn().toString());
        }
        out.writeName("content").writeRawValue(record.content().toString());
    }
}
