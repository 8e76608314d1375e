package org.liaisonhub.hub.records;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads records and their versions from the tables {@code record} and {@code record_version}. Decides nothing. */
final class RecordRows {
    /** Columns of a record as it stands. */
    static final String CURRENT = """
            select id, database, owner, source_key, version, status, audience, seq, recorded_at, updated_at,
                   review_on, expires_on, content
              from record""";

    /** Columns of a record's superseded versions. */
    static final String SUPERSEDED = """
            select r.id, r.database, r.owner, r.source_key, v.version, v.status, v.audience, v.seq, r.recorded_at,
                   v.updated_at, v.review_on, v.expires_on, v.content
              from record_version v join record r on r.id = v.record_id""";

    private static final String KNOWN_KEYS = """
            select source_key from record
             where database = cast(? as smallint) and owner = cast(? as smallint) and source_key = any (?)""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Definitions definitions;
    private final Owners owners;

    RecordRows(Definitions definitions, Owners owners) {
        this.definitions = definitions;
        this.owners = owners;
    }

    /** The current version of a record; empty when there is none of that id. */
    Optional<OwnedRecord> current(Connection connection, long id) throws SQLException {
        try (var query = connection.prepareStatement(CURRENT + " where id = ?")) {
            query.setLong(1, id);
            return list(query, connection).stream().findFirst();
        }
    }

    List<OwnedRecord> list(PreparedStatement query, Connection connection) throws SQLException {
        var records = new ArrayList<OwnedRecord>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                records.add(read(row, connection));
            }
        }
        return records;
    }

    OwnedRecord find(Connection connection, DatabaseDefinition database, Party owner, String key) throws SQLException {
        try (var query =
                connection.prepareStatement(CURRENT + " where database = ? and owner = ? and source_key = ?")) {
            query.setInt(1, database.number());
            query.setInt(2, owner.number());
            query.setString(3, key);
            return list(query, connection).getFirst();
        }
    }

    /** Superseded versions of a record, oldest first. */
    List<OwnedRecord> superseded(Connection connection, long id) throws SQLException {
        try (var query = connection.prepareStatement(SUPERSEDED + " where v.record_id = ? order by v.version")) {
            query.setLong(1, id);
            return list(query, connection);
        }
    }

    /** At most {@code limit} records of one owner that changed after {@code sequence}, in sequence order. */
    List<OwnedRecord> changedAfter(
            Connection connection, DatabaseDefinition database, Party owner, long sequence, int limit)
            throws SQLException {
        try (var query = connection.prepareStatement(
                CURRENT + " where database = ? and owner = ? and seq > ? order by seq limit ?")) {
            query.setInt(1, database.number());
            query.setInt(2, owner.number());
            query.setLong(3, sequence);
            query.setInt(4, limit);
            return list(query, connection);
        }
    }

    static int suspendedBy(Connection connection, long id) throws SQLException {
        try (var query = connection.prepareStatement("select suspended_by from record where id = ?")) {
            query.setLong(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** Which of the keys of {@code records} the owner has in the database. */
    static Set<String> knownKeys(
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

    private OwnedRecord read(ResultSet row, Connection connection) throws SQLException {
        return new OwnedRecord(
                row.getLong("id"),
                database(row.getInt("database")),
                owners.of(row.getInt("owner"), connection),
                row.getString("source_key"),
                row.getInt("version"),
                Status.ofStored(row.getInt("status")),
                row.getInt("audience"),
                row.getLong("seq"),
                instant(row, "recorded_at"),
                instant(row, "updated_at"),
                date(row, "review_on"),
                date(row, "expires_on"),
                content(row.getString("content")));
    }

    DatabaseDefinition database(int number) {
        return definitions
                .find(number)
                .orElseThrow(() -> new IllegalStateException(
                        "records belong to database " + number + ", whose definition is not there"));
    }

    static ObjectNode content(@Nullable String json) {
        return json == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) JSON.readTree(json);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
