package org.liaisonhub.search.lucene;

import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;

/** How Lucene writes and merges: fast while an empty index is built, into few segments afterwards. */
final class WriterSettings {
    /** Segments that {@code optimise} leaves at most. A miss costs about 1.5 µs in each. */
    static final int OPTIMISED_SEGMENTS = 2;

    /** Megabytes of entries kept before a segment is written; fits twice into a heap of 2 GiB beside everything else. */
    private static final double BUFFER_MB = 256;

    private final TieredMergePolicy merging = new TieredMergePolicy();

    WriterSettings() {
        // 20 GB: at 140 million records an index is still a handful of segments.
        merging.setMaxMergedSegmentMB(20_000);
        merging.setSegmentsPerTier(4);
    }

    IndexWriterConfig config() {
        var scheduler = new ConcurrentMergeScheduler();
        scheduler.disableAutoIOThrottle();
        return new IndexWriterConfig()
                .setMergePolicy(merging)
                .setMergeScheduler(scheduler)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }

    /** Until {@link #forServing} segments are left as they are written, so that none is copied twice. */
    void forBuilding(IndexWriter writer) {
        merging.setSegmentsPerTier(50);
        writer.getConfig().setUseCompoundFile(false);
    }

    void forServing(IndexWriter writer) {
        merging.setSegmentsPerTier(4);
        writer.getConfig().setUseCompoundFile(true);
    }
}
