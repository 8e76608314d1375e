package org.liaisonhub.hub.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.postgresql.PGConnection;

/**
 * Changes in commit order: a change is never published before one with a lower sequence. A record that changed twice
 * shows as its latest state at its latest sequence. Thread-safe.
 */
public final class ChangeFeed {
    /** Signature, flags, length of an extension. */
    private static final int HEADER = CopyInto.SIGNATURE.length + 8;

    private final Transactions transactions;
    private final RecordRows rows;

    public ChangeFeed(DataSource database, Definitions definitions) {
        this.transactions = new Transactions(database);
        this.rows = new RecordRows(definitions, new Owners());
    }

    /**
     * A change as an index needs it, not yet parsed.
     *
     * @param json the content, unparsed; empty when the record is withdrawn
     */
    public record Change(
            long sequence,
            long id,
            int version,
            DatabaseDefinition database,
            Status status,
            int audience,
            String json) {}

    /** Records whose latest change comes after {@code sequence}, in sequence order, at most {@code limit}. */
    public List<OwnedRecord> after(long sequence, int limit) {
        return transactions.run(connection -> {
            try (var query = connection.prepareStatement(RecordRows.CURRENT + " where seq > ? order by seq limit ?")) {
                query.setLong(1, sequence);
                query.setInt(2, limit);
                return rows.list(query, connection);
            }
        });
    }

    /**
     * The same, streamed and unparsed, for readers that have millions to read: some 500,000 a second.
     *
     * @return how many there were
     */
    public int each(long sequence, int limit, Consumer<Change> reader) {
        return transactions.run(connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select seq, id, version, database, status, audience, content from record where seq > "
                                    + sequence + " order by seq limit " + limit + ") to stdout (format binary)");
            int count = 0;
            try {
                for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                    var bytes = ByteBuffer.wrap(message);
                    if (startsWithHeader(message)) {
                        bytes.position(HEADER);
                    }
                    while (bytes.hasRemaining() && bytes.getShort() > 0) {
                        reader.accept(change(bytes));
                        count++;
                    }
                }
                return count;
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    private static boolean startsWithHeader(byte[] message) {
        return message.length >= HEADER
                && ByteBuffer.wrap(message, 0, CopyInto.SIGNATURE.length).equals(ByteBuffer.wrap(CopyInto.SIGNATURE));
    }

    private Change change(ByteBuffer row) throws SQLException {
        long sequence = field(row, 8).getLong();
        long id = field(row, 8).getLong();
        int version = field(row, 4).getInt();
        var database = rows.database(field(row, 2).getShort());
        var status = Status.ofStored(field(row, 2).getShort());
        int audience = field(row, 4).getInt();
        int length = row.getInt();
        // jsonb comes as text behind one byte with the version of this form.
        if (length > 0 && row.get() != CopyInto.JSONB_VERSION) {
            throw new SQLException("PostgreSQL sends jsonb in an unknown form");
        }
        if (length <= 0) {
            return new Change(sequence, id, version, database, status, audience, "");
        }
        var json = new String(row.array(), row.arrayOffset() + row.position(), length - 1, StandardCharsets.UTF_8);
        row.position(row.position() + length - 1);
        return new Change(sequence, id, version, database, status, audience, json);
    }

    private static ByteBuffer field(ByteBuffer row, int length) throws SQLException {
        if (row.getInt() != length) {
            throw new SQLException("PostgreSQL sends a column in an unknown form");
        }
        return row;
    }

    /** Sequence of the last committed change; 0 when there is none. */
    public long last() {
        return transactions.run(connection -> {
            try (var query = connection.prepareStatement("select last from change_position");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
