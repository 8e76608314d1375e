package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.search.RecordIndex;

/**
 * The index on Apache Lucene, in a folder of its own that one process at a time may use. What was committed survives a
 * crash; an index of another layout and a damaged one are emptied when opened and stand at position 0, to be built
 * again.
 */
public final class LuceneRecordIndex implements RecordIndex {
    /** Entries that one thread writes at a time when many are applied. */
    private static final int SLICE = 512;

    private final Directory directory;
    private final WriterSettings settings = new WriterSettings();
    private final IndexWriter writer;
    private final String layout;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Snapshot snapshot;
    private volatile long position;
    private long applied;
    private long highestId;

    private LuceneRecordIndex(Directory directory, String layout) throws IOException {
        this.directory = directory;
        this.layout = layout;
        applied = IndexFolder.position(directory);
        position = applied;
        writer = new IndexWriter(directory, settings.config());
        try {
            DirectoryReader reader = DirectoryReader.open(writer);
            snapshot = new Snapshot(reader);
            highestId = highestId(reader);
            if (reader.maxDoc() == 0) {
                settings.forBuilding(writer);
            }
            commitAt(applied);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /**
     * Opens or creates the index in a folder.
     *
     * @param layout what the keys and features mean; an index written with another one is emptied
     * @throws IndexUnavailable if the folder cannot be used; the message says what to do
     */
    public static LuceneRecordIndex open(Path folder, String layout) {
        String wholeLayout = EntryFields.LAYOUT + " " + layout;
        Directory directory = IndexFolder.open(folder, wholeLayout);
        try {
            return new LuceneRecordIndex(directory, wholeLayout);
        } catch (IOException e) {
            try {
                directory.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw unavailable("in " + folder + " cannot be opened", e);
        }
    }

    @Override
    public void apply(List<IndexEntry> put, List<Long> removed, long position) {
        write("cannot be written", () -> {
            var changes = ChangeSet.of(put, removed);
            List<IndexEntry> entries = changes.put();
            long known = highestId;
            int slices = (entries.size() + SLICE - 1) / SLICE;
            IntStream.range(0, slices).parallel().forEach(slice -> {
                int from = slice * SLICE;
                putAll(entries.subList(from, Math.min(from + SLICE, entries.size())), known);
            });
            for (IndexEntry entry : entries) {
                highestId = Math.max(highestId, entry.recordId());
            }
            if (!changes.removed().isEmpty()) {
                writer.deleteDocuments(
                        changes.removed().stream().map(EntryFields::id).toArray(Term[]::new));
            }
            applied = position;
        });
    }

    @Override
    public void refresh() {
        write("cannot be refreshed", () -> {
            DirectoryReader newer = DirectoryReader.openIfChanged(snapshot.reader(), writer);
            if (newer != null) {
                Snapshot old = snapshot;
                snapshot = new Snapshot(newer);
                old.release();
            }
            // After the snapshot: whoever reads this position and then opens a view finds all up to it.
            position = applied;
        });
    }

    @Override
    public void commit() {
        write("cannot be committed", () -> commitAt(applied));
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return snapshot.reader().numDocs();
    }

    @Override
    public void clear() {
        write("cannot be emptied", () -> {
            writer.deleteAll();
            applied = 0;
            highestId = -1;
            settings.forBuilding(writer);
            commitAt(0);
        });
        refresh();
    }

    @Override
    public void optimise() {
        try {
            settings.forServing(writer);
            writer.forceMerge(WriterSettings.OPTIMISED_SEGMENTS);
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable("cannot be merged", e);
        }
        refresh();
        // Else what was merged is thrown away at the end, and merged again while the next start is waited for.
        commit();
    }

    @Override
    public View view() {
        try {
            while (true) {
                Snapshot current = snapshot;
                Lookup lookup = current.take();
                if (lookup != null) {
                    return lookup;
                }
                // Closed between reading the field and taking: a refresh brought a newer one, or the index is closed.
                if (current == snapshot) {
                    throw new AlreadyClosedException("closed");
                }
            }
        } catch (IOException | AlreadyClosedException e) {
            throw unavailable("cannot be read", e);
        }
    }

    /** Ends without a commit: what was not committed is applied again after the next opening. */
    @Override
    public void close() {
        writing.lock();
        try {
            if (writer.isOpen()) {
                snapshot.release();
                writer.rollback();
            }
            directory.close();
        } catch (IOException e) {
            throw unavailable("cannot be closed", e);
        } finally {
            writing.unlock();
        }
    }

    static IndexUnavailable unavailable(String what, Exception cause) {
        return new IndexUnavailable("the search index " + what, cause);
    }

    private void putAll(List<IndexEntry> entries, long known) {
        try {
            for (IndexEntry entry : entries) {
                if (entry.recordId() > known) {
                    writer.addDocument(EntryFields.of(entry));
                } else {
                    writer.updateDocument(EntryFields.id(entry.recordId()), EntryFields.of(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void commitAt(long position) throws IOException {
        writer.setLiveCommitData(IndexFolder.commitData(layout, position).entrySet());
        writer.commit();
    }

    /** A step of the writer, alone; a crash of the machinery becomes {@link IndexUnavailable}. */
    private void write(String fault, Step step) {
        writing.lock();
        try {
            step.run();
        } catch (UncheckedIOException | IOException | AlreadyClosedException e) {
            throw unavailable(fault, e);
        } finally {
            writing.unlock();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static long highestId(DirectoryReader reader) throws IOException {
        long highest = -1;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms ids = leaf.reader().terms(EntryFields.ID);
            if (ids != null && ids.getMax() != null) {
                highest = Math.max(highest, EntryFields.recordId(ids.getMax()));
            }
        }
        return highest;
    }
}
