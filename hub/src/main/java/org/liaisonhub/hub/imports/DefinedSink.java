package org.liaisonhub.hub.imports;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.imports.rows.ColumnForm;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import tools.jackson.databind.node.ObjectNode;

/** Records into one database of the hub, for one owner, by the rules of the definition. */
final class DefinedSink implements RecordSink {
    private final BulkRecording recording;
    private final DatabaseDefinition database;
    private final Party owner;
    private final String actor;
    private final BulkRecording.Entered entered;

    DefinedSink(
            BulkRecording recording,
            DatabaseDefinition database,
            Party owner,
            String actor,
            BulkRecording.Entered entered) {
        this.recording = recording;
        this.database = database;
        this.owner = owner;
        this.actor = actor;
        this.entered = entered;
    }

    /** The fields of a database as columns know them. */
    static List<ColumnForm> forms(DatabaseDefinition database) {
        return database.fields().stream()
                .map(field -> new ColumnForm(
                        field.name(),
                        field.list(),
                        field.required(),
                        java.util.Set.copyOf(field.kind().parts())))
                .toList();
    }

    @Override
    public ObjectNode normalise(ObjectNode content) {
        var normal = database.normalise(content);
        database.checkOwner(owner, normal);
        return normal;
    }

    @Override
    public Optional<String> keyOf(ObjectNode content) {
        return database.sourceKeyOf(content);
    }

    @Override
    public Counts put(List<SourceRecord> batch) {
        return recording.put(database, owner, actor, batch, entered);
    }

    @Override
    public Missing missing(Iterable<String> seen) {
        var missing = recording.missing(database, owner, seen);
        return new Missing(missing.active(), missing.missing());
    }

    @Override
    public int withdrawAllBut(Iterable<String> seen) {
        return recording.withdrawAllBut(database, owner, actor, seen, entered);
    }
}
