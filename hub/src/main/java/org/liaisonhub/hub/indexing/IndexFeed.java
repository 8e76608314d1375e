package org.liaisonhub.hub.indexing;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.subjects.SubjectIndex;

/**
 * Carries the change feed into the index, from where the index stands, until closed: a change is found within a fraction
 * of a second. An empty index is built from the whole feed, one that is ahead of the database (which then was restored)
 * is built anew. When the database or the index fails it says so and tries again. Only this may write to the index.
 */
public final class IndexFeed implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(IndexFeed.class.getName());

    /** More changes behind than this, and it builds: nothing is shown before all of it is in, which is faster. */
    private static final long BUILD_BEHIND = 200_000;

    private static final int BUILD_BATCH = 50_000;
    private static final long RETRY_AFTER = TimeUnit.MILLISECONDS.toNanos(500);

    private final ChangeFeed feed;
    private final SubjectIndex index;
    private final IndexingSettings settings;
    private final IndexProgress progress;
    private final RecordReader reader = new RecordReader();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean failed;
    private volatile long lag = Long.MAX_VALUE;
    private volatile long completeAsOf;
    private volatile boolean everComplete;
    private long committedAt = System.nanoTime();
    private boolean uncommitted;
    /** Sequence up to which changes were handed to the index; they are found after its next refresh. */
    private long handedOver;

    public IndexFeed(ChangeFeed feed, SubjectIndex index, IndexingSettings settings, IndexProgress progress) {
        this.feed = feed;
        this.index = index;
        this.settings = settings;
        this.progress = progress;
        this.thread = Thread.ofPlatform().name("index-feed").daemon().unstarted(this::run);
    }

    /** Starts to follow, with usual settings. */
    public static IndexFeed follow(ChangeFeed feed, SubjectIndex index, IndexProgress progress) {
        var following = new IndexFeed(feed, index, IndexingSettings.DEFAULT, progress);
        following.start();
        return following;
    }

    /** Starts to follow; once. */
    public void start() {
        thread.start();
    }

    /** Changes that were committed and not in the index when it was last compared; unknown is {@link Long#MAX_VALUE}. */
    public long lag() {
        return lag;
    }

    /**
     * Whether everything that was committed longer ago than the permitted lag is found. False while the index is built,
     * while the database or the index fails, and after closing. Does not block.
     */
    public boolean current() {
        return everComplete
                && !closed
                && System.nanoTime() - completeAsOf <= settings.permittedLag().toNanos();
    }

    /** Whether the last attempt to follow failed. */
    public boolean failed() {
        return failed;
    }

    private void run() {
        handedOver = index.position();
        while (!closed) {
            try {
                follow();
            } catch (RuntimeException e) {
                if (!closed) {
                    if (!failed) {
                        LOG.log(Level.WARNING, "the index cannot follow the records; trying again", e);
                    }
                    failed = true;
                    LockSupport.parkNanos(RETRY_AFTER);
                }
            }
        }
    }

    private void follow() {
        long last = feed.last();
        if (handedOver > last) {
            LOG.log(Level.WARNING, "the index is ahead of the database: it is built anew");
            index.clear();
            handedOver = 0;
        }
        if (last - handedOver > BUILD_BEHIND) {
            build(last);
        }
        failed = false;
        while (!closed) {
            step();
        }
        // Even without a change since: what the index has merged in the meantime would be merged again at every start.
        index.commit();
    }

    private void build(long last) {
        boolean fromNothing = index.position() == 0;
        while (!closed && handedOver < last) {
            apply(BUILD_BATCH);
            lag = last - handedOver;
            progress.at(handedOver, last);
            if (due()) {
                commit();
            }
        }
        index.refresh();
        if (fromNothing && !closed) {
            index.optimise();
        }
        commit();
    }

    /** One look at the feed. */
    private void step() {
        long asOf = System.nanoTime();
        int count = apply(settings.batch());
        if (index.position() < handedOver) {
            index.refresh();
        }
        boolean complete = count < settings.batch();
        if (complete) {
            completeAsOf = asOf;
            lag = 0;
            if (!everComplete) {
                progress.at(handedOver, handedOver);
            }
            everComplete = true;
        } else {
            lag = Math.max(0, feed.last() - handedOver);
        }
        if (uncommitted && due()) {
            commit();
        }
        if (complete) {
            LockSupport.parkNanos(settings.lookUp().toNanos());
        }
    }

    private int apply(int limit) {
        var changes = new ArrayList<Change>(Math.min(limit, 1024));
        int count = feed.each(handedOver, limit, changes::add);
        if (count > 0) {
            List<IndexedRecord> put = changes.parallelStream()
                    .filter(change -> change.status() == Status.ACTIVE)
                    .map(reader::read)
                    .toList();
            var removed = changes.stream()
                    .filter(change -> change.status() != Status.ACTIVE)
                    .map(Change::id)
                    .toList();
            index.apply(put, removed, changes.getLast().sequence());
            handedOver = changes.getLast().sequence();
            uncommitted = true;
        }
        return count;
    }

    private boolean due() {
        return System.nanoTime() - committedAt >= settings.commitEvery().toNanos();
    }

    private void commit() {
        if (uncommitted) {
            index.commit();
            uncommitted = false;
        }
        committedAt = System.nanoTime();
    }

    /** Stops following and makes durable what is in the index; leaves the index open. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
