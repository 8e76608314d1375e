package org.liaisonhub.hub.measures;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.agreements.AgreementHistory;
import org.liaisonhub.hub.agreements.AgreementLife;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.measures.InterimMeasure.Kind;
import org.liaisonhub.hub.measures.MeasureTable.Target;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * Takes interim measures and lifts them. One administrator of the secretariat takes a measure, which holds at once; two
 * lift it: one asks, another one agrees. Each is one transaction with its audit entries, and returns when every node
 * alive decides by it. Rules on the Processing of Data, article 129. Thread-safe.
 */
public final class Measures {
    /** One person alone cannot lift. */
    public static final String TWO_PERSONS = "two-persons";

    private static final int LONGEST_REASON = 300;

    private final Jdbi jdbi;
    private final Access access;
    private final Records records;
    private final MeasureLog log;
    private final Clock clock;
    private final AgreementSuspension ofAgreements;

    public Measures(DataSource database, Access access, Records records, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.records = records;
        this.log = new MeasureLog(audit, clock);
        this.clock = clock;
        this.ofAgreements = new AgreementSuspension(this);
    }

    /** The same of agreements, by their ids. */
    public AgreementSuspension ofAgreements() {
        return ofAgreements;
    }

    /**
     * All measures, those in force first, the latest first.
     *
     * @throws Denied when the caller does not administer the hub
     */
    public List<InterimMeasure> list(Caller caller) {
        permit(caller, "LIST_MEASURES");
        return jdbi.withHandle(MeasureTable::all);
    }

    /** Suspends a party: it may do nothing and nobody sees its records. The secretariat cannot suspend itself. */
    public MeasureEffect suspendParty(Caller caller, String code, String reason) {
        permit(caller, suspend(Kind.PARTY));
        var party = party(code);
        if (party.kind() == Party.Kind.SECRETARIAT) {
            throw new InvalidValue("party", "not the secretariat, which alone could lift it");
        }
        return take(caller, new Target(Kind.PARTY, party.number(), null, null, null), code, reason);
    }

    /**
     * Suspends every version of an agreement for all its parties, who read it in the history of the agreement.
     *
     * @throws InvalidValue when there is no such agreement, or it is suspended already, or has ended
     */
    public MeasureEffect suspendAgreement(Caller caller, String agreement, String reason) {
        permit(caller, suspend(Kind.AGREEMENT));
        return take(caller, new Target(Kind.AGREEMENT, null, agreement, null, null), agreement, reason);
    }

    /** Takes one database from a party, whatever its agreements say. */
    public MeasureEffect suspendRight(Caller caller, String code, String database, String reason) {
        permit(caller, suspend(Kind.RIGHT));
        if (!access.world().databases().containsKey(database)) {
            throw new InvalidValue("database", "a database of this hub");
        }
        var party = party(code);
        return take(
                caller, new Target(Kind.RIGHT, party.number(), null, database, null), code + " " + database, reason);
    }

    /** Suspends a record, in the transaction that makes its new version. An id that is no record's is refused. */
    public MeasureEffect suspendRecord(Caller caller, long record, String reason) {
        permit(caller, suspend(Kind.RECORD));
        PlainText.requireSome("reason", reason, LONGEST_REASON);
        var target = new Target(Kind.RECORD, null, null, null, record);
        var made = new AtomicLong();
        records.suspendByMeasure(caller, record, reason, connection -> {
            made.set(Jdbi.create(connection)
                    .withHandle(
                            handle -> MeasureTable.insert(handle, target, reason, caller.actor(), clock.instant())));
            return log.entry(caller, suspend(Kind.RECORD), made.get(), Long.toString(record), "DONE");
        });
        return everywhere(made.get());
    }

    /**
     * The first of two: asks that a measure be lifted. Asking again by another changes nothing.
     *
     * @param reason for the history of an agreement; may be empty
     * @throws Denied when a system asks, which is no person: {@value #TWO_PERSONS}
     */
    public InterimMeasure askToLift(Caller caller, long number, String reason) {
        permit(caller, "ASK_TO_LIFT");
        var measure = find(number);
        if (caller.kind() != Caller.Kind.OFFICER) {
            throw refusedToLift(caller, measure, "ASK_TO_LIFT");
        }
        PlainText.require("reason", reason, LONGEST_REASON);
        jdbi.useTransaction(handle -> {
            hold(handle, measure);
            boolean asked = MeasureTable.askToLift(handle, number, caller.actor(), clock.instant());
            if (asked && measure.kind() == Kind.AGREEMENT) {
                AgreementHistory.liftAsked(handle, caller, measure.target(), clock.instant(), reason);
            }
            var outcome = asked ? "DONE" : "UNCHANGED";
            log.note(handle, caller, "ASK_TO_LIFT", number, measure.target(), outcome);
        });
        return find(number);
    }

