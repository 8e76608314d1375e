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
import java.util.UUID;
import javax.sql.DataSource;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;

/**
 * Ends what has outlived its retention: withdraws expired records, and takes the content of old versions of withdrawn
 * ones. To be run at least daily; running it again changes nothing. Each transaction that ends something has one audit
 * entry: the database, and how many. Several nodes may run it at the same time.
 */
public final class Expiry {
    private static final int AT_ONCE = 10_000;

    /** As whom it records. */
    private static final String ACTOR = "expiry";

    /** As whom the hub itself stands in the audit. */
    private static final String HUB = "hub";

    private final Transactions transactions;
    private final StatusChanges statuses;
    private final AuditTrail audit;
    private final Clock clock;
    private final Definitions definitions;
    private final Owners owners = new Owners();

    public Expiry(DataSource database, Definitions definitions, AuditTrail audit, Clock clock) {
        this.audit = audit;
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
                        connection -> withdraw(connection, shelf.getKey(), shelf.getValue()));
            }
        }
        int versions = 0;
        for (var database : definitions.all()) {
            versions += transactions.run(connection -> forget(connection, database));
        }
        return new Ended(records, versions);
    }

    private int withdraw(Connection connection, Shelf shelf, List<Long> ids) throws SQLException {
        int records = statuses.change(connection, ids, Status.WITHDRAWN, ACTOR, "expired", null);
        var owner = owners.of(shelf.owner(), connection).code();
        enter(
                connection,
                code(shelf.database()),
                records,
                "{\"owner\":\"" + owner + "\",\"withdrawn\":" + records + "}");
        return records;
    }

    private String code(int database) {
        return definitions.all().stream()
                .filter(definition -> definition.number() == database)
                .map(DatabaseDefinition::code)
                .findFirst()
                .orElse("");
    }

    /** The last thing before the commit; what another node has ended meanwhile is its to enter. */
    private void enter(Connection connection, String database, int ended, String detail) {
        if (ended > 0) {
            var id = UUID.randomUUID().toString();
            audit.append(
                    connection,
                    new AuditEntry(id, clock.instant(), "", HUB, "EXPIRE", "", "", database, "DONE", detail));
        }
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
            int versions = update.executeUpdate();
            enter(connection, database.code(), versions, "{\"forgotten-versions\":" + versions + "}");
            return versions;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
