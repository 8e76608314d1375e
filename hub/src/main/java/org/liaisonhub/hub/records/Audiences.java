package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;

/**
 * Numbers of the audiences of one owner in one database, made where there is none yet, inside the transaction that needs
 * them. Used by one thread.
 */
final class Audiences {
    private static final String KNOWN = """
            select number from audience
             where database = cast(? as smallint) and owner = cast(? as smallint) and level = cast(? as smallint)
               and excluded = cast(? as smallint[])""";

    private static final String NEW = """
            insert into audience (database, owner, level, excluded)
            values (cast(? as smallint), cast(? as smallint), cast(? as smallint), cast(? as smallint[]))
            on conflict do nothing""";

    private final Connection connection;
    private final DatabaseDefinition database;
    private final Party owner;
    private final Map<Kind, Integer> numbers = new HashMap<>();

    private record Kind(Confidentiality level, Set<Integer> excluded) {}

    Audiences(Connection connection, DatabaseDefinition database, Party owner) {
        this.connection = connection;
        this.database = database;
        this.owner = owner;
    }

    int number(Confidentiality level, Set<Integer> excluded) throws SQLException {
        var kind = new Kind(level, Set.copyOf(excluded));
        var before = numbers.get(kind);
        if (before != null) {
            return before;
        }
        var known = known(kind);
        if (known < 0) {
            try (var insert = connection.prepareStatement(NEW)) {
                bind(insert, kind);
                insert.executeUpdate();
            }
            known = known(kind);
        }
        numbers.put(kind, known);
        return known;
    }

    private int known(Kind kind) throws SQLException {
        try (var query = connection.prepareStatement(KNOWN)) {
            bind(query, kind);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : -1;
            }
        }
    }

    private void bind(java.sql.PreparedStatement statement, Kind kind) throws SQLException {
        statement.setInt(1, database.number());
        statement.setInt(2, owner.number());
        statement.setInt(3, AccessRows.number(kind.level));
        statement.setArray(4, array(connection, kind.excluded));
    }

    /** As the table keeps a set: ascending. */
    static java.sql.Array array(Connection connection, Set<Integer> parties) throws SQLException {
        return connection.createArrayOf(
                "smallint", parties.stream().sorted().map(Integer::shortValue).toArray());
    }

    /** The audience of each record, in order; found before the counter of sequences is locked. */
    int[] numbers(Collection<SourceRecord> records) throws SQLException {
        var numbers = new int[records.size()];
        int place = 0;
        for (var record : records) {
            var excluded = record.excluded() == null ? Set.<Integer>of() : record.excluded();
            numbers[place++] = number(database.level(record.content()), excluded);
        }
        return numbers;
    }
}
