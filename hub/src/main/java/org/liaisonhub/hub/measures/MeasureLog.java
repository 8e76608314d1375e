package org.liaisonhub.hub.measures;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;

/** The audit entries of measures: the number of the measure is their subject, what it suspends stands in the detail. */
final class MeasureLog {
    private final CallerTrail trail;

    MeasureLog(AuditTrail audit, Clock clock) {
        this.trail = new CallerTrail(audit, clock);
    }

    /** Inside the transaction that makes the change; the last thing before the commit. */
    void note(Handle handle, Caller caller, String operation, long number, String target, String outcome) {
        trail.append(handle, caller, operation, Long.toString(number), outcome, detail(target));
    }

    /** Returns when the entry is durable. */
    void note(Caller caller, String operation, long number, String target, String outcome) {
        trail.append(caller, operation, Long.toString(number), outcome, detail(target));
    }

    /** Somebody tried who has not the office; returns when the entry is durable. */
    void refused(Caller caller, String operation) {
        trail.append(caller, operation, "", "DENIED", "{}");
    }

    AuditEntry entry(Caller caller, String operation, long number, String target, String outcome) {
        return trail.entry(caller, operation, "", Long.toString(number), outcome, detail(target));
    }

    /** {@code target} is made of codes and ids of the hub, so nothing in it is to be escaped. */
    private static String detail(String target) {
        return "{\"target\":\"" + target + "\"}";
    }
}
