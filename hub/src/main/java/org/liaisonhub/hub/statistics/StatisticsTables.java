package org.liaisonhub.hub.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
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
            select seq, at, party, actor, operation, purpose, subject, outcome, detail::text as detail
              from audit where seq > :last order by seq limit :limit""";

    private static final String ADD = """
            insert into consultation as c (day, party, database, channel, purpose, automated,
                                           consultations, hits, possible, unavailable, verified, times)
            values (:day, :party, :database, :channel, :purpose, :automated,
                    :consultations, :hits, :possible, :unavailable, :verified, cast(:times as integer[]))
            on conflict (day, party, database, channel, purpose, automated) do update set
                consultations = c.consultations + excluded.consultations,
                hits = c.hits + excluded.hits,
                possible = c.possible + excluded.possible,
                unavailable = c.unavailable + excluded.unavailable,
                verified = c.verified + excluded.verified,
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

    /** An entry, and what it says if it is a check or a verdict. */
    private record Entry(long sequence, Optional<CheckFact> check, Optional<VerifiedChecks.Verdict> verdict) {}

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
            handle.execute("delete from consultation_verified");
            move(handle, -1);
        });
    }

    private static int fold(Handle handle, long last, int limit) {
        var entries = handle.createQuery(ENTRIES)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, _) -> entry(row))
                .list();
        if (entries.isEmpty()) {
            return 0;
        }
        var fold = new Fold();
        for (var entry : entries) {
            entry.check().ifPresent(fold::add);
            entry.verdict().ifPresent(verdict -> VerifiedChecks.fold(handle, verdict, fold));
        }
        write(handle, fold);
        move(handle, entries.getLast().sequence());
        return entries.size();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var sequence = row.getLong("seq");
        return switch (row.getString("operation")) {
            case "CHECK" -> new Entry(sequence, Optional.of(CheckFact.of(row)), Optional.empty());
            case "HIT_VERDICT" ->
                new Entry(
                        sequence,
                        Optional.empty(),
                        VerifiedChecks.Verdict.of(
                                row.getString("subject"), row.getString("outcome"), row.getString("detail")));
            default -> new Entry(sequence, Optional.empty(), Optional.empty());
        };
    }

    private static void write(Handle handle, Fold fold) {
        try (var add = handle.prepareBatch(ADD)) {
            fold.counts()
                    .forEach(row -> place(add, row.place)
                            .bind("consultations", row.consultations)
                            .bind("hits", row.hits)
                            .bind("possible", row.possible)
                            .bind("unavailable", row.unavailable)
                            .bind("verified", row.verified)
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
