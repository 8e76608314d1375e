package org.liaisonhub.hub.records;

import java.util.List;

/**
 * Changes in commit order: a change is never published before one with a lower sequence. A record that changed twice
 * shows as its latest state at its latest sequence.
 */
public final class ChangeFeed {
    /** Records whose latest change comes after {@code sequence}, in sequence order, at most {@code limit}. */
    public List<OwnedRecord> after(long sequence, int limit) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Sequence of the last committed change; 0 when there is none. */
    public long last() {
        throw new UnsupportedOperationException("to be written");
    }
}
