package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Suspends, resumes and withdraws records, each as a new version. Works as {@link RecordTable} does. */
final class StatusChanges {
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

    StatusChanges(Clock clock) {
        this.clock = clock;
    }

    /** Gives those records that are not withdrawn another status, as a new version each; returns how many. */
    int change(
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
            change.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            change.setInt(3, status.stored());
            change.setString(4, actor);
            change.setString(5, reason);
            change.setObject(6, suspendedBy, java.sql.Types.SMALLINT);
            change.setBoolean(7, withdrawn);
            change.setBoolean(8, withdrawn);
            return change.executeUpdate();
        }
    }
}
