package org.liaisonhub.hub.records;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import tools.jackson.databind.JsonNode;

/**
 * Rows on their way into a table by PostgreSQL's COPY, in its binary form, which spares the server to parse numbers and
 * dates. Closing it before {@link #finish} takes the rows back. Source: PostgreSQL, documentation of COPY, "Binary
 * Format".
 */
final class CopyInto implements AutoCloseable {
    /** What the binary form begins with. */
    static final byte[] SIGNATURE = "PGCOPY\n\u00FF\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Stands before the text of a jsonb value. */
    static final byte JSONB_VERSION = 1;

    private static final int PART = 1 << 16;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NULL = -1;

    /** PostgreSQL's number of the type smallint, which stands in the head of an array. */
    private static final int SMALLINT = 21;

    private final CopyIn copy;
    private final int columns;
    private ByteBuffer part = ByteBuffer.allocate(2 * PART);

    /** Starts to copy into {@code target}: a table and, in brackets, as many columns as {@code columns}. */
    CopyInto(Connection connection, String target, int columns) throws SQLException {
        this.columns = columns;
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format binary)");
        part.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row; its values follow in the order of the columns. */
    CopyInto row() throws SQLException {
        if (part.position() >= PART) {
            send();
        }
        part.putShort((short) columns);
        return this;
    }

    CopyInto smallint(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    CopyInto integer(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    CopyInto bigint(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    CopyInto instant(Instant value) {
        return bigint(ChronoUnit.MICROS.between(EPOCH, value));
    }

    CopyInto date(Optional<LocalDate> value) {
        if (value.isEmpty()) {
            room(4).putInt(NULL);
            return this;
        }
        return integer((int) (value.get().toEpochDay() - EPOCH_DAY));
    }

    /** A set of small numbers as an ascending array; null for null. */
    CopyInto smallints(@Nullable Set<Integer> values) {
        if (values == null) {
            room(4).putInt(NULL);
            return this;
        }
        int size = values.isEmpty() ? 12 : 20 + 6 * values.size();
        room(4 + size).putInt(size).putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(SMALLINT);
        if (!values.isEmpty()) {
            part.putInt(values.size()).putInt(1);
            values.stream().sorted().forEach(value -> part.putInt(2).putShort(value.shortValue()));
        }
        return this;
    }

    CopyInto text(String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        room(bytes.length + 4).putInt(bytes.length).put(bytes);
        return this;
    }

    CopyInto jsonb(JsonNode value) {
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        room(bytes.length + 5).putInt(bytes.length + 1).put(JSONB_VERSION).put(bytes);
        return this;
    }

    private ByteBuffer room(int bytes) {
        // Two bytes more for the mark of the end, or of the next row.
        if (part.remaining() < bytes + 2) {
            int size = Math.max(2 * part.capacity(), part.position() + bytes + 2);
            part = ByteBuffer.wrap(Arrays.copyOf(part.array(), size)).position(part.position());
        }
        return part;
    }

    void finish() throws SQLException {
        part.putShort((short) -1);
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        copy.writeToCopy(part.array(), 0, part.position());
        part.clear();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
