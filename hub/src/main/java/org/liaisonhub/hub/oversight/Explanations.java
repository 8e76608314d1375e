package org.liaisonhub.hub.oversight;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.standards.InvalidValue;

/**
 * "Why may this party (not) see this?", for data protection officers, by the same walk through the rules as the decision
 * itself; each asking is audited. Thread-safe.
 */
public final class Explanations {
    private final Access access;
    private final Records records;
    private final AuditTrail audit;
    private final Clock clock;

    public Explanations(Access access, Records records, AuditTrail audit, Clock clock) {
        this.access = access;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked: whether an officer of a party with that clearance and all roles of officers may do something.
     *
     * @param party code
     * @param database code, or empty for every database
     * @param record id of a record, or 0 for none
     */
    public record Why(
            String party,
            Operation operation,
            String database,
            String purpose,
            Confidentiality clearance,
            long record) {}

    /** The decision and every step to it; agreements that the party has not signed only for the secretariat. */
    public record Because(boolean permitted, List<Step> steps) {}

    /**
     * Explains a decision as it would be taken now. The data protection officer of a party asks about its own party, and
     * about records of its own; that of the secretariat about all.
     *
     * @throws org.liaisonhub.hub.access.policy.Denied when that is not the caller's office
     * @throws InvalidValue when party, or record, is not there or not within the caller's office: the two look the same
     */
    public Because explain(Caller caller, Why why) {
        access.decide(caller, Request.everywhere(Operation.AUDIT, "")).require();
        boolean everything = caller.party().kind() == Party.Kind.SECRETARIAT;
        var party = access.world().parties().stream()
                .filter(one -> one.code().equals(why.party))
                .filter(one -> everything || one.number() == caller.party().number())
                .findFirst()
                .orElseThrow(() -> new InvalidValue("party", "your own party"));
        int audience = -1;
        var request = new Request(why.operation, why.database, why.purpose);
        if (why.record > 0) {
            var placed = records.place(why.record)
                    .filter(place ->
                            everything || place.owner() == caller.party().number())
                    .orElseThrow(() -> new InvalidValue("record", "a record of your own party"));
            audience = placed.audience();
            request = new Request(why.operation, placed.database(), why.purpose);
        }
        var asked = new Caller(
                party,
                "explained",
                Caller.Kind.OFFICER,
                Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER),
                new Mandate("", "", Mandate.ALL, Mandate.ALL, why.clearance));
        var steps = access.explain(asked, request, audience).stream()
                .filter(step -> everything || isOwn(step))
                .toList();
        boolean permitted = permitted(asked, request, audience);
        audit.append(new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant(),
                caller.party().code(),
                caller.actor(),
                "EXPLAIN",
                why.purpose,
                "",
                why.record > 0 ? Long.toString(why.record) : why.party,
                permitted ? "PERMITTED" : "DENIED",
                "{\"party\":\"" + party.code() + "\",\"operation\":\"" + why.operation + "\"}"));
        return new Because(permitted, steps);
    }

    /** What others have agreed is not there for a party, not even by name. */
    private static boolean isOwn(Step step) {
        return step.passed() || step.rule() != Step.Rule.AGREEMENT_SIGNED_BY_PARTY;
    }

    private boolean permitted(Caller asked, Request request, int audience) {
        return access.decide(asked, request) instanceof Decision.Permit permit
                && (audience < 0 || permit.visibility().audiences().get(audience));
    }
}
