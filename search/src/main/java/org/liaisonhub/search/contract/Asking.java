package org.liaisonhub.search.contract;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Candidate;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.Visibility;

/** Entries, visibilities and questions, short to write. */
final class Asking {
    static final Key A = new Key(KeyKind.DOCUMENT, "UTO|A1");
    static final Key B = new Key(KeyKind.DOCUMENT, "UTO|B2");
    static final Key C = new Key(KeyKind.TOKEN, "UTO|A1");
    static final Visibility ALL = visibility(bits(0, 1, 2, 3), bits(0, 1, 2, 3));

    private Asking() {}

    static IndexEntry entry(long recordId, Key... keys) {
        return new IndexEntry(recordId, 1, 0, 0, List.of(keys), new byte[] {1});
    }

    static void put(RecordIndex index, IndexEntry... entries) {
        index.apply(List.of(entries), List.of(), index.position() + 1);
        index.refresh();
    }

    static List<Long> ids(IndexUnderTest test, Key key) {
        return ids(test, key, ALL);
    }

    static List<Long> ids(IndexUnderTest test, Key key, Visibility visibility) {
        return ids(exact(test.index(), List.of(key), visibility, 1_000));
    }

    static List<Long> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::recordId).sorted().toList();
    }

    static List<Candidate> exact(RecordIndex index, List<Key> keys, Visibility visibility, int limit) {
        try (RecordIndex.View view = index.view()) {
            return view.exact(keys, visibility, limit);
        }
    }

    static List<Long> union(RecordIndex index, List<Block> blocks, int limit) {
        return union(index, blocks, ALL, limit);
    }

    static List<Long> union(RecordIndex index, List<Block> blocks, Visibility visibility, int limit) {
        try (RecordIndex.View view = index.view()) {
            return view.union(blocks, visibility, limit).stream()
                    .map(Candidate::recordId)
                    .toList();
        }
    }

    static Visibility visibility(BitSet databases, BitSet audiences) {
        return new Visibility(databases, audiences);
    }

    static BitSet bits(int... set) {
        return IntStream.of(set).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
