package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * The index as of one refresh, and the look-ups that rest between two questions. They rest here and not with a thread,
 * because virtual threads come and go by the million; they are dropped with the snapshot. Thread-safe.
 */
final class Snapshot {
    /** Look-ups that may rest at a time; more than that many questions at once make new ones. A power of two. */
    private static final int SLOTS = 16;

    private final DirectoryReader reader;
    private final AtomicReferenceArray<@Nullable Lookup> resting = new AtomicReferenceArray<>(SLOTS);

    Snapshot(DirectoryReader reader) {
        this.reader = reader;
    }

    DirectoryReader reader() {
        return reader;
    }

    /** A look-up that keeps the snapshot open until it is given back; null when the snapshot is already closed. */
    @Nullable
    Lookup take() throws IOException {
        if (!reader.tryIncRef()) {
            return null;
        }
        int first = first();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (first + i) & (SLOTS - 1);
            Lookup lookup = resting.get(slot) == null ? null : resting.getAndSet(slot, null);
            if (lookup != null) {
                return lookup;
            }
        }
        try {
            return new Lookup(this);
        } catch (IOException | RuntimeException e) {
            reader.decRef();
            throw e;
        }
    }

    void giveBack(Lookup lookup) {
        int first = first();
        for (int i = 0; i < SLOTS; i++) {
            if (resting.compareAndSet((first + i) & (SLOTS - 1), null, lookup)) {
                break;
            }
        }
        release();
    }

    /** Gives up one hold on the snapshot; it closes when nobody holds it any more. */
    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw LuceneRecordIndex.unavailable("cannot be closed", e);
        }
    }

    private static int first() {
        return (int) Thread.currentThread().threadId() & (SLOTS - 1);
    }
}
