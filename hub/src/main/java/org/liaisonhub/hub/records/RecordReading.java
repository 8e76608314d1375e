package org.liaisonhub.hub.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.standards.InvalidValue;

/** What {@link Records} gives out, each reading with its audit entry. Thread-safe. */
final class RecordReading {
    private final Transactions transactions;
    private final RecordRows rows;
    private final RecordGate gate;

    RecordReading(Transactions transactions, RecordRows rows, RecordGate gate) {
        this.transactions = transactions;
        this.rows = rows;
        this.gate = gate;
    }

    Optional<OwnedRecord> read(Caller caller, long id, String purpose) {
        requirePurpose(purpose);
        var found =
                visible(caller, id, purpose).map(record -> record.showing(gate.disclosure(caller, record, purpose)));
        gate.append(
                caller,
                Operation.READ_RECORD.name(),
                purpose,
                RecordGate.subject(id),
                found.isPresent() ? "FOUND" : "ABSENT",
                found.map(RecordGate::detail).orElse("{}"));
        return found;
    }

    List<OwnedRecord> versions(Caller caller, long id, String purpose) {
        var current = read(caller, id, purpose);
        if (current.isEmpty()) {
            return List.of();
        }
        // A version of old may stand under another level or exclusion than the record does now.
        var versions = transactions.run(connection -> rows.superseded(connection, id)).stream()
                .filter(version -> gate.covers(caller, version, purpose))
                .map(version -> version.showing(gate.disclosure(caller, version, purpose)))
                .collect(Collectors.toCollection(ArrayList::new));
        versions.add(current.get());
        return versions;
    }

    List<OwnedRecord> ownChanges(Caller caller, DatabaseDefinition database, long sequence, int limit) {
        gate.permitted(caller, Operation.RECORD, database);
        var changes = transactions.run(
                connection -> rows.changedAfter(connection, database, caller.party(), sequence, limit));
        var detail = "{\"database\":\"" + database.code() + "\",\"records\":" + changes.size() + "}";
        gate.append(caller, "READ_CHANGES", "", Long.toString(sequence), changes.isEmpty() ? "NONE" : "FOUND", detail);
        return changes;
    }

    /** The record as it stands, if the caller may see it. Leaves no entry. */
    Optional<OwnedRecord> visible(Caller caller, long id, String purpose) {
        return transactions
                .run(connection -> rows.current(connection, id))
                .filter(record -> gate.sees(caller, record, purpose));
    }

    private static void requirePurpose(String purpose) {
        var known = PurposeFile.STANDARD.purposes();
        if (!purpose.isEmpty() && !known.contains(purpose)) {
            throw new InvalidValue("purpose", "one of " + String.join(", ", new TreeSet<>(known)));
        }
    }
}
