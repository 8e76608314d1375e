package org.liaisonhub.hub.measures;

import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;

/** The audit entries of measures: the number of the measure is their subject, what it suspends stands in the detail. */
final class MeasureLog {
    private final AuditTrail audit;
    private final Clock clock;

    MeasureLog(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Inside the transaction that makes the change; the last thing before the commit. */
    void note(Handle handle, Caller caller, String operation, long number, String target, String outcome) {
        audit.append(handle.getConnection(), entry(caller, operation, number, target, outcome));
    }

    /** Returns when the entry is durable. */
    void note(Caller caller, String operation, long number, String target, String outcome) {
        audit.append(entry(caller, operation, number, target, outcome));
    }

    /** Somebody tried who has not the office; returns when the entry is durable. */
    void refused(Caller caller, String operation) {
        audit.append(entry(caller, operation, "", "{}", "DENIED"));
    }

    /** {@code target} is made of codes and ids of the hub, so nothing in it is to be escaped. */
    AuditEntry entry(Caller caller, String operation, long number, String target, String outcome) {
        return entry(caller, operation, Long.toString(number), "{\"target\":\"" + target + "\"}", outcome);
    }

    private AuditEntry entry(Caller caller, String operation, String subject, String detail, String outcome) {
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
