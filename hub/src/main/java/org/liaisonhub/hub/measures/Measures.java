package org.liaisonhub.hub.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.measures.InterimMeasure.Kind;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * Takes interim measures and lifts them. One administrator of the secretariat takes a measure, which holds at once; two
 * lift it: one asks, another one agrees. Rules on the Processing of Data, article 129. Thread-safe.
 */
public final class Measures {
    /** One person alone cannot lift. */
    public static final String TWO_PERSONS = "two-persons";

    private static final int LONGEST_REASON = 200;
    private static final String ALL = """
            select m.number, m.kind, p.code, agreement, database, record, reason, taken_by, taken_at, lift_asked_by, lifted_by
              from measure m left join party p on p.number = m.party""";

    private final Jdbi jdbi;
    private final Access access;
    private final Records records;
    private final AuditTrail audit;
    private final Clock clock;

    public Measures(DataSource database, Access access, Records records, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All measures, those in force first, the latest first.
     *
     * @throws Denied when the caller does not administer the hub
     */
    public List<InterimMeasure> list(Caller caller) {
        permit(caller);
        return jdbi.withHandle(handle -> handle.select(ALL + " order by lifted_at is not null, m.number desc")
                .map((row, _) -> measure(row))
                .list());
    }

    /** Suspends a party: it may do nothing and nobody sees its records. The secretariat cannot suspend itself. */
    public InterimMeasure suspendParty(Caller caller, String code, String reason) {
        permit(caller);
        var party = party(code);
        if (party.kind() == Party.Kind.SECRETARIAT) {
            throw new InvalidValue("party", "not the secretariat, which alone could lift it");
        }
        return take(caller, Kind.PARTY, party, null, null, null, reason);
    }

    /** Suspends every version of an agreement for all its parties. */
    public InterimMeasure suspendAgreement(Caller caller, String agreement, String reason) {
        permit(caller);
        if (access.world().agreements().stream().noneMatch(one -> one.id().equals(agreement))) {
            throw new InvalidValue("agreement", "the id of an agreement of this hub");
        }
        return take(caller, Kind.AGREEMENT, null, agreement, null, null, reason);
    }

    /** Takes one database from a party, whatever its agreements say. */
    public InterimMeasure suspendRight(Caller caller, String code, String database, String reason) {
        permit(caller);
        if (!access.world().databases().containsKey(database)) {
            throw new InvalidValue("database", "a database of this hub");
        }
        return take(caller, Kind.RIGHT, party(code), null, database, null, reason);
    }

    /** Suspends a record. An id that is no record's is refused. */
    public InterimMeasure suspendRecord(Caller caller, long record, String reason) {
        permit(caller);
        requireReason(reason);
        records.suspend(caller, record, reason);
        return take(caller, Kind.RECORD, null, null, null, record, reason);
    }

    /**
     * The first of two: asks that a measure be lifted. Asking again by another changes nothing.
     *
     * @throws Denied when a system asks, which is no person: {@value #TWO_PERSONS}
     */
    public InterimMeasure askToLift(Caller caller, long number) {
        permit(caller);
        if (caller.kind() != Caller.Kind.OFFICER) {
            throw refusedToLift(caller, number, "ASK_TO_LIFT");
        }
        return change(caller, number, "ASK_TO_LIFT", """
                update measure set lift_asked_by = coalesce(lift_asked_by, :actor),
                       lift_asked_at = coalesce(lift_asked_at, :now) where number = :number and lifted_at is null""");
    }

    /**
     * The second of two: lifts the measure.
     *
     * @throws Denied when nobody asked for it, or the caller did, or it is a system: {@value #TWO_PERSONS}
     */
    public InterimMeasure lift(Caller caller, long number) {
        permit(caller);
        var measure = find(number);
        if (!measure.inForce()) {
            return measure;
        }
        if (caller.kind() != Caller.Kind.OFFICER
                || measure.liftAskedBy() == null
                || measure.liftAskedBy().equals(caller.actor())) {
            throw refusedToLift(caller, number, "LIFT");
        }
        if (measure.kind() == Kind.RECORD) {
            records.release(caller, Long.parseLong(measure.target()));
        }
        return change(caller, number, "LIFT", """
                update measure set lifted_by = :actor, lifted_at = :now
                 where number = :number and lifted_at is null and lift_asked_by <> :actor""");
    }

    private Denied refusedToLift(Caller caller, long number, String operation) {
        audit.append(entry(caller, operation, number, "DENIED"));
        return new Denied(TWO_PERSONS);
    }

    private InterimMeasure take(
            Caller caller,
            Kind kind,
            @Nullable Party party,
            @Nullable String agreement,
            @Nullable String database,
            @Nullable Long record,
            String reason) {
        requireReason(reason);
        long number = jdbi.inTransaction(handle -> {
            long made = handle.createQuery("""
                            insert into measure (kind, party, agreement, database, record, reason, taken_by, taken_at)
                            values (:kind, :party, :agreement, :database, :record, :reason, :actor, :now)
                            returning number""")
                    .bind("kind", kind.name())
                    .bind("party", party == null ? null : (Short) (short) party.number())
                    .bind("agreement", agreement)
                    .bind("database", database)
                    .bind("record", record)
                    .bind("reason", reason)
                    .bind("actor", caller.actor())
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
            audit.append(handle.getConnection(), entry(caller, "SUSPEND_" + kind, made, "DONE"));
            return made;
        });
        access.reload();
        return find(number);
    }

    private InterimMeasure change(Caller caller, long number, String operation, String sql) {
        jdbi.useTransaction(handle -> {
            int changed = handle.createUpdate(sql)
                    .bind("actor", caller.actor())
                    .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .bind("number", number)
                    .execute();
            audit.append(handle.getConnection(), entry(caller, operation, number, changed > 0 ? "DONE" : "UNCHANGED"));
        });
        access.reload();
        return find(number);
    }

    private InterimMeasure find(long number) {
        return jdbi.withHandle((Handle handle) -> handle.createQuery(ALL + " where m.number = :number")
                .bind("number", number)
                .map((row, _) -> measure(row))
                .findOne()
                .orElseThrow(() -> new InvalidValue("number", "the number of a measure")));
    }

    private void permit(Caller caller) {
        access.decide(caller, Request.everywhere(Operation.ADMINISTER, "")).require();
    }

    private static void requireReason(String reason) {
        PlainText.require("reason", reason, LONGEST_REASON);
        if (reason.isBlank()) {
            throw new InvalidValue("reason", "1 to " + LONGEST_REASON + " characters");
        }
    }

    private Party party(String code) {
        return access.world().parties().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("party", "the code of a party of this hub"));
    }

    private AuditEntry entry(Caller caller, String operation, long number, String outcome) {
        return new AuditEntry(
                UUID.randomUUID().toString(),
                clock.instant(),
                caller.party().code(),
                caller.actor(),
                operation,
                "",
                "",
                Long.toString(number),
                outcome,
                "{}");
    }

    private static InterimMeasure measure(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var target =
                switch (kind) {
                    case PARTY -> row.getString("code");
                    case AGREEMENT -> row.getString("agreement");
                    case RIGHT -> row.getString("code") + " " + row.getString("database");
                    case RECORD -> row.getString("record");
                };
        return new InterimMeasure(
                row.getLong("number"),
                kind,
                target,
                row.getString("reason"),
                row.getString("taken_by"),
                AccessRows.instant(row, "taken_at"),
                row.getString("lift_asked_by"),
                row.getString("lifted_by"));
    }
}
