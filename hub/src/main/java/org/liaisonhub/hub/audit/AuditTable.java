package org.liaisonhub.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.audit.merkle.CompactRange;
import org.liaisonhub.hub.audit.merkle.TreeHash;

/**
 * Appends to the log inside a transaction of the caller. The row of the head is locked from here to the commit, so that
 * entries are numbered in the order of their commits, whichever node writes them, and a number is never left out.
 */
final class AuditTable {
    private static final String LOCK_HEAD = "select size, frontier from audit_head for update";

    /** Everything of one append in one trip to the server. */
    private static final String APPEND = """
            with head as (
                update audit_head set size = ?, frontier = ?
            ), tiles as (
                insert into audit_tile (level, place, hashes, root)
                select * from unnest(?::smallint[], ?::bigint[], ?::bytea[], ?::bytea[])
            ), named as (
                insert into audit_record (record, seq) select * from unnest(?::bigint[], ?::bigint[])
            ), questions as (
                insert into audit_question (seq, keep_until, sealed)
                select * from unnest(?::bigint[], ?::timestamptz[], ?::bytea[])
            )
            insert into audit (seq, leaf, id, at, party, actor, operation, purpose, reference, subject, outcome, detail)
            select ? + place - 1, leaf, id, at::timestamptz, party, actor, operation, purpose, reference, subject, outcome, detail
              from unnest(?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                   with ordinality as entry
                       (leaf, id, at, party, actor, operation, purpose, reference, subject, outcome, detail, place)""";

    private static final List<Function<AuditEntry, String>> COLUMNS = List.of(
            AuditEntry::id,
            entry -> entry.at().toString(),
            AuditEntry::party,
            AuditEntry::actor,
            AuditEntry::operation,
            AuditEntry::purpose,
            AuditEntry::reference,
            AuditEntry::subject,
            AuditEntry::outcome,
            AuditEntry::detail);

    private AuditTable() {}

    /** An entry, and the question that is kept beside it if there is one. */
    record Line(AuditEntry entry, @Nullable SealedQuestion question) {}

    /** Appends all, in their order; they count when the caller commits. Returns the number of the first. */
    static long append(Connection connection, List<Line> lines) throws SQLException {
        var leaves = new ArrayList<byte[]>(lines.size());
        for (var line : lines) {
            leaves.add(TreeHash.leaf(EntryBytes.of(line.entry)).bytes());
        }
        var range = lock(connection);
        long first = range.size();
        var tiles = new TileWriter();
        leaves.forEach(leaf -> range.append(TreeHash.of(leaf), tiles));
        insert(
                connection,
                first,
                range,
                leaves,
                lines,
                tiles.full((level, from, to) -> stored(connection, level, from, to)));
        return first;
    }

    private static CompactRange lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK_HEAD);
                var row = lock.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the audit log has lost its head");
            }
            return new CompactRange(row.getLong(1), hashes(row.getBytes(2)));
        }
    }

    private static void insert(
            Connection connection,
            long first,
            CompactRange range,
            List<byte[]> leaves,
            List<Line> lines,
            List<TileWriter.Full> tiles)
            throws SQLException {
        var named = new ArrayList<Long>();
        var namedBy = new ArrayList<Long>();
        var asked = new ArrayList<Line>();
        var askedAt = new ArrayList<Long>();
        for (int i = 0; i < lines.size(); i++) {
            long number = first + i;
            for (var record : NamedRecords.of(lines.get(i).entry)) {
                named.add(record);
                namedBy.add(number);
            }
            if (lines.get(i).question != null) {
                asked.add(lines.get(i));
                askedAt.add(number);
            }
        }
        try (var insert = connection.prepareStatement(APPEND)) {
            var in = new Arrays(connection);
            insert.setLong(1, range.size());
            insert.setBytes(2, joined(range.roots()));
            insert.setArray(3, in.of("smallint", tiles, tile -> (short) tile.level()));
            insert.setArray(4, in.of("bigint", tiles, TileWriter.Full::place));
            insert.setArray(5, in.bytes(tiles, tile -> tile.tile().bytes()));
            insert.setArray(6, in.bytes(tiles, tile -> tile.root().bytes()));
            insert.setArray(7, in.of("bigint", named, id -> id));
            insert.setArray(8, in.of("bigint", namedBy, id -> id));
            insert.setArray(9, in.of("bigint", askedAt, id -> id));
            insert.setArray(
                    10,
                    in.of(
                            "text",
                            asked,
                            line -> question(line)
                                    .keepUntil()
                                    .atOffset(ZoneOffset.UTC)
                                    .toString()));
            insert.setArray(11, in.bytes(asked, line -> question(line).sealed()));
            insert.setLong(12, first);
            insert.setArray(13, in.bytes(leaves, leaf -> leaf));
            for (int column = 0; column < COLUMNS.size(); column++) {
                var value = COLUMNS.get(column);
                insert.setArray(14 + column, in.of("text", lines, line -> value.apply(line.entry)));
            }
            insert.executeUpdate();
        }
    }

    private static SealedQuestion question(Line line) {
        return java.util.Objects.requireNonNull(line.question);
    }

    private record Arrays(Connection connection) {
        <T> java.sql.Array of(String type, List<T> values, Function<T, Object> value) throws SQLException {
            return connection.createArrayOf(type, values.stream().map(value).toArray());
        }

        <T> java.sql.Array bytes(List<T> values, Function<T, byte[]> value) throws SQLException {
            return connection.createArrayOf("bytea", values.stream().map(value).toArray(byte[][]::new));
        }
    }

    /** Hashes of a level that earlier appends stored: leaves of entries, or roots of the tiles below. */
    private static List<TreeHash> stored(Connection connection, int level, long from, long to) throws SQLException {
        var leaves = "select leaf from audit where seq >= ? and seq < ? order by seq";
        var roots = "select root from audit_tile where level = " + (level - 1)
                + " and place >= ? and place < ? order by place";
        try (var query = connection.prepareStatement(level == 0 ? leaves : roots)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (var row = query.executeQuery()) {
                var hashes = new ArrayList<TreeHash>();
                while (row.next()) {
                    hashes.add(TreeHash.of(row.getBytes(1)));
                }
                return hashes;
            }
        }
    }

    /** The hashes of a row of hashes. */
    static List<TreeHash> hashes(byte[] joined) {
        var hashes = new ArrayList<TreeHash>();
        for (int offset = 0; offset + TreeHash.BYTES <= joined.length; offset += TreeHash.BYTES) {
            hashes.add(TreeHash.at(joined, offset));
        }
        return hashes;
    }

    private static byte[] joined(List<TreeHash> hashes) {
        var joined = new byte[hashes.size() * TreeHash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(joined, i * TreeHash.BYTES);
        }
        return joined;
    }
}
