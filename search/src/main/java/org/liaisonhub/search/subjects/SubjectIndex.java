package org.liaisonhub.search.subjects;

import java.util.List;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Match;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.Visibility;

/**
 * Finds the records that match a person or a travel document: turns them into keys, takes candidates from a
 * {@link RecordIndex}, compares. Thread-safe; one writer at a time.
 */
public final class SubjectIndex implements AutoCloseable {
    /** What the keys and features mean; the index is built anew when it changes. */
    public static final String LAYOUT = "documents-1";

    private final RecordIndex index;

    public SubjectIndex(RecordIndex index) {
        this.index = index;
    }

    /** Matches of a person inside {@code visibility}, most probable first, at most {@code limit}. */
    public List<Match> find(Person person, Visibility visibility, int limit) {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * Matches of a travel document inside {@code visibility}: exact ones first, then, with a probability below 1, the
     * same number of another or unknown country and numbers that an OCR reader confuses with it. At most {@code limit}.
     */
    public List<Match> find(TravelDocument document, Visibility visibility, int limit) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Puts or replaces records and removes others; seen by {@link #find} after {@link #refresh}. */
    public void apply(List<IndexedRecord> put, List<Long> removed, long position) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Makes everything applied so far visible to new searches. */
    public void refresh() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Makes everything applied so far durable, with its position. */
    public void commit() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Sequence of the last change that is in the index, 0 when it is empty; after a restart, of the last commit. */
    public long position() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Number of records in the index. */
    public long size() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Empties the index and forgets its position, so that it can be built again from the change feed. */
    public void clear() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Merges the index for fast reading after it was built; takes seconds to a minute. */
    public void optimise() {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() {
        index.close();
    }
}
