package org.liaisonhub.server.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bounded length. Lines end with LF or CR LF; the last one may end with the stream. */
final class LineSplitter {
    /** A line; {@code tooLong} ones come without their content. */
    static final class Line {
        private final long number;
        private final byte[] content;
        private final boolean tooLong;

        Line(long number, byte[] content, boolean tooLong) {
            this.number = number;
            this.content = content;
            this.tooLong = tooLong;
        }

        /** Counted from 1, empty lines too. */
        long number() {
            return number;
        }

        byte[] content() {
            return content;
        }

        boolean tooLong() {
            return tooLong;
        }

        boolean isBlank() {
            for (byte b : content) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[16 << 10];
    private int from;
    private int to;
    private long lines;

    LineSplitter(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line, null at the end. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - from) > longest;
            if (!tooLong) {
                line.write(buffer, from, end - from);
            }
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                return line(line, tooLong);
            }
        }
        return line.size() > 0 || tooLong ? line(line, tooLong) : null;
    }

    private Line line(ByteArrayOutputStream content, boolean tooLong) {
        return new Line(++lines, tooLong ? new byte[0] : content.toByteArray(), tooLong);
    }

    long linesRead() {
        return lines;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }
}
