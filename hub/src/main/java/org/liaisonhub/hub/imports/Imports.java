package org.liaisonhub.hub.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.imports.lists.Nations;
import org.liaisonhub.hub.imports.lists.OfacRows;
import org.liaisonhub.hub.imports.lists.UnListRows;
import org.liaisonhub.hub.imports.rows.CsvRows;
import org.liaisonhub.hub.imports.rows.NdjsonRows;
import org.liaisonhub.hub.imports.rows.RowSource;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes lists and files into the databases of the hub. Every run is audited, before its first row and at its end, and
 * each of its commits inside of it; sending the same file again changes nothing, so a run that broke off is simply done again.
 */
public final class Imports {
    private final Definitions definitions;
    private final Parties parties;
    private final BulkRecording recording;
    private final AuditTrail audit;
    private final Clock clock;

    public Imports(Definitions definitions, Parties parties, BulkRecording recording, AuditTrail audit, Clock clock) {
        this.definitions = definitions;
        this.parties = parties;
        this.recording = recording;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Imports one file. Rows of a batch are committed when the listener hears of them.
     *
     * @throws InvalidValue if the request or the file as a whole is at fault; then nothing was written, unless the file
     *     changed while it was read
     * @throws ImportFailed if the file cannot be read to its end; what was committed stays
     */
    public ImportSummary run(ImportRequest request, ProgressListener listener) {
        var database = definitions.require(request.database());
        var owner = parties.find(request.owner())
                .orElseThrow(() -> new InvalidValue("owner", "the code of a party of this hub"));
        String id = UUID.randomUUID().toString();
        try (var rows = open(request.source(), database)) {
            prove(id, request, owner, "STARTED", null);
            BulkRecording.Entered entered = (connection, counts, withdrawn) ->
                    audit.append(connection, batch(id, request, owner, counts, withdrawn));
            var sink = new DefinedSink(recording, database, owner, request.actor(), entered);
            var summary = run(request, rows, sink, listener);
            proveEnd(id, request, owner, summary);
            return summary;
        } catch (NoSuchFileException e) {
            throw new InvalidValue("file", "must exist");
        } catch (IOException | UncheckedIOException e) {
            prove(id, request, owner, "FAILED", null);
            throw new ImportFailed("the file could not be read to its end, or the error file not be written", e);
        }
    }

    private static RowSource open(ImportRequest.Source source, DatabaseDefinition database) throws IOException {
        return switch (source) {
            case ImportRequest.Source.UnSecurityCouncil(var file) -> new UnListRows(file, new Nations());
            case ImportRequest.Source.OfacSdn(var folder) -> new OfacRows(folder);
            case ImportRequest.Source.Csv(var file) ->
                new CsvRows(
                        file, DefinedSink.forms(database), database.sourceKey().isEmpty());
            case ImportRequest.Source.Ndjson(var file) -> new NdjsonRows(file);
        };
    }

    private static ImportSummary run(ImportRequest request, RowSource rows, RecordSink sink, ProgressListener listener)
            throws IOException {
        try (var refused = new RefusedRows(request.errors(), rows.refusedForm());
                var seen = new SeenKeys()) {
            return new ImportRun(rows, sink, refused, request.isWholeList() ? seen : null, request.options(), listener)
                    .run();
        }
    }

    /** A cancelled run may have lost its store already; its start is in the audit. */
    private void proveEnd(String id, ImportRequest request, Party owner, ImportSummary summary) {
        try {
            prove(id, request, owner, summary.ending().name(), summary);
        } catch (AuditUnavailable e) {
            if (summary.ending() != ImportSummary.Ending.CANCELLED) {
                throw e;
            }
        }
    }

    private void prove(String id, ImportRequest request, Party owner, String outcome, @Nullable ImportSummary summary) {
        var detail = JsonNodeFactory.instance.objectNode();
        detail.put("database", request.database());
        detail.put("dryRun", request.options().dryRun());
        if (summary != null) {
            var counts = summary.counts();
            detail.put("rows", counts.rows());
            detail.put("added", counts.added());
            detail.put("changed", counts.changed());
            detail.put("unchanged", counts.unchanged());
            detail.put("refused", counts.refused());
            if (summary.withdrawals() instanceof ImportSummary.Withdrawals.Withdrawn(long count)) {
                detail.put("withdrawn", count);
            }
        }
        audit.append(entry(id, request, owner, "IMPORT", outcome, detail));
    }

    private AuditEntry batch(
            String id, ImportRequest request, Party owner, BulkRecording.Counts counts, int withdrawn) {
        var detail = JsonNodeFactory.instance.objectNode();
        detail.put("added", counts.added());
        detail.put("changed", counts.changed());
        detail.put("unchanged", counts.unchanged());
        detail.put("withdrawn", withdrawn);
        return entry(id, request, owner, "IMPORT_BATCH", "COMMITTED", detail);
    }

    private AuditEntry entry(
            String id, ImportRequest request, Party owner, String operation, String outcome, ObjectNode detail) {
        return new AuditEntry(
                id,
                clock.instant(),
                owner.code(),
                request.actor(),
                operation,
                "recording",
                "",
                request.database(),
                outcome,
                detail.toString());
    }
}
