package org.liaisonhub.hub.oversight;

import java.time.Clock;
import java.util.Set;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.CallerTrail;
import org.liaisonhub.hub.access.mandates.Holders;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Why may this party, or this officer, (not) see this?", for data protection officers, by the same walk through the rules
 * as the decision itself; each asking is audited, however it ends. Thread-safe.
 */
public final class Explanations {
    private final Access access;
    private final Records records;
    private final Holders holders;
    private final CallerTrail trail;

    public Explanations(Access access, Records records, Holders holders, AuditTrail audit, Clock clock) {
        this.access = access;
        this.records = records;
        this.holders = holders;
        this.trail = new CallerTrail(audit, clock);
    }

    /**
     * What is asked: whether somebody of a party may do something.
     *
     * @param party code
     * @param subject an officer or a system by its name in the audit, with its own roles and mandate; empty for an officer
     *     with all roles of officers and a whole mandate up to {@code clearance}
     * @param database code, or empty for every database
     * @param clearance not looked at when there is a subject, which has its own
     * @param record id of a record, or 0 for none
     */
    public record Why(
            String party,
            String subject,
            Operation operation,
            String database,
            String purpose,
            Confidentiality clearance,
            long record) {}

    /** All that was asked about, found and within the office of whoever asks. */
    private record Case(Caller caller, Request request, int audience) {}

    /**
     * Explains a decision as it would be taken now. The data protection officer of a party asks about its own party, its
     * own people, and records of its own; that of the secretariat about all.
     *
     * @throws Denied when that is not the caller's office
     * @throws InvalidValue when party, subject or record is not there or not within the caller's office: the two look the same
     */
    public Because explain(Caller caller, Why why) {
        boolean everything = caller.party().kind() == Party.Kind.SECRETARIAT;
        requireOffice(caller);
        Case found;
        try {
            found = find(caller, why, everything);
        } catch (InvalidValue invalid) {
            refused(caller, "field", invalid.field());
            throw invalid;
        }
        var because = Because.of(
                permitted(found),
                access.explain(found.caller, found.request, found.audience).stream()
                        .filter(step -> everything || isOwn(step))
                        .toList());
        explained(caller, why, found, because);
        return because;
    }

    /**
     * Refuses whoever may not ask, and leaves an entry of that; before anything of the question is read.
     *
     * @throws Denied when it is not the caller's office
     */
    public void requireOffice(Caller caller) {
        if (access.decide(caller, Request.everywhere(Operation.AUDIT, "")) instanceof Decision.Deny(var reason)) {
            refused(caller, "reason", reason);
            throw Denied.entered(reason);
        }
    }

    private Case find(Caller caller, Why why, boolean everything) {
        var party = access.world().parties().stream()
                .filter(one -> one.code().equals(why.party))
                .filter(one -> everything || one.number() == caller.party().number())
                .findFirst()
                .orElseThrow(() -> new InvalidValue("party", "your own party"));
        var asked = why.subject.isEmpty()
                ? anybody(party, why.clearance)
                : holders.find(party, why.subject)
                        .orElseThrow(() -> new InvalidValue(
                                "subject", "an account, token or certificate of that party, such as account-17"));
        if (why.record <= 0) {
            return new Case(asked, new Request(why.operation, why.database, why.purpose), -1);
        }
        var placed = records.place(why.record)
                .filter(place -> everything || place.owner() == caller.party().number())
                .orElseThrow(() -> new InvalidValue("record", "a record of your own party"));
        return new Case(asked, new Request(why.operation, placed.database(), why.purpose), placed.audience());
    }

    private static Caller anybody(Party party, Confidentiality clearance) {
        return new Caller(
                party,
                "explained",
                Caller.Kind.OFFICER,
                Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER),
                new Mandate("", "", Mandate.ALL, Mandate.ALL, clearance));
    }

    /** What others have agreed is not there for a party, not even by name. */
    private static boolean isOwn(Step step) {
        return step.passed() || step.rule() != Step.Rule.AGREEMENT_SIGNED_BY_PARTY;
    }

    private boolean permitted(Case found) {
        return access.decide(found.caller, found.request) instanceof Decision.Permit permit
                && (found.audience < 0 || permit.visibility().audiences().get(found.audience));
    }

    private void explained(Caller by, Why why, Case found, Because because) {
        var detail = JsonNodeFactory.instance.objectNode();
        detail.put("party", found.caller.party().code());
        detail.put("operation", why.operation.name());
        if (!why.subject.isEmpty()) {
            detail.put("subject", why.subject);
        }
        var decidedBy = detail.putArray("decidedBy");
        because.decidedBy().forEach(step -> decidedBy.add(words(step)));
        var subject = why.record > 0
                ? Long.toString(why.record)
                : why.subject.isEmpty() ? found.caller.party().code() : why.subject;
        append(by, why.purpose, subject, because.permitted() ? "PERMITTED" : "DENIED", detail);
    }

    /** {@code TERM_PURPOSE MEMBERSHIP@1 article 4}: codes of the hub only. */
    private static String words(Step step) {
        var text = new StringBuilder(step.rule().name());
        if (!step.agreement().isEmpty()) {
            text.append(' ').append(step.agreement());
        }
        if (!step.article().isEmpty()) {
            text.append(" article ").append(step.article());
        }
        return text.toString();
    }

    /** What a stranger wrote is not kept: only which field was wrong, or why the office was. */
    private void refused(Caller by, String member, String code) {
        append(by, "", "", "REFUSED", JsonNodeFactory.instance.objectNode().put(member, code));
    }

    private void append(Caller by, String purpose, String subject, String outcome, ObjectNode detail) {
        trail.append(by, "EXPLAIN", purpose, subject, outcome, detail.toString());
    }
}
