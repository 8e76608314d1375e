package org.liaisonhub.hub.imports.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, at most {@link CsvReader#LONGEST_ROW} each, in constant memory; empty lines are passed over. */
final class LineReader {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 17];
    private int position;
    private int limit;
    private long consumed;
    private long number;
    private boolean tooLong;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null at the end of the file; of a line that is too long nothing. */
    byte @Nullable [] next() throws IOException {
        while (true) {
            byte[] line = read();
            if (line == null) {
                return null;
            }
            number++;
            int end = line.length;
            if (end > 0 && line[end - 1] == '\r') {
                end--;
            }
            if (end > 0 || tooLong) {
                return end == line.length ? line : Arrays.copyOf(line, end);
            }
        }
    }

    /** Number of the line that was given last, from 1. */
    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    long consumed() {
        return consumed + position;
    }

    private byte @Nullable [] read() throws IOException {
        tooLong = false;
        byte[] line = new byte[0];
        boolean any = false;
        while (true) {
            if (position == limit) {
                consumed += limit;
                position = 0;
                limit = Math.max(0, in.read(buffer));
                if (limit == 0) {
                    return any ? line : null;
                }
            }
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            if (!tooLong) {
                int before = line.length;
                if (before + end - position > CsvReader.LONGEST_ROW) {
                    tooLong = true;
                    line = new byte[0];
                } else {
                    line = Arrays.copyOf(line, before + end - position);
                    System.arraycopy(buffer, position, line, before, end - position);
                }
            }
            position = end;
            if (end < limit) {
                position++;
                return line;
            }
        }
    }
}
