package org.liaisonhub.search.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.search.IndexEntry;

/** Changes that are applied at once, each record once: the last put of an id holds, and a removal beats every put. */
record ChangeSet(List<IndexEntry> put, Set<Long> removed) {
    static ChangeSet of(List<IndexEntry> put, List<Long> removed) {
        var gone = new HashSet<>(removed);
        return new ChangeSet(lastOfEachId(put, gone), gone);
    }

    private static List<IndexEntry> lastOfEachId(List<IndexEntry> put, Set<Long> gone) {
        boolean rising = gone.isEmpty();
        for (int i = 1; rising && i < put.size(); i++) {
            rising = put.get(i - 1).recordId() < put.get(i).recordId();
        }
        if (rising) {
            return put;
        }
        var last = HashMap.<Long, IndexEntry>newHashMap(put.size());
        for (IndexEntry entry : put) {
            if (!gone.contains(entry.recordId())) {
                last.put(entry.recordId(), entry);
            }
        }
        return new ArrayList<>(last.values());
    }
}
