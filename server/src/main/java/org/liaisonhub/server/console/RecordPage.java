package org.liaisonhub.server.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.records.OwnedRecord;

/**
 * One record as the caller may see it.
 *
 * @param bureau of the owner; null when it has not said how it is reached
 * @param purpose what all records of the database are kept for, in words; empty when each says it in a field
 * @param warnings officer-safety warnings, as codes
 * @param firstLine fields in the order of the definition; one without a value is left out
 * @param secondLine further fields, likewise
 * @param versions oldest first
 */
public record RecordPage(
        Frame frame,
        long id,
        String database,
        String databaseTitle,
        String owner,
        String ownerName,
        @Nullable Bureau bureau,
        String status,
        String purpose,
        List<Row> dates,
        List<String> warnings,
        List<Field> firstLine,
        List<Field> secondLine,
        List<Version> versions) {
    public RecordPage {
        dates = List.copyOf(dates);
        warnings = List.copyOf(warnings);
        firstLine = List.copyOf(firstLine);
        secondLine = List.copyOf(secondLine);
        versions = List.copyOf(versions);
    }

    /**
     * A date of the record's life.
     *
     * @param key of its words
     */
    public record Row(String key, String value) {}

    /**
     * One field with its values.
     *
     * @param label the definition's, in the hub's language
     */
    public record Field(String label, List<String> values) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /** One version of the record. */
    public record Version(int number, String status, String at) {}

    /** The page of a record; {@code versions} oldest first. */
    static RecordPage of(Frame frame, OwnedRecord record, List<OwnedRecord> versions, Map<String, Bureau> bureaux) {
        var dates = new ArrayList<Row>();
        dates.add(new Row("record.recorded", Words.at(record.recordedAt())));
        dates.add(new Row("record.updated", Words.at(record.updatedAt())));
        if (record.reviewOn() != null) {
            dates.add(new Row("record.review", record.reviewOn().toString()));
        }
        if (record.expiresOn() != null) {
            dates.add(new Row("record.expires", record.expiresOn().toString()));
        }
        return new RecordPage(
                frame,
                record.id(),
                record.database().code(),
                record.database().title(),
                record.owner().code(),
                record.owner().name(),
                bureaux.get(record.owner().code()),
                record.status().name(),
                record.database().purpose().text(),
                dates,
                record.database().warnings(record.content()),
                RecordFields.firstLine(record.database(), record.content()),
                RecordFields.secondLine(record.database(), record.content()),
                versions.stream()
                        .map(v -> new Version(v.version(), v.status().name(), Words.at(v.updatedAt())))
                        .toList());
    }
}
