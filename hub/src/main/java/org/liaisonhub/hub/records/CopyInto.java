package org.liaisonhub.hub.records;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's COPY, in its text form: values between tabs, {@code \N} for null,
 * backslash escapes. Closing it before {@link #finish} takes the rows back.
 */
final class CopyInto implements AutoCloseable {
    private static final int PART = 1 << 16;

    private final StringBuilder text = new StringBuilder(PART + 4096);
    private final CopyIn copy;
    private boolean first = true;

    /** Starts to copy into {@code target}, a table with or without its columns in brackets. */
    CopyInto(Connection connection, String target) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    }

    CopyInto value(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    private void escape(String value) {
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' || c < ' ') {
                text.append(value, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        text.append(value, written, value.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            // Other control characters may stand as they are.
            default -> String.valueOf(c);
        };
    }

    void endRow() throws SQLException {
        text.append('\n');
        first = true;
        if (text.length() >= PART) {
            send();
        }
    }

    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    private void send() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
