package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.LongHeap;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Candidate;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.Visibility;

/** A view of one snapshot, with the state that look-ups reuse; goes back to its snapshot when closed. */
final class Lookup implements RecordIndex.View {
    private final Snapshot snapshot;
    private final List<LeafReaderContext> leaves;
    private final SegmentKeys[] segments;
    private final BytesRefBuilder text = new BytesRefBuilder();
    private Documents documents = new Documents();
    private final Tally tally = new Tally();

    Lookup(Snapshot snapshot) throws IOException {
        this.snapshot = snapshot;
        leaves = snapshot.reader().leaves();
        segments = new SegmentKeys[leaves.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new SegmentKeys(leaves.get(i));
        }
    }

    @Override
    public List<Candidate> exact(List<Key> keys, Visibility visibility, int limit) {
        return union(List.of(new Block(keys, 1, limit)), visibility, limit);
    }

    @Override
    public List<Candidate> union(List<Block> blocks, Visibility visibility, int limit) {
        try {
            Map<Integer, Documents> larger = new TreeMap<>();
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                Documents found = collect(block.keys(), visibility);
                if (found.areWithin(block.limit())) {
                    for (int document = 0; document < found.size(); document++) {
                        tally.add(found.get(document), i, block.weight());
                    }
                } else {
                    larger.put(i, found);
                    documents = new Documents();
                }
            }
            for (var one : larger.entrySet()) {
                addLarger(blocks.get(one.getKey()), one.getKey(), one.getValue());
            }
            return tally.size() == 0 ? List.of() : candidates(limit);
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            tally.clear();
        }
    }

    @Override
    public void close() {
        snapshot.giveBack(this);
    }

    /** The visible documents of all keys, until it is asked again. */
    private Documents collect(List<Key> keys, Visibility visibility) throws IOException {
        documents.clear();
        for (Key key : keys) {
            text.copyChars(key.text());
            BytesRef bytes = text.get();
            for (SegmentKeys segment : segments) {
                segment.collect(key.kind(), bytes, visibility, documents);
            }
        }
        return documents;
    }

    /** Of a block with more documents than its limit: those that other blocks found, and the lowest record ids beside. */
    private void addLarger(Block block, int number, Documents found) throws IOException {
        int count = found.size();
        var values = new RecordValues(leaves);
        // A heap keeps its highest, so that ids stand in it as negative numbers.
        var lowest = new LongHeap(block.limit());
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            int document = found.get(i);
            if (tally.contains(document)) {
                ids[i] = Long.MIN_VALUE;
            } else {
                ids[i] = values.recordId(document);
                lowest.insertWithOverflow(-ids[i]);
            }
        }
        long last = lowest.size() == 0 ? Long.MIN_VALUE : -lowest.top();
        for (int i = 0; i < count; i++) {
            if (ids[i] <= last) {
                tally.add(found.get(i), number, block.weight());
            }
        }
    }

    /** A candidate with the weights it was found by. */
    private record Found(Candidate candidate, int sum) {}

    private List<Candidate> candidates(int limit) throws IOException {
        var values = new RecordValues(leaves);
        var found = new ArrayList<Found>(Math.min(limit, tally.size()));
        for (int document : best(limit)) {
            found.add(new Found(values.candidate(document), tally.sum(document)));
        }
        found.sort(Comparator.comparingInt(Found::sum)
                .reversed()
                .thenComparingLong(one -> one.candidate().recordId()));
        return found.stream().map(Found::candidate).toList();
    }

    /** The documents of highest rank, at most {@code limit}, rising. */
    private int[] best(int limit) throws IOException {
        int[] rising = tally.best(limit);
        if (rising.length <= limit) {
            return rising;
        }
        // Too many share the last rank. Thousands do for a common name, so only numbers are sorted here.
        int lastRank = Integer.MAX_VALUE;
        for (int document : rising) {
            lastRank = Math.min(lastRank, tally.sum(document));
        }
        var values = new RecordValues(leaves);
        long[] ids = new long[rising.length];
        int tied = 0;
        for (int document : rising) {
            if (tally.sum(document) == lastRank) {
                ids[tied++] = values.recordId(document);
            }
        }
        long[] sorted = Arrays.copyOf(ids, tied);
        Arrays.sort(sorted);
        long lastId = sorted[limit - (rising.length - tied) - 1];
        int[] best = new int[limit];
        int count = 0;
        int next = 0;
        for (int document : rising) {
            if (tally.sum(document) > lastRank || ids[next++] <= lastId) {
                best[count++] = document;
            }
        }
        return best;
    }

    private static IndexUnavailable unreadable(IOException cause) {
        return new IndexUnavailable("the search index cannot be read", cause);
    }
}
