package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;

/**
 * Writes records and their versions. Every method works inside the caller's transaction, begun by {@link Transactions#runAlone}, and takes
 * the sequences of its changes last: the counter's row is locked from then until the commit, so that sequences become
 * visible in their order.
 */
final class RecordTable {
    private static final String STAGING = """
            create temp table if not exists staged_record (
                place integer, source_key text collate "C", review_on date, expires_on date, level smallint,
                excluded smallint[], content jsonb
            ) on commit delete rows""";

    /**
     * A record that comes again without a word on who is excluded keeps those who were. The offset holds the order of the
     * join: nothing is known of an owner that has just begun to record, and all its records would be read to find a few.
     */
    private static final String STAGED = """
            staged_record s
              cross join lateral (
                  select id, status, content, audience from record
                   where database = cast(? as smallint) and owner = cast(? as smallint) and source_key = s.source_key
                  offset 0) r
              join audience old on old.number = r.audience""";

    private static final String NEW_AUDIENCES = """
            insert into audience (database, owner, level, excluded)
            select distinct old.database, old.owner, s.level, coalesce(s.excluded, old.excluded)
              from %s
             where not exists (select from audience a
                                where a.database = old.database and a.owner = old.owner and a.level = s.level
                                  and a.excluded = coalesce(s.excluded, old.excluded))
            on conflict do nothing""".formatted(STAGED);

    private static final String UPDATE = """
            with found as materialized (
                select s.*, r.id, new.number as audience, case
                         when r.status = 2 then 'added'
                         when r.content = s.content and r.audience = new.number then 'unchanged'
                         else 'changed' end as fate
                  from %s
                  join audience new on new.database = old.database and new.owner = old.owner and new.level = s.level
                                   and new.excluded = coalesce(s.excluded, old.excluded)
            ), due as materialized (
                select *, row_number() over (order by place) as step from found where fate <> 'unchanged'
            ), base as materialized (
                update change_position set last = last + (select count(*) from due)
                 where exists (select from due)
                returning last - (select count(*) from due) as before
            ), kept as (
                insert into record_version
                       (record_id, version, seq, updated_at, audience, status, review_on, expires_on, recorder, reason, content)
                select r.id, version, seq, updated_at, r.audience, status, r.review_on, r.expires_on, recorder, reason,
                       r.content
                  from due join record r on r.id = due.id
            ), changed as (
                update record r
                   set seq = before + step, updated_at = ?, version = r.version + 1,
                       status = case r.status when 2 then 0 else r.status end,
                       reason = case r.status when 2 then null else r.reason end,
                       review_on = due.review_on, expires_on = due.expires_on, recorder = ?, content = due.content,
                       audience = due.audience
                  from due, base
                 where r.id = due.id
            )
            select count(*) filter (where fate = 'added'), count(*) filter (where fate = 'changed'),
                   count(*) filter (where fate = 'unchanged')
              from found""".formatted(STAGED);

    private static final String NEW_RECORD =
            "record (seq, recorded_at, updated_at, version, audience, review_on, expires_on, database, owner, status,"
                    + " source_key, recorder, content)";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Clock clock;

    RecordTable(Clock clock) {
        this.clock = clock;
    }

    /**
     * Puts records with distinct keys, new ones in the order given. Their content is normalised. New ones go straight
     * into the table, which is twice as fast as by way of the staging table, where known ones are compared.
     *
     * @param probablyNew whether to try first as if all were new: saves looking up each when that is true
     */
    Counts put(
            Connection connection,
            DatabaseDefinition database,
            Party owner,
            String actor,
            Collection<SourceRecord> records,
            boolean probablyNew)
            throws SQLException {
        if (probablyNew && addIfAllAreNew(connection, database, owner, actor, records)) {
            return new Counts(records.size(), 0, 0);
        }
        var known = RecordRows.knownKeys(connection, database, owner, records);
        var parts = records.stream().collect(Collectors.partitioningBy(record -> known.contains(record.sourceKey())));
        var again = parts.getOrDefault(true, List.of());
        var fresh = parts.getOrDefault(false, List.of());
        var counts = again.isEmpty() ? new Counts(0, 0, 0) : update(connection, database, owner, actor, again);
        if (!fresh.isEmpty()) {
            add(connection, database, owner, actor, fresh);
        }
        return new Counts(counts.added() + fresh.size(), counts.changed(), counts.unchanged());
    }

    private boolean addIfAllAreNew(
            Connection connection,
            DatabaseDefinition database,
            Party owner,
            String actor,
            Collection<SourceRecord> records)
            throws SQLException {
        var before = connection.setSavepoint();
        try {
            add(connection, database, owner, actor, records);
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private Counts update(
            Connection connection, DatabaseDefinition database, Party owner, String actor, List<SourceRecord> records)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(STAGING);
        }
        var target = "staged_record (place, source_key, review_on, expires_on, level, excluded, content)";
        try (var copy = new CopyInto(connection, target, 7)) {
            var today = today();
            var reviewOn = database.retention().reviewOn(today);
            int place = 0;
            for (var record : records) {
                copy.row().integer(place++).text(record.sourceKey()).date(reviewOn);
                copy.date(database.retention().expiresOn(today, record.content()));
                copy.smallint(AccessRows.number(database.level(record.content())));
                copy.smallints(record.excluded()).jsonb(record.content());
            }
            copy.finish();
        }
        try (var audiences = connection.prepareStatement(NEW_AUDIENCES)) {
            audiences.setInt(1, database.number());
            audiences.setInt(2, owner.number());
            audiences.executeUpdate();
        }
        try (var update = connection.prepareStatement(UPDATE)) {
            update.setInt(1, database.number());
            update.setInt(2, owner.number());
            update.setObject(3, now());
            update.setString(4, actor);
            try (var counts = update.executeQuery()) {
                counts.next();
                return new Counts(counts.getInt(1), counts.getInt(2), counts.getInt(3));
            }
        }
    }

    private void add(
            Connection connection,
            DatabaseDefinition database,
            Party owner,
            String actor,
            Collection<SourceRecord> records)
            throws SQLException {
        var audiences = new Audiences(connection, database, owner).numbers(records);
        long sequence = takeSequences(connection, records.size());
        int place = 0;
        try (var copy = new CopyInto(connection, NEW_RECORD, 13)) {
            var now = clock.instant();
            var today = today();
            var reviewOn = database.retention().reviewOn(today);
            for (var record : records) {
                copy.row()
                        .bigint(++sequence)
                        .instant(now)
                        .instant(now)
                        .integer(1)
                        .integer(audiences[place++]);
                copy.date(reviewOn).date(database.retention().expiresOn(today, record.content()));
                copy.smallint(database.number()).smallint(owner.number()).smallint(Status.ACTIVE.stored());
                copy.text(record.sourceKey()).text(actor).jsonb(record.content());
            }
            copy.finish();
        }
    }

    /** The sequence before the first of {@code count} that are this transaction's from now on. */
    private static long takeSequences(Connection connection, int count) throws SQLException {
        try (var take = connection.prepareStatement("update change_position set last = last + ? returning last - ?")) {
            take.setInt(1, count);
            take.setInt(2, count);
            try (var before = take.executeQuery()) {
                before.next();
                return before.getLong(1);
            }
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
