package org.liaisonhub.search;

import java.util.List;

/**
 * A record as the index keeps it.
 *
 * @param recordId 0 or more
 * @param database 0 to 32767
 * @param audience 0 or more
 * @param keys under which it is found; may be empty, may hold equal ones
 * @param features what comes back with a candidate, opaque to the index; never changed after construction
 */
@SuppressWarnings("ArrayRecordComponent") // millions of these pass by; nobody compares them
public record IndexEntry(long recordId, int version, int database, int audience, List<Key> keys, byte[] features) {
    public IndexEntry {
        keys = List.copyOf(keys);
        if (recordId < 0 || database < 0 || database > 32_767 || audience < 0) {
            throw new IllegalArgumentException("record id, database and audience are numbers from 0");
        }
    }
}
