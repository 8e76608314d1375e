package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Party;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.postgresql.PGConnection;

/**
 * Writes records and their versions. Every method works inside the caller's transaction, after {@link #lock}, and takes
 * the sequences of its changes last: the counter's row is locked from then until the commit, so that sequences become
 * visible in their order.
 */
final class RecordTable {
    private static final String STAGING = """
            create temp table if not exists staged_record (
                place integer, source_key text collate "C", review_on date, expires_on date, content jsonb
            ) on commit delete rows""";

    private static final String PUT = """
            with input as materialized (
                select cast(? as smallint) as database, cast(? as smallint) as owner, cast(? as timestamptz) as at,
                       cast(? as text) as actor
            ), found as materialized (
                select s.*, r.id, r.status, case
                         when r.id is null or r.status = 2 then 'added'
                         when r.content = s.content then 'unchanged'
                         else 'changed' end as fate
                  from staged_record s cross join input i
                  left join record r
                         on r.database = i.database and r.owner = i.owner and r.source_key = s.source_key
            ), due as materialized (
                select id, place, row_number() over (order by place) as step from found where fate <> 'unchanged'
            ), base as materialized (
                update change_position set last = last + (select count(*) from due)
                 where exists (select from due)
                returning last - (select count(*) from due) as before
            ), kept as (
                insert into record_version
                       (record_id, version, seq, updated_at, audience, status, review_on, expires_on, recorder, reason, content)
                select r.id, version, seq, updated_at, audience, status, review_on, expires_on, recorder, reason, content
                  from due join record r on r.id = due.id
            ), changed as (
                update record r
                   set seq = before + step, updated_at = at, version = r.version + 1,
                       status = case r.status when 2 then 0 else r.status end,
                       reason = case r.status when 2 then null else r.reason end,
                       review_on = found.review_on, expires_on = found.expires_on, recorder = actor, content = found.content
                  from due join found using (place), base, input
                 where r.id = due.id
            ), added as (
                insert into record (seq, recorded_at, updated_at, version, audience, review_on, expires_on,
                                    database, owner, status, source_key, recorder, content)
                select before + step, at, at, 1, 0, found.review_on, found.expires_on, database, owner, 0, source_key,
                       actor, content
                  from due join found using (place), base, input
                 where due.id is null
                 order by step
            )
            select count(*) filter (where fate = 'added'), count(*) filter (where fate = 'changed'),
                   count(*) filter (where fate = 'unchanged')
              from found""";

    private static final String CHANGE_STATUS = """
            with due as materialized (
                select id, row_number() over (order by id) as step from record where id = any (?) and status <> 2
            ), base as materialized (
                update change_position set last = last + (select count(*) from due)
                 where exists (select from due)
                returning last - (select count(*) from due) as before
            ), kept as (
                insert into record_version
                       (record_id, version, seq, updated_at, audience, status, review_on, expires_on, recorder, reason, content)
                select r.id, version, seq, updated_at, audience, status, review_on, expires_on, recorder, reason, content
                  from due join record r on r.id = due.id
            )
            update record r
               set seq = before + step, updated_at = ?, version = version + 1, status = ?, recorder = ?, reason = ?,
                   suspended_by = ?,
                   content = case when ? then null else content end,
                   expires_on = case when ? then null else expires_on end
              from due, base
             where r.id = due.id""";

    private final Clock clock;

    RecordTable(Clock clock) {
        this.clock = clock;
    }

    /** Lets one transaction at a time change the records of one owner in one database. */
    void lock(Connection connection, int database, int owner) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, database);
            lock.setInt(2, owner);
            lock.execute();
        }
    }

    /** Puts records with distinct keys. Their content is normalised. */
    Counts put(
            Connection connection,
            DatabaseDefinition database,
            Party owner,
            String actor,
            Collection<SourceRecord> records)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(STAGING);
            // Nothing is known of the staged rows, but they are always few: look each up, never read the whole table.
            statement.execute("set local enable_hashjoin = off; set local enable_mergejoin = off");
        }
        stage(connection, database, records);
        try (var put = connection.prepareStatement(PUT)) {
            put.setInt(1, database.number());
            put.setInt(2, owner.number());
            put.setObject(3, now());
            put.setString(4, actor);
            try (var counts = put.executeQuery()) {
                counts.next();
                return new Counts(counts.getInt(1), counts.getInt(2), counts.getInt(3));
            }
        }
    }

    private void stage(Connection connection, DatabaseDefinition database, Collection<SourceRecord> records)
            throws SQLException {
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy staged_record (place, source_key, review_on, expires_on, content) from stdin");
        try {
            var rows = new CopyText();
            var today = today();
            var reviewOn = database.retention().reviewOn(today).orElse(null);
            int place = 0;
            for (var record : records) {
                rows.value(place++).value(record.sourceKey()).value(reviewOn);
                rows.value(
                        database.retention().expiresOn(today, record.content()).orElse(null));
                rows.value(record.content()).endRow();
                if (rows.full()) {
                    write(rows, copy);
                }
            }
            write(rows, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyText rows, org.postgresql.copy.CopyIn copy) throws SQLException {
        var bytes = rows.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    /** Gives those records that are not withdrawn another status, as a new version each; returns how many. */
    int changeStatus(
            Connection connection,
            Collection<Long> ids,
            Status status,
            String actor,
            @Nullable String reason,
            @Nullable Integer suspendedBy)
            throws SQLException {
        try (var change = connection.prepareStatement(CHANGE_STATUS)) {
            boolean withdrawn = status == Status.WITHDRAWN;
            change.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            change.setObject(2, now());
            change.setInt(3, Statuses.of(status));
            change.setString(4, actor);
            change.setString(5, reason);
            change.setObject(6, suspendedBy, java.sql.Types.SMALLINT);
            change.setBoolean(7, withdrawn);
            change.setBoolean(8, withdrawn);
            return change.executeUpdate();
        }
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
