package org.liaisonhub.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, in memory that does not depend on their length: of a line that is too long only the beginning is
 * kept, which {@link #tooLong(String)} then tells. Lines end with LF, CR or CRLF. Not thread-safe.
 */
final class BoundedLines implements Iterator<String> {
    /** The longest line that is handed out whole, in characters. */
    static final int LONGEST = 1000;

    private final BufferedReader text;
    private @Nullable String next;
    private boolean ended;
    private boolean afterReturn;

    BoundedLines(BufferedReader text) {
        this.text = text;
    }

    static boolean tooLong(String line) {
        return line.length() > LONGEST;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = read();
            ended = next == null;
        }
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        String line = next;
        next = null;
        return line;
    }

    private @Nullable String read() {
        var line = new StringBuilder();
        boolean any = false;
        try {
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c == '\n' && afterReturn) {
                    afterReturn = false;
                    continue;
                }
                afterReturn = c == '\r';
                if (c == '\n' || c == '\r') {
                    return line.toString();
                }
                any = true;
                if (line.length() <= LONGEST) {
                    line.append(c == '\uFEFF' ? ' ' : (char) c);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any ? line.toString() : null;
    }
}
