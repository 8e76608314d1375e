package org.liaisonhub.hub.agreements;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditTrail;

/** Who may do what with agreements and keys, and the trail that it leaves. */
final class Authority {
    private final Access access;
    private final CallerTrail trail;

    Authority(Access access, AuditTrail audit, Clock clock) {
        this.access = access;
        this.trail = new CallerTrail(audit, clock);
    }

    /** Whether the caller has the office of the secretariat. */
    boolean administers(Caller caller) {
        return permits(caller, Operation.ADMINISTER);
    }

    /** Whether the caller acts for that party: its own administrator, or the secretariat's. */
    boolean administers(Caller caller, Party party) {
        return administers(caller)
                || (permits(caller, Operation.ADMINISTER_PARTY)
                        && caller.party().number() == party.number());
    }

    /** Faults of a draft tell which parties there are: a private checker, who may not know, signs what it is offered. */
    boolean drafts(Caller caller) {
        return administers(caller, caller.party()) && caller.party().mayKnowOthers();
    }

    private boolean permits(Caller caller, Operation operation) {
        return access.decide(caller, Request.own(operation, "")) instanceof Decision.Permit;
    }

    /** Refuses, and leaves a trace of it, unless {@code allowed}. */
    void require(boolean allowed, Caller caller, String operation, String subject) {
        if (!allowed) {
            audit(caller, operation, subject, "DENIED", "{}");
            throw Denied.entered(Decision.NOT_GRANTED);
        }
    }

    /**
     * Returns when the entry is durable.
     *
     * @param detail JSON
     */
    void audit(Caller caller, String operation, String subject, String outcome, String detail) {
        trail.append(caller, operation, subject, outcome, detail);
    }

    /** Enters a change in its own transaction; the last thing before the commit. */
    void audit(Handle handle, Caller caller, String operation, String subject, String outcome, String detail) {
        trail.append(handle, caller, operation, subject, outcome, detail);
    }
}
