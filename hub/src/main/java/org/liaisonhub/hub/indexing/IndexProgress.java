package org.liaisonhub.hub.indexing;

/** Hears how far a rebuild of the index has come. Called a few times a second at most, from the thread that indexes. */
@FunctionalInterface
public interface IndexProgress {
    /** Tells nobody. */
    IndexProgress SILENT = (position, last) -> {};

    /** {@code position} of {@code last} sequences are in the index; equal when the index has caught up. */
    void at(long position, long last);
}
