package org.liaisonhub.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The index in memory, for tests and small data: simple enough to be right at sight, and the measure of every other.
 * Looks at each record for each question. Thread-safe. A commit is kept as long as the object is.
 */
public final class MemoryRecordIndex implements RecordIndex {
    private record State(Map<Long, IndexEntry> entries, long position) {
        static final State EMPTY = new State(Map.of(), 0);
    }

    private State applied;
    private State committed;
    private volatile State visible;

    public MemoryRecordIndex() {
        this(State.EMPTY);
    }

    private MemoryRecordIndex(State committed) {
        this.committed = committed;
        applied = committed;
        visible = committed;
    }

    /** An index as it would be found after a crash of this one: with what was committed. */
    public synchronized MemoryRecordIndex reopened() {
        return new MemoryRecordIndex(committed);
    }

    @Override
    public synchronized void apply(List<IndexEntry> put, List<Long> removed, long position) {
        var entries = new LinkedHashMap<>(applied.entries());
        put.forEach(entry -> entries.put(entry.recordId(), entry));
        removed.forEach(entries::remove);
        applied = new State(entries, position);
    }

    @Override
    public synchronized void refresh() {
        visible = applied;
    }

    @Override
    public synchronized void commit() {
        committed = applied;
    }

    @Override
    public long position() {
        return visible.position();
    }

    @Override
    public long size() {
        return visible.entries().size();
    }

    @Override
    public synchronized void clear() {
        applied = State.EMPTY;
        committed = State.EMPTY;
        visible = State.EMPTY;
    }

    @Override
    public synchronized void optimise() {
        visible = applied;
        committed = applied;
    }

    @Override
    public View view() {
        return new MemoryView(visible.entries());
    }

    @Override
    public void close() {
        visible = State.EMPTY;
    }

    private record MemoryView(Map<Long, IndexEntry> entries) implements View {
        @Override
        public List<Candidate> exact(List<Key> keys, Visibility visibility, int limit) {
            return carriers(keys, visibility)
                    .limit(limit)
                    .map(MemoryView::candidate)
                    .toList();
        }

        @Override
        public List<Candidate> union(List<Block> blocks, Visibility visibility, int limit) {
            var sums = new TreeMap<Long, Integer>();
            var larger = new ArrayList<Block>();
            for (Block block : blocks) {
                if (carriers(block.keys(), visibility).count() <= block.limit()) {
                    add(carriers(block.keys(), visibility), block, sums);
                } else {
                    larger.add(block);
                }
            }
            for (Block block : larger) {
                Set<Long> found = Set.copyOf(sums.keySet());
                add(carriers(block.keys(), visibility).filter(entry -> found.contains(entry.recordId())), block, sums);
                add(
                        carriers(block.keys(), visibility)
                                .filter(entry -> !found.contains(entry.recordId()))
                                .limit(block.limit()),
                        block,
                        sums);
            }
            // The map rises by record id and sorting is stable: equal sums stay in that order.
            return sums.entrySet().stream()
                    .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
                    .limit(limit)
                    .flatMap(sum -> Stream.ofNullable(entries.get(sum.getKey())))
                    .map(MemoryView::candidate)
                    .toList();
        }

        @Override
        public void close() {}

        private static void add(Stream<IndexEntry> found, Block block, Map<Long, Integer> sums) {
            found.forEach(entry -> sums.merge(entry.recordId(), block.weight(), Integer::sum));
        }

        /** Rising by record id. */
        private Stream<IndexEntry> carriers(List<Key> keys, Visibility visibility) {
            Set<Key> asked = new HashSet<>(keys);
            return entries.values().stream()
                    .filter(entry -> visibility.covers(entry.database(), entry.audience()))
                    .filter(entry -> entry.keys().stream().anyMatch(asked::contains))
                    .sorted(Comparator.comparingLong(IndexEntry::recordId));
        }

        private static Candidate candidate(IndexEntry entry) {
            return new Candidate(entry.recordId(), entry.version(), entry.database(), entry.features());
        }
    }
}
