package org.liaisonhub.hub.access;

import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;

/** What callers did, and what was refused to them, as entries of the audit. Thread-safe. */
public final class CallerTrail {
    private final AuditTrail audit;
    private final Clock clock;

    public CallerTrail(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An entry under a new id, without a reference.
     *
     * @param detail JSON
     */
    public AuditEntry entry(
            Caller by, String operation, String purpose, String subject, String outcome, String detail) {
        return entry(by.party().code(), by.actor(), operation, purpose, subject, outcome, detail);
    }

    /** The same of somebody who is no caller, or not known for sure; {@code party} and {@code actor} may be empty. */
    public AuditEntry entry(
            String party,
            String actor,
            String operation,
            String purpose,
            String subject,
            String outcome,
            String detail) {
        return new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant(),
                party,
                actor,
                operation,
                purpose,
                "",
                subject,
                outcome,
                detail);
    }

    /** Returns when the entry is durable. */
    public void append(Caller by, String operation, String subject, String outcome, String detail) {
        append(by, operation, "", subject, outcome, detail);
    }

    /** The same of what was done for a purpose. */
    public void append(Caller by, String operation, String purpose, String subject, String outcome, String detail) {
        audit.append(entry(by, operation, purpose, subject, outcome, detail));
    }

    /** Inside the transaction that makes the change; the last thing before the commit. */
    public void append(Handle handle, Caller by, String operation, String subject, String outcome, String detail) {
        audit.append(handle.getConnection(), entry(by, operation, "", subject, outcome, detail));
    }

    /**
     * Holds the caller against rules; what they refuse leaves an entry. Outside of transactions: the entry has its own.
     *
     * @param subject whom or what it would have changed; empty for a list
     * @param rules throws {@link Denied}
     */
    public void require(Caller by, String operation, String subject, Runnable rules) {
        try {
            rules.run();
        } catch (Denied refusal) {
            throw refused(by, operation, subject, refusal);
        }
    }

    /** Enters a refusal, unless that was done already; returns what is to be thrown. */
    public Denied refused(Caller by, String operation, String subject, Denied refusal) {
        if (refusal.isEntered()) {
            return refusal;
        }
        append(by, operation, subject, "DENIED", "{\"reason\":\"" + refusal.reason() + "\"}");
        return Denied.entered(refusal.reason());
    }
}
