package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts many records of one owner into one database, a batch a transaction, by COPY. What {@link Records#put} says of
 * rules and versions holds here too; whether somebody may do this, and its audit, is the caller's care. One run may end
 * by withdrawing what it did not see. Thread-safe.
 */
public final class BulkRecording {
    private static final int WITHDRAWN_AT_ONCE = 20_000;

    /** A wrong guess costs as much as a look-up of so many keys. */
    private static final int MANY = 1_000;

    private static final Counts NOTHING = new Counts(0, 0, 0);

    private final Transactions transactions;
    private final RecordTable table;
    private final StatusChanges statuses;
    private final Runnable committed;

    /** Databases and owners whose last batch was new throughout, as the next one then probably is. */
    private final Set<String> addedOnly = ConcurrentHashMap.newKeySet();

    /** One whose audiences the hub notices by itself, within a second. */
    public BulkRecording(DataSource database, Clock clock) {
        this(database, clock, () -> {});
    }

    /**
     * One that tells after each commit, so that who may see the new records is known at once.
     *
     * @param committed for example {@link org.liaisonhub.hub.access.Access#refresh}
     */
    public BulkRecording(DataSource database, Clock clock, Runnable committed) {
        this.committed = committed;
        this.transactions = new Transactions(database);
        this.table = new RecordTable(clock);
        this.statuses = new StatusChanges(clock);
    }

    /**
     * A record as the source gives it, already normalised by the definition.
     *
     * @param sourceKey 1 to 200 characters
     * @param excluded numbers of the parties that may not see it; null leaves those who were excluded before
     */
    public record SourceRecord(
            String sourceKey, ObjectNode content, @Nullable Set<Integer> excluded) {
        private static final int LONGEST_KEY = 200;

        public SourceRecord {
            if (sourceKey.isBlank()
                    || sourceKey.length() > LONGEST_KEY
                    || sourceKey.chars().anyMatch(Character::isISOControl)) {
                throw new InvalidValue("source-key", "1 to " + LONGEST_KEY + " characters, no control characters");
            }
        }

        /** One that says nothing of who is excluded. */
        public SourceRecord(String sourceKey, ObjectNode content) {
            this(sourceKey, content, null);
        }
    }

    /** How many of a batch were added, changed, found unchanged. */
    public record Counts(int added, int changed, int unchanged) {}

    /** Enters in the audit what one transaction does, as its last step before the commit. */
    @FunctionalInterface
    public interface Entered {
        /** The caller keeps no audit of it. */
        Entered NOWHERE = (_, _, _) -> {};

        void in(Connection connection, Counts counts, int withdrawn);
    }

    /** How many active records an owner has in a database, and how many of them a source no longer has. */
    public record Missing(long active, long missing) {}

    /**
     * One committed transaction: when this returns, it is durable. A key that stands twice counts once, the last wins. A
     * withdrawn record that comes again counts as added.
     *
     * @throws InvalidValue if the owner may not own one of the records; nothing is put then
     * @throws RecordsUnavailable if the database fails; nothing is put then
     */
    public Counts put(DatabaseDefinition database, Party owner, String actor, List<SourceRecord> batch) {
        return put(database, owner, actor, batch, Entered.NOWHERE);
    }

    /** The same, with an entry of the audit in the same transaction. */
    public Counts put(
            DatabaseDefinition database, Party owner, String actor, List<SourceRecord> batch, Entered entered) {
        var distinct = new LinkedHashMap<String, SourceRecord>(2 * batch.size());
        for (var record : batch) {
            database.checkOwner(owner, record.content());
            distinct.putLast(record.sourceKey(), record);
        }
        if (distinct.isEmpty()) {
            return new Counts(0, 0, 0);
        }
        var shelf = database.number() + " " + owner.number();
        boolean probablyNew = distinct.size() >= MANY && addedOnly.contains(shelf);
        var counts = transactions.runAlone(database.number(), owner.number(), connection -> {
            var put = table.put(connection, database, owner, actor, distinct.values(), probablyNew);
            entered.in(connection, put, 0);
            return put;
        });
        committed.run();
        if (counts.added() == distinct.size()) {
            addedOnly.add(shelf);
        } else {
            addedOnly.remove(shelf);
        }
        return counts;
    }

    /** Counts what {@link #withdrawAllBut} would withdraw. */
    public Missing missing(DatabaseDefinition database, Party owner, Iterable<String> seen) {
        return transactions.run(connection -> {
            stageSeen(connection, seen);
            try (var count = connection.prepareStatement("""
                    select count(*), count(*) filter (where s.source_key is null)
                      from record r left join seen_key s using (source_key)
                     where r.database = ? and r.owner = ? and r.status = 0""")) {
                count.setInt(1, database.number());
                count.setInt(2, owner.number());
                try (var row = count.executeQuery()) {
                    row.next();
                    return new Missing(row.getLong(1), row.getLong(2));
                }
            }
        });
    }

    /**
     * Withdraws the active records of {@code owner} whose keys are not among {@code seen}; returns how many. Commits
     * every 20,000, so that others are not kept waiting; stopped in the middle, it can be done again.
     */
    public int withdrawAllBut(DatabaseDefinition database, Party owner, String actor, Iterable<String> seen) {
        return withdrawAllBut(database, owner, actor, seen, Entered.NOWHERE);
    }

    /** The same, with an entry of the audit in each of its transactions. */
    public int withdrawAllBut(
            DatabaseDefinition database, Party owner, String actor, Iterable<String> seen, Entered entered) {
        var gone = transactions.run(connection -> {
            stageSeen(connection, seen);
            return unseen(connection, database, owner);
        });
        int withdrawn = 0;
        for (int from = 0; from < gone.size(); from += WITHDRAWN_AT_ONCE) {
            var some = gone.subList(from, Math.min(gone.size(), from + WITHDRAWN_AT_ONCE));
            withdrawn += transactions.runAlone(database.number(), owner.number(), connection -> {
                int changed = statuses.change(connection, some, Status.WITHDRAWN, actor, "not in the source", null);
                entered.in(connection, NOTHING, changed);
                return changed;
            });
        }
        return withdrawn;
    }

    private static List<Long> unseen(Connection connection, DatabaseDefinition database, Party owner)
            throws SQLException {
        try (var query = connection.prepareStatement("""
                select id from record r
                 where database = ? and owner = ? and status = 0
                   and not exists (select from seen_key s where s.source_key = r.source_key)
                 order by id""")) {
            query.setInt(1, database.number());
            query.setInt(2, owner.number());
            query.setFetchSize(10_000);
            var ids = new ArrayList<Long>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
            return ids;
        }
    }

    private static void stageSeen(Connection connection, Iterable<String> seen) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table seen_key (source_key text collate \"C\") on commit drop");
            try (var copy = new CopyInto(connection, "seen_key", 1)) {
                for (var key : seen) {
                    copy.row().text(key);
                }
                copy.finish();
            }
            statement.execute("analyze seen_key");
        }
    }
}
