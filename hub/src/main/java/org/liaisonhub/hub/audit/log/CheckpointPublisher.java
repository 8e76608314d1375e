package org.liaisonhub.hub.audit.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Signs a checkpoint soon after new entries: it looks every five seconds, so that none is older than ten. */
public final class CheckpointPublisher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CheckpointPublisher.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Checkpoints checkpoints;
    private final Thread thread;
    private volatile boolean closed;

    private CheckpointPublisher(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        this.thread = Thread.ofVirtual().name("audit-checkpoints").unstarted(this::follow);
    }

    public static CheckpointPublisher start(Checkpoints checkpoints) {
        var publisher = new CheckpointPublisher(checkpoints);
        publisher.thread.start();
        return publisher;
    }

    private void follow() {
        while (!closed) {
            publish();
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    private void publish() {
        try {
            checkpoints.publish();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "No checkpoint of the audit log could be signed; trying again", failed);
        }
    }

    /** Signs what is still unsigned, and ends. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        publish();
    }
}
