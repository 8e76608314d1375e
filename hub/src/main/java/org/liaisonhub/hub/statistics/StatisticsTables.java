package org.liaisonhub.hub.statistics;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables of the statistics. Entries are folded in, and the position moved, in one transaction: each entry counts
 * exactly once, whatever is killed when, and however many nodes fold.
 */
final class StatisticsTables {
    /** The one question that is put to the audit: its entries in the order of their commits. */
    private static final String ENTRIES = """
            select seq, at, party, actor, operation, purpose, detail::text as detail
              from audit where seq > :last order by seq limit :limit""";

    private static final String ADD = """
            insert into consultation as c (day, party, database, channel, purpose, automated,
                                           consultations, hits, possible, unavailable, times)
            values (:day, :party, :database, :channel, :purpose, :automated,
                    :consultations, :hits, :possible, :unavailable, cast(:times as integer[]))
            on conflict (day, party, database, channel, purpose, automated) do update set
                consultations = c.consultations + excluded.consultations,
                hits = c.hits + excluded.hits,
                possible = c.possible + excluded.possible,
                unavailable = c.unavailable + excluded.unavailable,
                times = (select array_agg(old + new order by step)
                           from unnest(c.times, excluded.times) with ordinality as both_times (old, new, step))""";

    private static final String ADD_ACTOR = """
            insert into consultation_actor (day, party, database, channel, purpose, automated, actor)
            values (:day, :party, :database, :channel, :purpose, :automated, :actor) on conflict do nothing""";

    private static final String ADD_OF_OWNER = """
            insert into consultation_of_owner as c (day, owner, party, database, channel, purpose, automated,
                                                    consultations, hits, possible)
            values (:day, :owner, :party, :database, :channel, :purpose, :automated, :consultations, :hits, :possible)
            on conflict (day, owner, party, database, channel, purpose, automated) do update set
                consultations = c.consultations + excluded.consultations,
                hits = c.hits + excluded.hits,
                possible = c.possible + excluded.possible""";

    private final Jdbi jdbi;

    StatisticsTables(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    /** An entry, and what it says if it is a check. */
    private record Entry(long sequence, boolean isCheck, CheckFact fact) {}

    /**
     * Folds at most {@code limit} entries behind the position.
     *
     * @param beforeCommit called when all is written and nothing is committed
     * @return how many entries there were
     */
    int fold(int limit, Runnable beforeCommit) {
        return jdbi.inTransaction(handle -> {
            int folded = fold(handle, lock(handle), limit);
            beforeCommit.run();
            return folded;
        });
    }

    /** Empties the tables and starts from the first entry; what is shown meanwhile is incomplete. */
    void clear() {
        jdbi.useTransaction(handle -> {
            lock(handle);
            handle.execute("delete from consultation");
            handle.execute("delete from consultation_actor");
            handle.execute("delete from consultation_of_owner");
            move(handle, -1);
        });
    }

    private static int fold(Handle handle, long last, int limit) {
        var entries = handle.createQuery(ENTRIES)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, _) -> new Entry(
                        row.getLong("seq"),
                        row.getString("operation").equals("CHECK"),
                        CheckFact.of(
                                row.getObject("at", OffsetDateTime.class)
                                        .withOffsetSameInstant(ZoneOffset.UTC)
                                        .toLocalDate(),
                                row.getString("party"),
                                row.getString("actor"),
                                row.getString("purpose"),
                                row.getString("detail"))))
                .list();
        if (entries.isEmpty()) {
            return 0;
        }
        var fold = new Fold();
        entries.stream().filter(Entry::isCheck).map(Entry::fact).forEach(fold::add);
        write(handle, fold);
        move(handle, entries.getLast().sequence());
        return entries.size();
    }

    private static void write(Handle handle, Fold fold) {
        try (var add = handle.prepareBatch(ADD)) {
            fold.counts()
                    .forEach(row -> place(add, row.place)
                            .bind("consultations", row.consultations)
                            .bind("hits", row.hits)
                            .bind("possible", row.possible)
                            .bind("unavailable", row.unavailable)
                            .bind("times", row.times.asArray())
                            .add());
            add.execute();
        }
        try (var add = handle.prepareBatch(ADD_ACTOR)) {
            fold.askers()
                    .forEach(asker -> place(add, asker.place())
                            .bind("actor", asker.actor())
                            .add());
            add.execute();
        }
        try (var add = handle.prepareBatch(ADD_OF_OWNER)) {
            fold.ofOwners()
                    .forEach(row -> place(add, row.place)
                            .bind("owner", row.owner)
                            .bind("consultations", row.consultations)
                            .bind("hits", row.hits)
                            .bind("possible", row.possible)
                            .add());
            add.execute();
        }
    }

    private static PreparedBatch place(PreparedBatch batch, Fold.Place place) {
        return batch.bind("day", place.day())
                .bind("party", place.party())
                .bind("database", place.database())
                .bind("channel", place.channel())
                .bind("purpose", place.purpose())
                .bind("automated", place.automated());
    }

    private static long lock(Handle handle) {
        return handle.select("select last from statistics_position for update")
                .mapTo(Long.class)
                .one();
    }

    private static void move(Handle handle, long last) {
        handle.execute("update statistics_position set last = ?", last);
    }
}
