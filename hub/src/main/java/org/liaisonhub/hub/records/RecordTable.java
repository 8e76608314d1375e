package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.Party;
import org.liaisonhub.hub.records.BulkRecording.Counts;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;

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

    private static final String KNOWN_KEYS = """
            select source_key from record
             where database = cast(? as smallint) and owner = cast(? as smallint) and source_key = any (?)""";

    private static final String UPDATE = """
            with found as materialized (
                select s.*, r.id, case
                         when r.status = 2 then 'added'
                         when r.content = s.content then 'unchanged'
                         else 'changed' end as fate
                  from staged_record s
                  join record r on r.database = cast(? as smallint) and r.owner = cast(? as smallint)
                               and r.source_key = s.source_key
            ), due as materialized (
                select *, row_number() over (order by place) as step from found where fate <> 'unchanged'
            ), base as materialized (
                update change_position set last = last + (select count(*) from due)
                 where exists (select from due)
                returning last - (select count(*) from due) as before
            ), kept as (
                insert into record_version
                       (record_id, version, seq, updated_at, audience, status, review_on, expires_on, recorder, reason, content)
                select r.id, version, seq, updated_at, audience, status, r.review_on, r.expires_on, recorder, reason,
                       r.content
                  from due join record r on r.id = due.id
            ), changed as (
                update record r
                   set seq = before + step, updated_at = ?, version = r.version + 1,
                       status = case r.status when 2 then 0 else r.status end,
                       reason = case r.status when 2 then null else r.reason end,
                       review_on = due.review_on, expires_on = due.expires_on, recorder = ?, content = due.content
                  from due, base
                 where r.id = due.id
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

    /** The audience that excludes nobody. */
    private static final int EVERYONE = 0;

    private final Clock clock;

    RecordTable(Clock clock) {
        this.clock = clock;
    }

    /** Lets one transaction at a time change the records of one owner in one database; others wait. */
    void lock(Connection connection, int database, int owner) throws SQLException {
        try (var statement = connection.createStatement()) {
            // Nothing is known of the rows that a transaction brings, but they are always few beside the table: each is
            // looked up by its key, and the table is never read whole.
            statement.execute(
                    "set local enable_hashjoin = off; set local enable_mergejoin = off;"
                            + " set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_material = off");
        }
        try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, database);
            lock.setInt(2, owner);
            lock.execute();
        }
    }

    /**
     * Puts records with distinct keys, new ones in the order given. Their content is normalised. New ones go straight into the table, which is twice
     * as fast as by way of the staging table, where known ones are compared.
     */
    Counts put(
            Connection connection,
            DatabaseDefinition database,
            Party owner,
            String actor,
            Collection<SourceRecord> records)
            throws SQLException {
        var known = knownKeys(connection, database, owner, records);
        var parts = records.stream().collect(Collectors.partitioningBy(record -> known.contains(record.sourceKey())));
        var again = parts.getOrDefault(true, List.of());
        var fresh = parts.getOrDefault(false, List.of());
        var counts = again.isEmpty() ? new Counts(0, 0, 0) : update(connection, database, owner, actor, again);
        if (!fresh.isEmpty()) {
            add(connection, database, owner, actor, fresh);
        }
        return new Counts(counts.added() + fresh.size(), counts.changed(), counts.unchanged());
    }

    private static Set<String> knownKeys(
            Connection connection, DatabaseDefinition database, Party owner, Collection<SourceRecord> records)
            throws SQLException {
        var known = new HashSet<String>();
        try (var query = connection.prepareStatement(KNOWN_KEYS)) {
            query.setInt(1, database.number());
            query.setInt(2, owner.number());
            query.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            records.stream().map(SourceRecord::sourceKey).toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    private Counts update(
            Connection connection, DatabaseDefinition database, Party owner, String actor, List<SourceRecord> records)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(STAGING);
        }
        try (var copy = new CopyInto(connection, "staged_record (place, source_key, review_on, expires_on, content)")) {
            var today = today();
            var reviewOn = database.retention().reviewOn(today).orElse(null);
            int place = 0;
            for (var record : records) {
                copy.value(place++).value(record.sourceKey()).value(reviewOn);
                copy.value(
                        database.retention().expiresOn(today, record.content()).orElse(null));
                copy.value(record.content()).endRow();
            }
            copy.finish();
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
            Connection connection, DatabaseDefinition database, Party owner, String actor, List<SourceRecord> records)
            throws SQLException {
        long sequence = takeSequences(connection, records.size());
        try (var copy = new CopyInto(
                connection,
                "record (seq, recorded_at, updated_at, version, audience, review_on, expires_on, database, owner,"
                        + " status, source_key, recorder, content)")) {
            var now = now();
            var today = today();
            var reviewOn = database.retention().reviewOn(today).orElse(null);
            for (var record : records) {
                copy.value(++sequence)
                        .value(now)
                        .value(now)
                        .value(1)
                        .value(EVERYONE)
                        .value(reviewOn);
                copy.value(
                        database.retention().expiresOn(today, record.content()).orElse(null));
                copy.value(database.number()).value(owner.number()).value(Statuses.ACTIVE);
                copy.value(record.sourceKey())
                        .value(actor)
                        .value(record.content())
                        .endRow();
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
