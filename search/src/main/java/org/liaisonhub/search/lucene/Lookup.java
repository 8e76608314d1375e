package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
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
        try {
            collect(keys, visibility, 0, 1, limit);
            return tally.size() == 0 ? List.of() : candidates(tally.best(limit), limit);
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            tally.clear();
        }
    }

    @Override
    public List<Candidate> union(List<Block> blocks, Visibility visibility, int limit) {
        try {
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                collect(block.keys(), visibility, i, block.weight(), block.limit());
            }
            return tally.size() == 0 ? List.of() : candidates(tally.best(limit), limit);
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

    private void collect(List<Key> keys, Visibility visibility, int block, int weight, int limit) throws IOException {
        int room = limit;
        for (Key key : keys) {
            text.copyChars(key.text());
            BytesRef bytes = text.get();
            for (SegmentKeys segment : segments) {
                if (room > 0) {
                    room -= segment.collect(key.kind(), bytes, visibility, tally, block, weight, room);
                }
            }
        }
    }

    /** A document of Lucene with what it is ranked by. */
    private record Ranked(int document, int sum, long recordId) {}

    private static final Comparator<Ranked> RANKING =
            Comparator.comparingInt(Ranked::sum).reversed().thenComparingLong(Ranked::recordId);

    private List<Candidate> candidates(int[] rising, int limit) throws IOException {
        var ranked = new ArrayList<Ranked>(rising.length);
        int leaf = -1;
        NumericDocValues records = null;
        for (int document : rising) {
            int at = ReaderUtil.subIndex(document, leaves);
            if (records == null || at != leaf) {
                leaf = at;
                records = leaves.get(at).reader().getNumericDocValues(EntryFields.RECORD);
            }
            ranked.add(new Ranked(document, tally.sum(document), value(records, document - leaves.get(at).docBase)));
        }
        ranked.sort(RANKING);
        var candidates = new ArrayList<Candidate>(Math.min(limit, ranked.size()));
        for (Ranked one : ranked.subList(0, Math.min(limit, ranked.size()))) {
            candidates.add(candidate(one));
        }
        return candidates;
    }

    private Candidate candidate(Ranked one) throws IOException {
        LeafReaderContext context = leaves.get(ReaderUtil.subIndex(one.document(), leaves));
        LeafReader reader = context.reader();
        int document = one.document() - context.docBase;
        long version = value(reader.getNumericDocValues(EntryFields.VERSION), document);
        long scope = value(reader.getNumericDocValues(EntryFields.SCOPE), document);
        var features = reader.getBinaryDocValues(EntryFields.FEATURES);
        byte[] copy = features.advanceExact(document) ? bytes(features.binaryValue()) : new byte[0];
        return new Candidate(one.recordId(), (int) version, EntryFields.database(scope), copy);
    }

    private static long value(NumericDocValues values, int document) throws IOException {
        return values.advanceExact(document) ? values.longValue() : 0;
    }

    private static byte[] bytes(BytesRef slice) {
        return Arrays.copyOfRange(slice.bytes, slice.offset, slice.offset + slice.length);
    }

    private static IndexUnavailable unreadable(IOException cause) {
        return new IndexUnavailable("the search index cannot be read", cause);
    }
}
