package org.liaisonhub.hub.statistics;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * Folds the audit into the statistics, from where they stand, until closed; they lag behind by about a second. When the
 * database fails it says so and tries again. Thread-safe.
 */
public final class StatisticsFeed implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StatisticsFeed.class.getName());
    private static final int BATCH = 5_000;
    private static final Duration LOOK_UP = Duration.ofSeconds(1);

    private final StatisticsTables tables;
    private final ReentrantLock folding = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closed;

    public StatisticsFeed(DataSource database) {
        this.tables = new StatisticsTables(database);
        this.thread = Thread.ofVirtual().name("statistics-feed").unstarted(this::follow);
    }

    /** Starts to follow; once. */
    public void start() {
        thread.start();
    }

    /** Folds all that is committed in the audit now. */
    public void catchUp() {
        folding.lock();
        try {
            int folded = BATCH;
            while (folded == BATCH) {
                folded = tables.fold(BATCH, () -> {});
            }
        } finally {
            folding.unlock();
        }
    }

    /** Throws the statistics away and makes them anew; they are incomplete until it returns. */
    public void rebuild() {
        folding.lock();
        try {
            tables.clear();
            catchUp();
        } finally {
            folding.unlock();
        }
    }

    private void follow() {
        boolean failed = false;
        while (!closed) {
            try {
                catchUp();
                failed = false;
            } catch (RuntimeException broken) {
                if (!failed && !closed) {
                    LOG.log(Level.WARNING, "the statistics cannot follow the audit; trying again", broken);
                }
                failed = true;
            }
            if (!closed) {
                LockSupport.parkNanos(LOOK_UP.toNanos());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