    /**
     * The second of two: lifts the measure.
     *
     * @param reason for the history of an agreement; may be empty
     * @throws Denied when nobody asked for it, or the caller did, or it is a system: {@value #TWO_PERSONS}
     */
    public MeasureEffect lift(Caller caller, long number, String reason) {
        permit(caller, "LIFT");
        PlainText.require("reason", reason, LONGEST_REASON);
        var measure = find(number);
        if (!measure.inForce()) {
            return everywhere(number);
        }
        if (caller.kind() != Caller.Kind.OFFICER
                || measure.liftAskedBy() == null
                || measure.liftAskedBy().equals(caller.actor())) {
            throw refusedToLift(caller, measure, "LIFT");
        }
        if (measure.kind() == Kind.RECORD) {
            liftFromRecord(caller, measure);
        } else {
            jdbi.useTransaction(handle -> {
                hold(handle, measure);
                boolean lifted = MeasureTable.lift(handle, number, caller.actor(), clock.instant());
                if (lifted && measure.kind() == Kind.AGREEMENT) {
                    AgreementHistory.lifted(handle, caller, measure.target(), clock.instant(), reason);
                }
                var outcome = lifted ? "DONE" : "UNCHANGED";
                log.note(handle, caller, "LIFT", number, measure.target(), outcome);
            });
        }
        return everywhere(number);
    }

    private static void hold(Handle handle, InterimMeasure measure) {
        if (measure.kind() == Kind.AGREEMENT) {
            AgreementHistory.hold(handle, measure.target());
        }
    }

    /** The record is visible again when no other measure suspends it. */
    private void liftFromRecord(Caller caller, InterimMeasure measure) {
        long record = Long.parseLong(measure.target());
        records.releaseByMeasure(
                caller,
                record,
                connection -> Jdbi.create(connection).withHandle(handle -> {
                    boolean lifted = MeasureTable.lift(handle, measure.number(), caller.actor(), clock.instant());
                    var outcome = lifted ? "DONE" : "UNCHANGED";
                    return new Records.Lifted(
                            lifted && !MeasureTable.suspends(handle, record),
                            log.entry(caller, "LIFT", measure.number(), measure.target(), outcome));
                }));
    }

    private MeasureEffect take(Caller caller, Target target, String name, String reason) {
        PlainText.requireSome("reason", reason, LONGEST_REASON);
        long number = jdbi.inTransaction(handle -> {
            if (target.agreement() != null) {
                AgreementHistory.suspended(handle, caller, target.agreement(), clock.instant(), reason);
            }
            long made = MeasureTable.insert(handle, target, reason, caller.actor(), clock.instant());
            log.note(handle, caller, suspend(target.kind()), made, name, "DONE");
            return made;
        });
        return everywhere(number);
    }

    /** Waits until every node alive decides by it, however it was changed. */
    private MeasureEffect everywhere(long number) {
        return new MeasureEffect(find(number), access.reloadEverywhere(AgreementLife.EVERYWHERE));
    }

    private InterimMeasure find(long number) {
        return jdbi.withHandle((Handle handle) -> MeasureTable.find(handle, number)
                .orElseThrow(() -> new InvalidValue("number", "the number of a measure")));
    }

    private static String suspend(Kind kind) {
        return "SUSPEND_" + kind;
    }

    private Denied refusedToLift(Caller caller, InterimMeasure measure, String operation) {
        log.note(caller, operation, measure.number(), measure.target(), "DENIED");
        return Denied.entered(TWO_PERSONS);
    }

    private void permit(Caller caller, String operation) {
        if (access.decide(caller, Request.everywhere(Operation.ADMINISTER, "")) instanceof Decision.Deny(var reason)) {
            log.refused(caller, operation);
            throw Denied.entered(reason);
        }
    }

    private Party party(String code) {
        return access.world().parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("party", "the code of a party of this hub"));
    }
}
