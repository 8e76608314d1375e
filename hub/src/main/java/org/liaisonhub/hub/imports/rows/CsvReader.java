package org.liaisonhub.hub.imports.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV by RFC 4180, strictly, in constant memory: comma, double quotes, CRLF or LF, UTF-8 with or without a mark
 * at its start. Works on bytes, which is several times as fast as on characters.
 *
 * <p>A row at fault costs one physical line: reading goes on after its first line end, so that a quote that is not
 * closed does not swallow the rest of the file. Not thread-safe.
 */
public final class CsvReader {
    /** Longest row in bytes; also bounds what is kept in memory. */
    static final int LONGEST_ROW = 1 << 20;

    static final String TOO_LONG = "a row has at most 1048576 bytes";
    static final String NOT_CLOSED = "an opening quote needs a closing quote";
    static final String STRAY_QUOTE = "quotes stand around a whole value, and are doubled inside it";
    static final String NOT_UTF_8 = "the text must be UTF-8";
    static final String NUL = "no NUL character";

    private final InputStream in;
    private byte[] buffer = new byte[1 << 17];
    private int position;
    private int limit;
    private boolean ended;
    private long line = 1;
    private long consumed;
    private final List<String> fields = new ArrayList<>();

    public CsvReader(InputStream in) throws IOException {
        this.in = in;
        if (available(3) && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    /** Bytes read so far. */
    public long consumed() {
        return consumed + position;
    }

    /** The next row that is not an empty line, or null at the end. */
    @Nullable
    public CsvRow next() throws IOException {
        while (available(1)) {
            if (buffer[position] == '\n') {
                position++;
                line++;
            } else if (buffer[position] == '\r' && available(2) && buffer[position + 1] == '\n') {
                position += 2;
                line++;
            } else {
                return row();
            }
        }
        return null;
    }

    private CsvRow row() throws IOException {
        fields.clear();
        int at = 0;
        long lines = 0;
        while (true) {
            int start = at;
            boolean quoted = has(at) && buffer[position + at] == '"';
            int doubled = 0;
            if (quoted) {
                start = ++at;
                while (true) {
                    if (!has(at)) {
                        return fault(at >= LONGEST_ROW ? TOO_LONG : NOT_CLOSED);
                    }
                    byte b = buffer[position + at];
                    if (b == '"') {
                        if (!has(at + 1) || buffer[position + at + 1] != '"') {
                            break;
                        }
                        doubled++;
                        at++;
                    } else if (b == '\n') {
                        lines++;
                    }
                    at++;
                }
            } else {
                while (has(at)) {
                    byte b = buffer[position + at];
                    if (b == ',' || b == '\n') {
                        break;
                    }
                    if (b == '"') {
                        return fault(STRAY_QUOTE);
                    }
                    at++;
                }
            }
            if (at >= LONGEST_ROW) {
                return fault(TOO_LONG);
            }
            int end = at;
            boolean last = !has(at + (quoted ? 1 : 0));
            if (quoted) {
                at++;
                if (has(at) && buffer[position + at] == '\r' && has(at + 1) && buffer[position + at + 1] == '\n') {
                    at++;
                }
                if (has(at) && buffer[position + at] != ',' && buffer[position + at] != '\n') {
                    return fault(STRAY_QUOTE);
                }
            } else if (end > start && (last || buffer[position + at] == '\n') && buffer[position + end - 1] == '\r') {
                end--;
            }
            String fault = add(position + start, position + end, doubled);
            if (!fault.isEmpty()) {
                return fault(fault);
            }
            if (last || buffer[position + at] == '\n') {
                return sound(at, lines, last);
            }
            at++;
        }
    }

    private CsvRow sound(int length, long lines, boolean last) {
        int end = length > 0 && buffer[position + length - 1] == '\r' ? length - 1 : length;
        var row = new CsvRow(
                line,
                new RowBytes(Arrays.copyOfRange(buffer, position, position + end)),
                List.of(fields.toArray(String[]::new)),
                "");
        position += last ? length : length + 1;
        line += lines + 1;
        return row;
    }

    /** Gives the first physical line of the row as faulty and goes on behind it. */
    private CsvRow fault(String rule) throws IOException {
        long start = line;
        int length = 0;
        while (has(length) && buffer[position + length] != '\n') {
            length++;
        }
        var original = RowBytes.NONE;
        if (length > LONGEST_ROW) {
            skipLine();
        } else {
            original = new RowBytes(Arrays.copyOfRange(buffer, position, position + length));
            position = Math.min(position + length + 1, limit);
        }
        line++;
        return new CsvRow(start, original, List.of(), rule);
    }

    private void skipLine() throws IOException {
        while (available(1)) {
            if (buffer[position++] == '\n') {
                return;
            }
        }
    }

    private String add(int from, int to, int doubled) {
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            if (buffer[i] <= 0) {
                if (buffer[i] == 0) {
                    return NUL;
                }
                ascii = false;
            }
        }
        String value;
        if (ascii) {
            value = new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        } else {
            try {
                value = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(buffer, from, to - from))
                        .toString();
            } catch (CharacterCodingException e) {
                return NOT_UTF_8;
            }
        }
        fields.add(doubled == 0 ? value : value.replace("\"\"", "\""));
        return "";
    }

    /** Whether the row has a byte at {@code offset} within the bound; reads on when the buffer does not hold it yet. */
    private boolean has(int offset) throws IOException {
        return position + offset < limit || (offset <= LONGEST_ROW && available(offset + 1));
    }

    private boolean available(int count) throws IOException {
        while (limit - position < count) {
            if (ended) {
                return false;
            }
            if (position > 0) {
                System.arraycopy(buffer, position, buffer, 0, limit - position);
                consumed += position;
                limit -= position;
                position = 0;
            }
            if (limit == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
            }
        }
        return true;
    }
}
