package org.liaisonhub.hub.access.accounts;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;

/**
 * Leaves an audit entry of whatever happens to accounts, sessions and systems. Names them by their numbers; what an
 * outsider typed or sent stands in it as a keyed digest only. Thread-safe.
 */
public final class AccountLog {
    private final AuditTrail audit;
    private final AuditKey key;
    private final CallerTrail callers;

    public AccountLog(AuditTrail audit, AuditKey key, Clock clock) {
        this.audit = audit;
        this.key = key;
        this.callers = new CallerTrail(audit, clock);
    }

    /** The same trail, for what is refused to somebody who is known. */
    public CallerTrail callers() {
        return callers;
    }

    /**
     * Somebody known did, or tried, something to {@code subject}.
     *
     * @param subject for example {@code account-17}
     * @param outcome a stable code
     * @throws org.liaisonhub.hub.audit.AuditUnavailable when it cannot be written; then it must not take effect
     */
    public void note(Caller by, String operation, String subject, String outcome) {
        callers.append(by, operation, subject, outcome, "{}");
    }

    /** The same inside the transaction that makes the change; the last thing before the commit. */
    public void note(Handle handle, Caller by, String operation, String subject, String outcome) {
        callers.append(handle, by, operation, subject, outcome, "{}");
    }

    /** Somebody unknown, or not yet known for sure, tried something; {@code party} and {@code actor} may be empty. */
    public void noteUnknown(String party, String actor, String operation, String typed, String outcome) {
        audit.append(entry(party, actor, operation, key.digest(operation + "\n" + typed), outcome));
    }

    /** The same inside the transaction that makes the change; the last thing before the commit. */
    void noteUnknown(Handle handle, String party, String actor, String operation, String typed, String outcome) {
        var subject = key.digest(operation + "\n" + typed);
        audit.append(handle.getConnection(), entry(party, actor, operation, subject, outcome));
    }

    private AuditEntry entry(String party, String actor, String operation, String subject, String outcome) {
        return callers.entry(party, actor, operation, "", subject, outcome, "{}");
    }
}
