package org.liaisonhub.hub.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.measures.InterimMeasure.Kind;

/** What is written of measures, inside the transaction of whoever changes them. */
final class MeasureTable {
    private static final String ALL = """
            select m.number, m.kind, p.code, agreement, database, record, reason, taken_by, taken_at, lift_asked_by, lifted_by
              from measure m left join party p on p.number = m.party""";

    private MeasureTable() {}

    /** What is to be suspended; null what the kind has not. */
    record Target(
            Kind kind,
            @Nullable Integer party,
            @Nullable String agreement,
            @Nullable String database,
            @Nullable Long record) {}

    static long insert(Handle handle, Target target, String reason, String actor, Instant now) {
        return handle.createQuery("""
                        insert into measure (kind, party, agreement, database, record, reason, taken_by, taken_at)
                        values (:kind, :party, :agreement, :database, :record, :reason, :actor, :now)
                        returning number""")
                .bind("kind", target.kind().name())
                .bind("party", target.party())
                .bind("agreement", target.agreement())
                .bind("database", target.database())
                .bind("record", target.record())
                .bind("reason", reason)
                .bind("actor", actor)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .one();
    }

    /** Whether it is in force and nobody had asked before. */
    static boolean askToLift(Handle handle, long number, String actor, Instant now) {
        return handle.execute("""
                        update measure set lift_asked_by = ?, lift_asked_at = ?
                         where number = ? and lifted_at is null and lift_asked_by is null""", actor, now.atOffset(ZoneOffset.UTC), number) > 0;
    }

    /** Whether it was in force, and another one had asked. */
    static boolean lift(Handle handle, long number, String actor, Instant now) {
        return handle.execute("""
                        update measure set lifted_by = ?, lifted_at = ?
                         where number = ? and lifted_at is null and lift_asked_by <> ?""", actor, now.atOffset(ZoneOffset.UTC), number, actor) > 0;
    }

    /** Those in force first, the latest first. */
    static List<InterimMeasure> all(Handle handle) {
        return handle.select(ALL + " order by lifted_at is not null, m.number desc")
                .map((row, _) -> measure(row))
                .list();
    }

    static Optional<InterimMeasure> find(Handle handle, long number) {
        return handle.createQuery(ALL + " where m.number = :number")
                .bind("number", number)
                .map((row, _) -> measure(row))
                .findOne();
    }

    /** Whether a measure suspends the record now. */
    static boolean suspends(Handle handle, long record) {
        return handle.createQuery("select exists (select from measure where record = :record and lifted_at is null)")
                .bind("record", record)
                .mapTo(Boolean.class)
                .one();
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
