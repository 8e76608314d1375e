package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.standards.InvalidValue;

/** Who may see and change a record, and the audit entry of what was done or refused. Thread-safe. */
final class RecordGate {
    /** The caller does not own the record that it may see. */
    static final String NOT_OWNER = "not-owner";

    /** Not granted, whether it exists or not. */
    static final String NOT_GRANTED = "not-granted";

    private final Access access;
    private final AuditTrail audit;
    private final CallerTrail trail;

    RecordGate(Access access, AuditTrail audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.trail = new CallerTrail(audit, clock);
    }

    /** Numbers of the parties of those codes; null for null. */
    @Nullable
    Set<Integer> numbers(Party owner, @Nullable List<String> codes) {
        if (codes == null) {
            return null;
        }
        var numbers = new TreeSet<Integer>();
        for (var code : codes) {
            numbers.add(access.world().parties().stream()
                    .filter(party -> party.code().equals(code) && party.number() != owner.number())
                    .map(Party::number)
                    .findFirst()
                    .orElseThrow(() -> new InvalidValue("restrictedFrom", "codes of other parties of this hub")));
        }
        return numbers;
    }

    List<String> restrictedFrom(OwnedRecord record) {
        var world = access.world();
        return world.audiences().stream()
                .filter(audience -> audience.number() == record.audience())
                .flatMap(audience -> world.parties().stream()
                        .filter(party -> audience.excluded().contains(party.number())))
                .map(Party::code)
                .sorted()
                .toList();
    }

    /** Lets the decision learn of audiences that came with a record. */
    void refresh() {
        access.refresh();
    }

    /**
     * Owners see their own in every status; others only what is active and inside their visibility. The secretariat sees
     * what its own agreement opens, also while it is suspended.
     *
     * @param purpose why it is looked at; without one, nothing but the party's own is seen
     */
    boolean sees(Caller caller, OwnedRecord record, String purpose) {
        if (record.owner().number() == caller.party().number()) {
            return covers(caller, Operation.READ_RECORD, record, "") || covers(caller, Operation.RECORD, record, "");
        }
        return switch (record.status()) {
            case ACTIVE -> covers(caller, Operation.READ_RECORD, record, purpose);
            case SUSPENDED -> isSecretariat(caller) && covers(caller, Operation.READ_RECORD, record, purpose);
            case WITHDRAWN -> false;
        };
    }

    /** What may be told of the record to a caller who sees it. */
    Disclosure disclosure(Caller caller, OwnedRecord record, String purpose) {
        if (record.owner().number() == caller.party().number()) {
            return new Disclosure.Full();
        }
        return decide(caller, Operation.READ_RECORD, record.database().code(), purpose)
                        instanceof Decision.Permit permit
                ? permit.openings().disclosure(record.audience())
                : new Disclosure.HitOnly();
    }

    /** Whether a version of a record that the caller sees may be seen too. */
    boolean covers(Caller caller, OwnedRecord version, String purpose) {
        return version.owner().number() == caller.party().number()
                || covers(caller, Operation.READ_RECORD, version, purpose);
    }

    private boolean covers(Caller caller, Operation operation, OwnedRecord record, String purpose) {
        return decide(caller, operation, record.database().code(), purpose) instanceof Decision.Permit permit
                && permit.visibility().covers(record.database().number(), record.audience());
    }

    private Decision decide(Caller caller, Operation operation, String database, String purpose) {
        return access.decide(caller, new Request(operation, database, purpose));
    }

    boolean isSecretariat(Caller caller) {
        return decide(caller, Operation.ADMINISTER, "", "") instanceof Decision.Permit;
    }

    void permitted(Caller caller, Operation operation, DatabaseDefinition database) {
        if (decide(caller, operation, database.code(), "") instanceof Decision.Deny(String reason)) {
            refuse(caller, operation.name(), "", reason);
        }
    }

    void refuse(Caller caller, Operation operation, String subject, String reason) {
        refuse(caller, operation.name(), subject, reason);
    }

    void refuse(Caller caller, String operation, String subject, String reason) {
        append(caller, operation, "", subject, "DENIED", "{\"reason\":\"" + reason + "\"}");
        throw Denied.entered(reason);
    }

    /** The word of the audit for a change to {@code status}. */
    static String operation(Status status) {
        return switch (status) {
            case ACTIVE -> "RESUME";
            case SUSPENDED -> "SUSPEND";
            case WITHDRAWN -> "WITHDRAW";
        };
    }

    static String subject(long id) {
        return Long.toString(id);
    }

    static String detail(OwnedRecord record) {
        return "{\"database\":\"" + record.database().code() + "\",\"version\":" + record.version() + "}";
    }

    /** Enters a change in its own transaction; the last thing before the commit. */
    void append(Connection connection, Caller caller, String operation, OwnedRecord record, String outcome) {
        audit.append(connection, trail.entry(caller, operation, "", subject(record.id()), outcome, detail(record)));
    }

    /** The same together with the entry of the measure that made the change. */
    void append(
            Connection connection,
            Caller caller,
            String operation,
            OwnedRecord record,
            String outcome,
            AuditEntry ofMeasure) {
        var ofRecord = trail.entry(caller, operation, "", subject(record.id()), outcome, detail(record));
        audit.append(connection, List.of(ofMeasure, ofRecord));
    }

    /** Enters what changes nothing; durable when this returns. */
    void append(Caller caller, String operation, String purpose, String subject, String outcome, String detail) {
        trail.append(caller, operation, purpose, subject, outcome, detail);
    }
}
