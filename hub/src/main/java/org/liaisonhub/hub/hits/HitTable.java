package org.liaisonhub.hub.hits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.log.EntryRows;

/** Hits as the audit has them, and the verdicts on them. */
final class HitTable {
    /** Entries of other parties' checks that name records of the owner, in audiences that the caller may see. */
    private static final String OF_OWNER = """
            select entry.*, named.record, r.database
              from audit_record named join record r on r.id = named.record join audit entry on entry.seq = named.seq
             where entry.operation = 'CHECK' and entry.party <> :party
               and r.owner = :owner and r.database = any(:databases) and r.audience = any(:audiences)""";

    /** One check sent again has several entries: of those that name the record, the first is the hit. */
    private static final String OPEN = OF_OWNER + """

               and (named.seq, named.record) < (:before, :beforeRecord)
               and not exists (select from hit_verdict v where v.check_id = entry.id and v.record = named.record)
               and not exists (select from audit first join audit_record also on also.seq = first.seq
                                where first.id = entry.id and first.operation = 'CHECK' and first.seq < entry.seq
                                  and also.record = named.record)
             order by named.seq desc, named.record desc limit :limit""";

    private static final String ONE = OF_OWNER + """

               and entry.id = :check and named.record = :one
             order by entry.seq limit 1""";

    private static final String COLUMNS = "select " + EntryRows.COLUMNS + ", record, database from (%s) hit";

    private HitTable() {}

    /** Whose hits: those of an owner, as far as one of its people may see the records. */
    record Scope(Party owner, Set<Integer> databases, Set<Integer> audiences) {
        Scope {
            databases = Set.copyOf(databases);
            audiences = Set.copyOf(audiences);
        }
    }

    /** An entry of the audit that names a record; number of the record's database. */
    record Named(long number, AuditEntry entry, long record, int database) {}

    /** A verdict as it was given. */
    record Given(HitState verdict, String reason, Instant at) {}

    /** Those without a verdict, behind that entry and record, the newest first. */
    static List<Named> open(Handle handle, Scope scope, long before, long beforeRecord, int limit) {
        return query(handle, OPEN, scope)
                .bind("before", before)
                .bind("beforeRecord", beforeRecord)
                .bind("limit", limit)
                .map((row, _) -> named(row))
                .list();
    }

    /** One of them, with a verdict or without. */
    static Optional<Named> find(Handle handle, Scope scope, String check, long record) {
        return query(handle, ONE, scope)
                .bind("check", check)
                .bind("one", record)
                .map((row, _) -> named(row))
                .findOne();
    }

    private static Query query(Handle handle, String sql, Scope scope) {
        return handle.createQuery(COLUMNS.formatted(sql))
                .bind("party", scope.owner().code())
                .bind("owner", (short) scope.owner().number())
                .bindArray("databases", Integer.class, List.copyOf(scope.databases()))
                .bindArray("audiences", Integer.class, List.copyOf(scope.audiences()));
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getLong("seq"), EntryRows.entry(row), row.getLong("record"), row.getInt("database"));
    }

    /** Entries of a check that a party made; several when it was sent again. */
    static List<AuditEntry> entries(Handle handle, Party party, String check) {
        return handle.createQuery("select " + EntryRows.COLUMNS
                        + " from audit where id = :check and operation = 'CHECK' and party = :party order by seq")
                .bind("check", check)
                .bind("party", party.code())
                .map((row, _) -> EntryRows.entry(row))
                .list();
    }

    /** Nobody else gives a verdict on this hit until the transaction ends. */
    static void hold(Handle handle, Named hit) {
        handle.select("select from audit_record where record = ? and seq = ? for update", hit.record(), hit.number())
                .mapToMap()
                .list();
    }

    /** The last verdicts of a check, by record. */
    static Map<Long, Given> given(Handle handle, String check) {
        var given = new HashMap<Long, Given>();
        handle.createQuery(
                        "select record, verdict, reason, given_at from hit_verdict where check_id = :check order by number")
                .bind("check", check)
                .map((row, _) -> given.put(
                        row.getLong("record"),
                        new Given(
                                HitState.valueOf(row.getString("verdict")),
                                row.getString("reason"),
                                AccessRows.instant(row, "given_at"))))
                .list();
        return given;
    }

    static void insert(Handle handle, Named hit, Given given, String actor) {
        handle.execute(
                "insert into hit_verdict (check_id, record, verdict, reason, given_by, given_at) values (?, ?, ?, ?, ?, ?)",
                hit.entry().id(),
                hit.record(),
                given.verdict().name(),
                given.reason(),
                actor,
                given.at().atOffset(ZoneOffset.UTC));
    }
}
