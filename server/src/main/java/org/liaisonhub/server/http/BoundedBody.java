package org.liaisonhub.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** A request body that ends with a problem when it grows too large or takes too long, so that no body fills the memory. */
final class BoundedBody extends InputStream {
    private final InputStream in;
    private final long limit;
    private final ReadWatch watch;
    private final long deadline;
    private long read;

    /** {@code wholeWithin} bounds the time for all of it; zero leaves that unbounded. */
    BoundedBody(InputStream in, long limit, Duration wholeWithin, ReadWatch watch) {
        this.in = in;
        this.limit = limit;
        this.watch = watch;
        this.deadline = wholeWithin.isZero() ? Long.MAX_VALUE : System.nanoTime() + wholeWithin.toNanos();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = readFramed(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private int readFramed(byte[] bytes, int offset, int length) throws IOException {
        try (var _ = watch.begin()) {
            return in.read(bytes, offset, length);
        } catch (IllegalArgumentException e) {
            // What the web server throws at a chunk whose length is no number.
            throw Problem.of(ProblemType.MALFORMED_REQUEST).thrown();
        }
    }

    private void count(int count) {
        read += count;
        if (read > limit) {
            throw tooLarge(limit).thrown();
        }
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            throw Problem.of(ProblemType.TOO_SLOW).thrown();
        }
    }

    static Problem tooLarge(long limit) {
        return Problem.of(ProblemType.TOO_LARGE).withRule("at most " + limit + " bytes");
    }
}
