package org.liaisonhub.hub;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does something at the start and every hour until closed; what fails is said, and tried again an hour later. */
public final class Hourly implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Hourly.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);

    private final Runnable work;
    private final String failure;
    private final Thread thread;
    private volatile boolean closed;

    private Hourly(String name, Runnable work, String failure) {
        this.work = work;
        this.failure = failure;
        this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    /**
     * Starts at once.
     *
     * @param failure in words of the operator
     */
    static Hourly start(String name, Runnable work, String failure) {
        var hourly = new Hourly(name, work, failure);
        hourly.thread.start();
        return hourly;
    }

    private void run() {
        while (!closed) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                if (!closed) {
                    LOG.log(Level.WARNING, failure + "; trying again", failed);
                }
            }
            if (!closed) {
                LockSupport.parkNanos(EVERY.toNanos());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
