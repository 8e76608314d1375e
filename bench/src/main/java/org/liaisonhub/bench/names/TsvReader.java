package org.liaisonhub.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/** Lines of values that tabs separate, UTF-8, in bounded memory; empty lines are passed over. Not thread-safe. */
final class TsvReader implements AutoCloseable {
    /** Longest line in bytes. */
    static final int LONGEST_LINE = 1 << 20;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final long total;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[1 << 16];
    private byte[] line = new byte[256];
    private int position;
    private int limit;
    private long consumed;
    private long number;

    TsvReader(Path file) throws IOException {
        total = Files.size(file);
        in = Files.newInputStream(file);
    }

    /**
     * The values of the next line, or null at the end.
     *
     * @throws InvalidValue naming the line, if it is too long or not UTF-8
     */
    String @Nullable [] next() throws IOException {
        while (true) {
            int length = readLine();
            if (length < 0) {
                return null;
            }
            int start = number == 1 && length >= 3 && Arrays.equals(line, 0, 3, MARK, 0, 3) ? 3 : 0;
            if (length > start && line[length - 1] == '\r') {
                length--;
            }
            if (length > start) {
                return text(start, length).split("\t", -1);
            }
        }
    }

    /** Number of the line given last, from 1. */
    long number() {
        return number;
    }

    /** How much of the file is read, 0 to 1. */
    double share() {
        return total == 0 ? 1 : Math.min(1, (double) consumed / total);
    }

    private String text(int start, int end) {
        try {
            return decoder.decode(ByteBuffer.wrap(line, start, end - start)).toString();
        } catch (CharacterCodingException e) {
            throw fault("the text must be UTF-8");
        }
    }

    /** Length of the line that is now in {@link #line}, -1 at the end. */
    private int readLine() throws IOException {
        int length = 0;
        boolean any = false;
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(0, in.read(buffer));
                consumed += limit;
                if (limit == 0) {
                    number += any ? 1 : 0;
                    return any ? length : -1;
                }
            }
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int more = end - position;
            if (length + more > LONGEST_LINE) {
                number++;
                throw fault("at most " + LONGEST_LINE + " bytes");
            }
            if (length + more > line.length) {
                line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
            }
            System.arraycopy(buffer, position, line, length, more);
            length += more;
            position = end;
            if (end < limit) {
                position++;
                number++;
                return length;
            }
        }
    }

    private InvalidValue fault(String rule) {
        return new InvalidValue("line " + number, rule);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
