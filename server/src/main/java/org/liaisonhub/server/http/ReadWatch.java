package org.liaisonhub.server.http;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends connections whose peer stops in the middle of its headers or its body. The web server reads without a time limit;
 * here a thread that waited too long is interrupted, which closes its connection.
 */
public final class ReadWatch implements Http1ConnectionListener, AutoCloseable {
    private static final Duration GRAIN = Duration.ofMillis(200);

    private final Duration patience;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Map<ConnectionContext, Waiting> headers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private ReadWatch(Duration patience) {
        this.patience = patience;
    }

    /** Watches until closed. */
    public static ReadWatch start(Duration patience) {
        var watch = new ReadWatch(patience);
        Thread.ofVirtual().name("read-watch").start(watch::watch);
        return watch;
    }

    /** A thread that reads, until this is closed. */
    final class Waiting implements AutoCloseable {
        private final Thread thread = Thread.currentThread();
        private final long deadline = System.nanoTime() + patience.toNanos();
        private boolean over;

        private Waiting() {}

        private synchronized boolean gaveUp(long now) {
            if (!over && now - deadline > 0) {
                over = true;
                thread.interrupt();
            }
            return over;
        }

        private synchronized void end() {
            over = true;
        }

        @Override
        public void close() {
            waiting.remove(this);
            end();
        }
    }

    /** Watches the calling thread while it reads. */
    Waiting begin() {
        var begun = new Waiting();
        waiting.add(begun);
        return begun;
    }

    /** The first line of a request was read: its headers must follow in time. */
    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        headers.put(connection, begin());
    }

    @Override
    public void headers(ConnectionContext connection, Headers read) {
        var begun = headers.remove(connection);
        if (begun != null) {
            begun.close();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(GRAIN.toNanos());
            long now = System.nanoTime();
            waiting.removeIf(one -> one.gaveUp(now));
            headers.values().removeIf(one -> one.gaveUp(now));
        }
    }
}
