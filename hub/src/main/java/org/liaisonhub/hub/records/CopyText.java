package org.liaisonhub.hub.records;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of PostgreSQL's COPY: values between tabs, {@code \N} for null, backslash escapes. */
final class CopyText {
    private static final int PART = 1 << 16;

    private final StringBuilder text = new StringBuilder(PART + 4096);
    private boolean first = true;

    CopyText value(@Nullable Object value) {
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

    void endRow() {
        text.append('\n');
        first = true;
    }

    /** Whether enough rows are here to be sent. */
    boolean full() {
        return text.length() >= PART;
    }

    /** The rows so far in UTF-8; starts anew. */
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
