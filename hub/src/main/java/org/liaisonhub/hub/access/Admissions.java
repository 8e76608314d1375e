package org.liaisonhub.hub.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes parties into the hub and changes their names, for the administrators of the secretariat. Each is one transaction
 * with its audit entry and holds at once. A newcomer may do nothing until it has signed an agreement. Thread-safe.
 */
public final class Admissions {
    private static final String JOIN = "PARTY_JOIN";
    private static final String RENAME = "PARTY_RENAME";

    private final Jdbi jdbi;
    private final Access access;
    private final AuditTrail audit;
    private final CallerTrail trail;

    public Admissions(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.audit = audit;
        this.trail = new CallerTrail(audit, clock);
    }

    /**
     * Refuses who may take nobody in, before anything of the request is looked at; {@link #join} does it by itself.
     *
     * @throws Denied when the caller does not administer the hub; the attempt is audited
     */
    public void permitJoin(Caller caller) {
        permit(caller, JOIN);
    }

    /** The same of {@link #rename}. */
    public void permitRename(Caller caller) {
        permit(caller, RENAME);
    }

    /**
     * Takes a party in. It stays: a party that was taken in by mistake is suspended, since its code stands in the audit.
     *
     * @throws Denied when the caller does not administer the hub; the attempt is audited
     * @throws InvalidValue naming the first value that breaks its rule; {@value Parties#TAKEN} when the code is taken
     */
    public Party join(Caller caller, Newcomer newcomer) {
        permit(caller, JOIN);
        newcomer.faults().stream().findFirst().ifPresent(fault -> {
            throw fault;
        });
        return take(
                newcomer.code(),
                newcomer.name(),
                newcomer.partyKind().orElseThrow(),
                caller.party().code(),
                caller.actor());
    }

    /**
     * Takes a party in on the word of whoever works on the machine of the hub: at the first start, before an import.
     *
     * @param actor by which the audit names it
     * @throws InvalidValue as {@link Parties#create}
     */
    public Party establish(String actor, String code, String name, Party.Kind kind) {
        Parties.requireForm(code, name, kind);
        return take(code, name, kind, code, actor);
    }

    private Party take(String code, String name, Party.Kind kind, String by, String actor) {
        var detail =
                JsonMapper.shared().createObjectNode().put("kind", kind.name()).put("name", name);
        var joined = jdbi.inTransaction(handle -> {
            var party =
                    Parties.insert(handle, code, name, kind).orElseThrow(() -> new InvalidValue("code", Parties.TAKEN));
            audit.append(handle.getConnection(), trail.entry(by, actor, JOIN, "", code, "DONE", detail.toString()));
            return party;
        });
        access.reload();
        return joined;
    }

    /**
     * Gives a party another name; its code stays, by which records, agreements and audit name it.
     *
     * @throws Denied when the caller does not administer the hub; the attempt is audited
     * @throws InvalidValue when there is no party of that code, or the name breaks its rule
     */
    public Party rename(Caller caller, String code, String name) {
        permit(caller, RENAME);
        Newcomer.faultOfName(name).ifPresent(fault -> {
            throw fault;
        });
        var renamed = jdbi.inTransaction(handle -> {
            var party = held(handle, code);
            var detail =
                    JsonMapper.shared().createObjectNode().put("name", name).put("before", party.name());
            boolean changed = !party.name().equals(name);
            if (changed) {
                handle.execute("update party set name = ? where number = ?", name, (short) party.number());
            }
            trail.append(handle, caller, RENAME, code, changed ? "DONE" : "UNCHANGED", detail.toString());
            return new Party(party.number(), code, name, party.kind());
        });
        access.reload();
        return renamed;
    }

    /** The row, which nobody else changes until this transaction ends. */
    private static Party held(Handle handle, String code) {
        return handle.createQuery("select number, code, name, kind from party where code = :code for update")
                .bind("code", code)
                .map((row, _) -> AccessRows.party(row))
                .findOne()
                .orElseThrow(() -> new InvalidValue("code", "the code of a party of this hub"));
    }

    private void permit(Caller caller, String operation) {
        if (access.decide(caller, Request.everywhere(Operation.ADMINISTER, "")) instanceof Decision.Deny(var reason)) {
            // What was asked for is not kept: it is the words of somebody who may not ask.
            trail.append(caller, operation, "", "DENIED", "{}");
            throw Denied.entered(reason);
        }
    }
}
