package org.liaisonhub.hub.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the tables of the statistics, inside a scope. Column names come from {@link Dimension} alone, never from a caller. */
final class StatisticsQueries {
    private static final String TIMES = IntStream.rangeClosed(1, ResponseTimes.STEPS)
            .mapToObj(step -> "sum(times[" + step + "])")
            .collect(Collectors.joining(", ", "array[", "]::bigint[]"));

    private static final String WITHIN = """
             where day between :from and :to and database = any(:databases)
               and (:party = '' or party = :party) and (:database = '' or database = :database)
               and (:purpose = '' or purpose = :purpose) and (:channel = '' or channel = :channel)
               and (cast(:automated as boolean) is null or automated = :automated)""";

    private final Jdbi jdbi;

    StatisticsQueries(DataSource database) {
        this.jdbi = Jdbi.create(database);
    }

    /** Sums of one line, still without rank and share. */
    record Line(
            Map<Dimension, String> keys,
            boolean automated,
            long consultations,
            long actors,
            long hits,
            long possible,
            long unavailable,
            long verified,
            ResponseTimes times) {}

    /** At most {@code limit} lines, those with the most consultations first. */
    List<Line> lines(Scope scope, Filter filter, List<Dimension> by, int limit) {
        var keys = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var dimension : by) {
            keys.add(dimension.sql() + " as key_" + dimension.word());
            names.add("key_" + dimension.word());
        }
        keys.add("automated");
        names.add("automated");
        var key = String.join(", ", keys);
        var name = String.join(", ", names);
        var own = scope.everyParty() ? "" : " and party = :own";
        var sql = """
                with sums as (select %1$s, sum(consultations) as consultations, sum(hits) as hits,
                                     sum(possible) as possible, sum(unavailable) as unavailable,
                                     sum(verified) as verified, %2$s as times
                                from consultation %3$s group by %4$s),
                     asked as (select %1$s, count(distinct (party, actor)) as actors
                                 from consultation_actor %3$s group by %4$s)
                select * from sums join asked using (%4$s)
                 order by automated, consultations desc, %4$s limit :limit""".formatted(key, TIMES, WITHIN + own, name);
        return jdbi.withHandle(handle -> bound(handle, sql, scope, filter)
                .bind("limit", limit)
                .map((row, _) -> {
                    var values = new EnumMap<Dimension, String>(Dimension.class);
                    for (var dimension : by) {
                        values.put(dimension, row.getString("key_" + dimension.word()));
                    }
                    var times = (Long[]) row.getArray("times").getArray();
                    return new Line(
                            values,
                            row.getBoolean("automated"),
                            row.getLong("consultations"),
                            row.getLong("actors"),
                            row.getLong("hits"),
                            row.getLong("possible"),
                            row.getLong("unavailable"),
                            row.getLong("verified"),
                            new ResponseTimes(java.util.Arrays.stream(times)
                                    .mapToLong(Long::longValue)
                                    .toArray()));
                })
                .list());
    }

    /** Consultations that met records of owners, most first. */
    List<Consulted> ofOwners(Scope scope, Filter filter, int limit) {
        var own = scope.everyParty() ? "" : " and owner = :own";
        var sql = """
                select owner, party, database, automated, sum(consultations) as consultations, sum(hits) as hits,
                       sum(possible) as possible
                  from consultation_of_owner %s
                 group by owner, party, database, automated
                 order by consultations desc, owner, party, database, automated limit :limit""".formatted(WITHIN + own);
        return jdbi.withHandle(handle -> bound(handle, sql, scope, filter)
                .bind("limit", limit)
                .map((row, _) -> new Consulted(
                        row.getString("owner"),
                        row.getString("party"),
                        row.getString("database"),
                        row.getBoolean("automated"),
                        row.getLong("consultations"),
                        row.getLong("hits"),
                        row.getLong("possible")))
                .list());
    }

    /** Consultations and officers of each party and database, and of their totals, where the total is {@code ""}. */
    List<Cell> cells(Filter filter, boolean automated) {
        var sql = """
                with sums as (select coalesce(party, '') as party, coalesce(database, '') as database,
                                     sum(consultations) as consultations
                                from consultation where day between :from and :to and automated = :automated
                               group by grouping sets ((party, database), (party), (database), ())),
                     asked as (select coalesce(party, '') as party, coalesce(database, '') as database,
                                      count(distinct (party, actor)) as actors
                                 from consultation_actor where day between :from and :to and automated = :automated
                                group by grouping sets ((party, database), (party), (database), ()))
                select party, database, consultations, actors from sums join asked using (party, database)
                 where consultations > 0""";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("automated", automated)
                .map((row, _) -> new Cell(
                        row.getString("party"),
                        row.getString("database"),
                        row.getLong("consultations"),
                        row.getLong("actors")))
                .list());
    }

    /** A cell of the table of parties and databases, or a total of it. */
    record Cell(String party, String database, long consultations, long actors) {}

    private static Query bound(Handle handle, String sql, Scope scope, Filter filter) {
        var query = handle.createQuery(sql)
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bindArray("databases", String.class, List.copyOf(scope.databases()))
                .bind("party", filter.party())
                .bind("database", filter.database())
                .bind("purpose", filter.purpose())
                .bind("channel", filter.channel())
                .bindByType("automated", filter.automated().orElse(null), Boolean.class);
        return scope.everyParty() ? query : query.bind("own", scope.party());
    }
}
