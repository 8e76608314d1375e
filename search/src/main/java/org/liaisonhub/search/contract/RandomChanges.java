package org.liaisonhub.search.contract;

import static org.liaisonhub.search.contract.Expect.expect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Candidate;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.Visibility;

/** Applies the same random changes to an index and to the one in memory, crashes included, and asks both the same. */
final class RandomChanges {
    private static final int STEPS = 400;
    private static final int RECORDS = 60;
    private static final int TEXTS = 25;

    private final Random random = new Random(20_260_901);
    private final IndexUnderTest test;
    private MemoryRecordIndex model = new MemoryRecordIndex();

    private RandomChanges(IndexUnderTest test) {
        this.test = test;
    }

    static void agree(IndexUnderTest test) {
        var changes = new RandomChanges(test);
        for (int step = 0; step < STEPS; step++) {
            changes.change(step);
            changes.ask("step " + step);
        }
    }

    private void change(int step) {
        switch (random.nextInt(12)) {
            case 0 -> both(RecordIndex::commit);
            case 1, 2, 3 -> both(RecordIndex::refresh);
            case 4 -> {
                if (random.nextInt(8) == 0) {
                    both(RecordIndex::clear);
                }
            }
            case 5 -> {
                if (random.nextInt(4) == 0) {
                    both(RecordIndex::optimise);
                }
            }
            case 6 -> {
                if (random.nextInt(3) == 0) {
                    test.crashAndReopen();
                    model = model.reopened();
                }
            }
            default -> {
                List<IndexEntry> put = Stream.generate(() -> entry(step))
                        .limit(random.nextInt(8))
                        .toList();
                List<Long> removed =
                        Stream.generate(this::recordId).limit(random.nextInt(4)).toList();
                both(index -> index.apply(put, removed, step + 1));
            }
        }
    }

    private void both(Consumer<RecordIndex> change) {
        change.accept(test.index());
        change.accept(model);
    }

    private void ask(String when) {
        Visibility visibility = new Visibility(someBits(), someBits());
        List<Key> keys = keys();
        List<Block> blocks = IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> new Block(keys(), random.nextInt(1, 4), random.nextInt(1, RECORDS)))
                .toList();
        int limit = random.nextInt(1, 20);

        expect(when + ", position", test.index().position(), model.position());
        expect(when + ", size", test.index().size(), model.size());
        expect(when + ", exact", exact(test.index(), keys, visibility), exact(model, keys, visibility));
        expect(
                when + ", union",
                Asking.union(test.index(), blocks, visibility, limit),
                Asking.union(model, blocks, visibility, limit));
    }

    private static List<String> exact(RecordIndex index, List<Key> keys, Visibility visibility) {
        return Asking.exact(index, keys, visibility, RECORDS).stream()
                .sorted(Comparator.comparingLong(Candidate::recordId))
                .map(one -> one.recordId() + " v" + one.version() + " of " + one.database() + ": " + one.features()[0])
                .toList();
    }

    private IndexEntry entry(int step) {
        return new IndexEntry(
                recordId(), step, random.nextInt(3), random.nextInt(3), keys(), new byte[] {(byte) random.nextInt()});
    }

    private Long recordId() {
        return (long) random.nextInt(RECORDS);
    }

    private List<Key> keys() {
        KeyKind[] kinds = {KeyKind.DOCUMENT, KeyKind.TOKEN};
        var keys = new ArrayList<Key>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keys.add(new Key(kinds[random.nextInt(kinds.length)], "T" + random.nextInt(TEXTS)));
        }
        return keys;
    }

    private BitSet someBits() {
        return BitSet.valueOf(new long[] {random.nextInt(8)});
    }
}
