package org.liaisonhub.hub.replay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Deletes the questions whose retention is over: at the start and every hour. */
public final class HourlyForgetting implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HourlyForgetting.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);

    private final KeptQuestions questions;
    private final Thread thread;
    private volatile boolean closed;

    private HourlyForgetting(KeptQuestions questions) {
        this.questions = questions;
        this.thread = Thread.ofVirtual().name("forget-questions").unstarted(this::run);
    }

    public static HourlyForgetting start(KeptQuestions questions) {
        var forgetting = new HourlyForgetting(questions);
        forgetting.thread.start();
        return forgetting;
    }

    private void run() {
        while (!closed) {
            try {
                questions.forgetExpired();
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "Questions whose retention is over could not be deleted; trying again", failed);
            }
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
