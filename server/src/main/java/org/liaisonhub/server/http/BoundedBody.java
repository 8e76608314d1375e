package org.liaisonhub.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A request body that ends with a problem when it grows too large or takes too long, so that no body fills the memory. */
final class BoundedBody extends InputStream {
    private final InputStream in;
    private final long limit;
    private final long deadline;
    private long read;

    /** {@code wholeWithin} bounds the time for all of it; zero leaves that unbounded. */
    BoundedBody(InputStream in, long limit, Duration wholeWithin) {
        this.in = in;
        this.limit = limit;
        this.deadline = wholeWithin.isZero() ? Long.MAX_VALUE : System.nanoTime() + wholeWithin.toNanos();
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
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
