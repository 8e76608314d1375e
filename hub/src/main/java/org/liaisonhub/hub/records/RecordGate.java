package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.search.Visibility;

/** Who may see and change a record, and the audit entry of what was done or refused. Thread-safe. */
final class RecordGate {
    /** The caller does not own the record that it may see. */
    static final String NOT_OWNER = "not-owner";

    /** Not granted, whether it exists or not. */
    static final String NOT_GRANTED = "not-granted";

    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    RecordGate(Access access, AuditTrail audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Owners see their own in every status; others only what is active and inside their visibility. */
    boolean sees(Caller caller, OwnedRecord record) {
        if (record.owner().number() == caller.party().number()) {
            return allows(caller, Operation.READ_RECORD, record) || allows(caller, Operation.RECORD, record);
        }
        return switch (record.status()) {
            case ACTIVE -> allows(caller, Operation.READ_RECORD, record) || isSecretariat(caller);
            case SUSPENDED -> isSecretariat(caller);
            case WITHDRAWN -> false;
        };
    }

    private boolean allows(Caller caller, Operation operation, OwnedRecord record) {
        return switch (access.decide(caller, operation, record.database().code())) {
            case Decision.Permit(Visibility visibility) ->
                record.owner().number() == caller.party().number()
                        || visibility.covers(record.database().number(), record.audience());
            case Decision.Deny _ -> false;
        };
    }

    boolean isSecretariat(Caller caller) {
        return caller.party().kind() == Party.Kind.SECRETARIAT
                && access.decide(caller, Operation.ADMINISTER, "") instanceof Decision.Permit;
    }

    void permitted(Caller caller, Operation operation, DatabaseDefinition database) {
        if (access.decide(caller, operation, database.code()) instanceof Decision.Deny(String reason)) {
            refuse(caller, operation.name(), "", reason);
        }
    }

    void refuse(Caller caller, Operation operation, String subject, String reason) {
        refuse(caller, operation.name(), subject, reason);
    }

    void refuse(Caller caller, String operation, String subject, String reason) {
        append(caller, operation, subject, "DENIED", "{\"reason\":\"" + reason + "\"}");
        throw new Denied(reason);
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
        audit.append(connection, entry(caller, operation, subject(record.id()), outcome, detail(record)));
    }

    /** Enters what changes nothing; durable when this returns. */
    void append(Caller caller, String operation, String subject, String outcome, String detail) {
        audit.append(entry(caller, operation, subject, outcome, detail));
    }

    private AuditEntry entry(Caller caller, String operation, String subject, String outcome, String detail) {
        return new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant(),
                caller.party().code(),
                caller.actor(),
                operation,
                "",
                "",
                subject,
                outcome,
                detail);
    }
}
