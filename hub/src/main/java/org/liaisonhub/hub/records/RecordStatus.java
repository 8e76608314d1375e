package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.records.Records.Lifted;
import org.liaisonhub.hub.records.Records.Measure;
import org.liaisonhub.standards.InvalidValue;

/** Suspends, resumes and withdraws single records: by their owner, or by interim measures. Thread-safe. */
final class RecordStatus {
    private static final int LONGEST_REASON = 300;

    private final Transactions transactions;
    private final StatusChanges statuses;
    private final RecordRows rows;
    private final RecordGate gate;
    private final RecordReading reading;
    private final Semaphore changing;

    RecordStatus(
            Transactions transactions,
            StatusChanges statuses,
            RecordRows rows,
            RecordGate gate,
            RecordReading reading,
            Semaphore changing) {
        this.transactions = transactions;
        this.statuses = statuses;
        this.rows = rows;
        this.gate = gate;
        this.reading = reading;
        this.changing = changing;
    }

    /** By the owner; what a measure suspended it cannot resume. */
    void change(Caller caller, long id, Status status, String reason) {
        requireReason(reason);
        var operation = RecordGate.operation(status);
        var found = reading.visible(caller, id, "");
        if (found.isEmpty()) {
            gate.refuse(caller, operation, RecordGate.subject(id), RecordGate.NOT_GRANTED);
            return;
        }
        gate.permitted(caller, Operation.RECORD, found.get().database());
        if (found.get().owner().number() != caller.party().number()) {
            gate.refuse(caller, operation, RecordGate.subject(id), RecordGate.NOT_OWNER);
        }
        alone(found.get(), connection -> {
            var before = rows.current(connection, id).orElseThrow();
            if (before.status() == status || before.status() == Status.WITHDRAWN) {
                gate.append(connection, caller, operation, before, "UNCHANGED");
                return;
            }
            if (status == Status.ACTIVE
                    && RecordRows.suspendedBy(connection, id) != caller.party().number()) {
                gate.refuse(caller, operation, RecordGate.subject(id), RecordGate.NOT_GRANTED);
            }
            Integer by = status == Status.SUSPENDED ? (Integer) caller.party().number() : null;
            statuses.change(connection, List.of(id), status, caller.actor(), reason, by);
            gate.append(connection, caller, operation, before, "DONE");
        });
    }

    void suspendByMeasure(Caller caller, long id, String reason, Measure<AuditEntry> measure) {
        requireReason(reason);
        var operation = RecordGate.operation(Status.SUSPENDED);
        underMeasure(caller, id, Status.SUSPENDED, (connection, before) -> {
            if (before.status() == Status.WITHDRAWN) {
                gate.refuse(caller, operation, RecordGate.subject(id), RecordGate.NOT_GRANTED);
            }
            var taken = measure.in(connection);
            Integer by = caller.party().number();
            statuses.change(connection, List.of(id), Status.SUSPENDED, caller.actor(), reason, by);
            gate.append(connection, caller, operation, before, "DONE", taken);
        });
    }

    void releaseByMeasure(Caller caller, long id, Measure<Lifted> measure) {
        underMeasure(caller, id, Status.ACTIVE, (connection, before) -> {
            var lifted = measure.in(connection);
            boolean visible = lifted.visible() && before.status() == Status.SUSPENDED;
            if (visible) {
                statuses.change(connection, List.of(id), Status.ACTIVE, caller.actor(), "released", null);
            }
            var outcome = visible ? "DONE" : "UNCHANGED";
            gate.append(connection, caller, RecordGate.operation(Status.ACTIVE), before, outcome, lifted.entry());
        });
    }

    private interface UnderMeasure {
        void in(Connection connection, OwnedRecord before) throws SQLException;
    }

    /** An interim measure needs no look at the record, so the secretariat takes it blindly. */
    private void underMeasure(Caller caller, long id, Status status, UnderMeasure work) {
        var found = transactions.run(connection -> rows.current(connection, id));
        if (found.isEmpty() || !gate.isSecretariat(caller)) {
            gate.refuse(caller, RecordGate.operation(status), RecordGate.subject(id), RecordGate.NOT_GRANTED);
            return;
        }
        alone(
                found.get(),
                connection -> work.in(connection, rows.current(connection, id).orElseThrow()));
    }

    private interface Change {
        void in(Connection connection) throws SQLException;
    }

    private void alone(OwnedRecord record, Change change) {
        transactions.runAlone(
                changing, record.database().number(), record.owner().number(), connection -> {
                    change.in(connection);
                    return record;
                });
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidValue("reason", "1 to " + LONGEST_REASON + " characters");
        }
    }
}
