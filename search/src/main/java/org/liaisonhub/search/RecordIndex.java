package org.liaisonhub.search;

import java.util.List;

/**
 * Finds records by key inside a visibility. Knows keys, visibility and features; knows nothing of names and numbers, so
 * that every implementation gives the same answers. {@code search.contract} says in cases what each must do.
 *
 * <p>Thread-safe for readers; one writer at a time calls {@link #apply}, {@link #commit} and {@link #clear}.
 *
 * <p>Every method may throw {@link IndexUnavailable}.
 */
public interface RecordIndex extends AutoCloseable {
    /**
     * Puts records, each in place of what the index has under its id, and removes others; ids that are not there are
     * no fault. When an id is put twice the later one holds; when it is put and removed, it is removed. Seen by views
     * that are opened after the next {@link #refresh}, durable after the next {@link #commit}.
     *
     * @param position sequence of the last change contained; replaces the one before
     */
    void apply(List<IndexEntry> put, List<Long> removed, long position);

    /** Makes all that was applied visible to views opened from now on. */
    void refresh();

    /** Makes all that was applied durable together with its position: a crash loses both or neither. */
    void commit();

    /**
     * Views opened from now on show every change up to this sequence: the position of what the last {@link #refresh}
     * made visible, after opening of the last {@link #commit}; 0 when empty.
     */
    long position();

    /** Number of records that a view opened now can find. */
    long size();

    /** Removes everything and sets the position to 0, at once visible and durable. */
    void clear();

    /**
     * Prepares for fast reading after much was applied; answers stay the same. What was applied before is then visible
     * and durable, and so is what was prepared. Takes up to minutes.
     */
    void optimise();

    /** The records as of the last refresh, unmoved by later ones. To be closed soon, by the thread that opened it. */
    View view();

    @Override
    void close();

    /** A consistent look at the index, for one question. Confined to one thread at a time. */
    interface View extends AutoCloseable {
        /**
         * Visible records that carry at least one of the keys, each once, at most {@code limit}: those of the lowest
         * record ids. Their order is not defined.
         */
        List<Candidate> exact(List<Key> keys, Visibility visibility, int limit);

        /**
         * Visible records that are in at least one of the blocks, each once, at most {@code limit}: those with the
         * highest sum of weights first, equal ones by rising record id.
         */
        List<Candidate> union(List<Block> blocks, Visibility visibility, int limit);

        @Override
        void close();
    }
}
