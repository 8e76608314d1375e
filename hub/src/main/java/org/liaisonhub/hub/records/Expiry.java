package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;

/**
 * Ends what has outlived its retention: withdraws expired records, and takes the content of old versions of withdrawn
 * ones. To be run at least daily; running it again changes nothing.
 */
public final class Expiry {
    private static final int AT_ONCE = 10_000;

    /** As whom it records. */
    private static final String ACTOR = "expiry";

    private final Transactions transactions;
    private final StatusChanges statuses;
    private final Clock clock;
    private final Definitions definitions;

    public Expiry(DataSource database, Definitions definitions, Clock clock) {
        this.transactions = new Transactions(database);
        this.statuses = new StatusChanges(clock);
        this.clock = clock;
        this.definitions = definitions;
    }

    /** How many records were withdrawn, and how many old versions lost their content. */
    public record Ended(int records, int versions) {}

    private record Shelf(int database, int owner) implements Comparable<Shelf> {
        @Override
        public int compareTo(Shelf other) {
            return database == other.database
                    ? Integer.compare(owner, other.owner)
                    : Integer.compare(database, other.database);
        }
    }

    /** Ends all that is due now. */
    public Ended run() {
        int records = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            for (var shelf : due.entrySet()) {
                records += transactions.runAlone(
                        shelf.getKey().database(),
                        shelf.getKey().owner(),
                        connection -> statuses.change(
                                connection, shelf.getValue(), Status.WITHDRAWN, ACTOR, "expired", null));
            }
        }
        int versions = 0;
        for (var database : definitions.all()) {
            versions += transactions.run(connection -> forget(connection, database));
        }
        return new Ended(records, versions);
    }

    private Map<Shelf, List<Long>> due() {
        return transactions.run(connection -> {
            var due = new TreeMap<Shelf, List<Long>>();
            try (var query = connection.prepareStatement(
                    "select id, database, owner from record where expires_on <= ? and status <> 2 limit ?")) {
                query.setObject(1, today());
                query.setInt(2, AT_ONCE);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        due.computeIfAbsent(new Shelf(row.getInt(2), row.getInt(3)), _ -> new ArrayList<>())
                                .add(row.getLong(1));
                    }
                }
            }
            return due;
        });
    }

    private int forget(Connection connection, DatabaseDefinition database) throws SQLException {
        try (var update = connection.prepareStatement("""
                update record_version v set content = null
                  from record r
                 where r.id = v.record_id and r.database = ? and r.status = 2 and r.updated_at <= ?
                   and v.content is not null""")) {
            update.setInt(1, database.number());
            update.setObject(
                    2,
                    today().minus(database.retention().keepVersions())
                            .atStartOfDay()
                            .atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
