package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.records.databases.Recorders;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of all databases: only the owner changes its own; each change is a version with its place in the feed. Every
 * call leaves an audit entry: that of a change is committed with it, that of a reading before the record is given out. Thread-safe.
 */
public final class Records {
    /**
     * A refusal waits for its audit entry with its transaction open, and the trail needs connections of its own. Changes
     * come one after the other in any case, so a few at once are enough.
     */
    private static final int CHANGES_AT_ONCE = 4;

    private final Transactions transactions;
    private final RecordTable table;
    private final RecordStatus status;
    private final RecordRows rows;
    private final Definitions definitions;
    private final RecordGate gate;
    private final RecordReading reading;
    private final Semaphore changing = new Semaphore(CHANGES_AT_ONCE, true);

    public Records(DataSource database, Definitions definitions, Access access, AuditTrail audit, Clock clock) {
        this.transactions = new Transactions(database);
        this.table = new RecordTable(clock);
        this.definitions = definitions;
        this.rows = new RecordRows(definitions, new Owners());
        this.gate = new RecordGate(access, audit, clock);
        this.reading = new RecordReading(transactions, rows, gate);
        this.status = new RecordStatus(transactions, new StatusChanges(clock), rows, gate, reading, changing);
    }

    /** How {@link #put} ended. */
    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * Records or updates under the owner's own key; putting the same again changes nothing.
     *
     * @param sourceKey the owner's key; empty when the definition makes it of fields
     * @throws InvalidValue when the content breaks a rule of the definition
     * @throws Denied when this party may not record it
     */
    public Outcome put(Caller caller, String database, String sourceKey, ObjectNode content) {
        return store(caller, database, sourceKey, content).outcome();
    }

    /** A record as it was stored, and how that changed it. */
    public record Stored(Outcome outcome, OwnedRecord record) {}

    /** As {@link #put}, and tells how the record stands now. */
    public Stored store(Caller caller, String database, String sourceKey, ObjectNode content) {
        return store(caller, database, sourceKey, content, null);
    }

    /**
     * As {@link #put}, and tells how the record stands now.
     *
     * @param restrictedFrom codes of the parties that may not see it; null leaves those who were excluded before
     * @throws InvalidValue also when one of them is no other party of the hub
     */
    public Stored store(
            Caller caller,
            String database,
            String sourceKey,
            ObjectNode content,
            @Nullable List<String> restrictedFrom) {
        var definition = definitions.require(database);
        gate.permitted(caller, Operation.RECORD, definition);
        if (definition.recorders() == Recorders.ADMINISTRATOR && !caller.roles().contains(Caller.Role.ADMINISTRATOR)) {
            gate.refuse(caller, Operation.RECORD, "", "role-missing");
        }
        var normal = definition.normalise(content);
        definition.checkOwner(caller.party(), normal);
        var key =
                definition.sourceKeyOf(normal).filter(_ -> sourceKey.isEmpty()).orElse(sourceKey);
        var record = new SourceRecord(key, normal, gate.numbers(caller.party(), restrictedFrom));
        var result = change(definition, caller.party(), connection -> {
            var counts = table.put(connection, definition, caller.party(), caller.actor(), List.of(record), false);
            var outcome =
                    counts.added() > 0 ? Outcome.ADDED : counts.changed() > 0 ? Outcome.CHANGED : Outcome.UNCHANGED;
            var stored = rows.find(connection, definition, caller.party(), key);
            gate.append(connection, caller, Operation.RECORD.name(), stored, outcome.name());
            return new Stored(outcome, stored);
        });
        gate.refresh();
        return result;
    }

    /** Codes of the parties that its owner excluded from a record. For the owner only. */
    public List<String> restrictedFrom(OwnedRecord record) {
        return gate.restrictedFrom(record);
    }

    /**
     * The record as it stands, if the caller may see it, with the fields that may be told; a withheld one is as absent.
     *
     * @param purpose why it is looked at; may be empty for a record of the caller's own party
     */
    public Optional<OwnedRecord> read(Caller caller, long id, String purpose) {
        return reading.read(caller, id, purpose);
    }

    /** All versions, oldest first, as far as the caller may see the record; else empty. */
    public List<OwnedRecord> versions(Caller caller, long id, String purpose) {
        return reading.versions(caller, id, purpose);
    }

    /**
     * The caller's own records in one database whose latest change comes after {@code sequence}, in sequence order,
     * withdrawn ones too: so that the owner's systems can follow them.
     *
     * @param limit at most so many
     * @throws Denied when this party may not record there
     */
    public List<OwnedRecord> ownChanges(Caller caller, String database, long sequence, int limit) {
        return reading.ownChanges(caller, definitions.require(database), sequence, limit);
    }

    /** The owner takes its record back. {@code reason} is a code of the definition or free words without personal data. */
    public void withdraw(Caller caller, long id, String reason) {
        status.change(caller, id, Status.WITHDRAWN, reason);
    }

    /** Makes a record invisible at once, until {@link #resume}. Only the owner; the secretariat takes a measure. */
    public void suspend(Caller caller, long id, String reason) {
        status.change(caller, id, Status.SUSPENDED, reason);
    }

    /** Makes a record visible again that its owner suspended. What a measure suspended, two persons lift. */
    public void resume(Caller caller, long id) {
        status.change(caller, id, Status.ACTIVE, "resumed");
    }

    /** What belongs to the suspension of a record: done in its transaction, and its audit entry. */
    @FunctionalInterface
    public interface Measure<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Whether the record is to be visible again, now that a measure is lifted; and the audit entry of that. */
    public record Lifted(boolean visible, AuditEntry entry) {}

    /**
     * Makes a record invisible by an interim measure, above what its owner does; all in one transaction.
     *
     * @param measure writes the measure down and returns its audit entry
     * @throws Denied when there is no such record, or its owner has withdrawn it
     */
    public void suspendByMeasure(Caller caller, long id, String reason, Measure<AuditEntry> measure) {
        status.suspendByMeasure(caller, id, reason, measure);
    }

    /**
     * Lifts a measure from a record, in one transaction; whoever calls this has seen to it that two persons agreed.
     *
     * @param measure writes down that it is lifted
     */
    public void releaseByMeasure(Caller caller, long id, Measure<Lifted> measure) {
        status.releaseByMeasure(caller, id, measure);
    }

    /**
     * Where a record stands, and nothing of what it says.
     *
     * @param database code
     * @param owner number of the party
     */
    public record Place(String database, int owner, int audience) {}

    /** The place of a record that is not withdrawn. For those who explain decisions, not for callers. */
    public Optional<Place> place(long id) {
        return transactions
                .run(connection -> rows.current(connection, id))
                .filter(record -> record.status() != Status.WITHDRAWN)
                .map(record ->
                        new Place(record.database().code(), record.owner().number(), record.audience()));
    }

    private <T> T change(DatabaseDefinition database, Party owner, Transactions.Work<T> work) {
        return transactions.runAlone(changing, database.number(), owner.number(), work);
    }
}
