package org.liaisonhub.search.contract;

import static org.liaisonhub.search.contract.Expect.expect;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Candidate;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.Visibility;

/**
 * What every {@link RecordIndex} must do, as cases that any test framework can run. A case that finds a difference
 * throws an {@link AssertionError} that says which.
 */
public final class RecordIndexContract {
    /** One thing that must hold. */
    public record Case(String name, Runnable body) {}

    static final Key A = new Key(KeyKind.DOCUMENT, "UTO|A1");
    static final Key B = new Key(KeyKind.DOCUMENT, "UTO|B2");
    static final Key C = new Key(KeyKind.TOKEN, "UTO|A1");
    static final Visibility ALL = visibility(bits(0, 1, 2, 3), bits(0, 1, 2, 3));

    private final Supplier<IndexUnderTest> indexes;

    private RecordIndexContract(Supplier<IndexUnderTest> indexes) {
        this.indexes = indexes;
    }

    /** The cases, each on an index of its own. */
    public static List<Case> cases(Supplier<IndexUnderTest> indexes) {
        var contract = new RecordIndexContract(indexes);
        return List.of(
                contract.named("finds a record by each of its keys", RecordIndexContract::findsByEachKey),
                contract.named("gives back what was put", RecordIndexContract::givesBackWhatWasPut),
                contract.named("keeps kinds of keys apart", RecordIndexContract::keepsKindsApart),
                contract.named("knows no wildcards and no parts", RecordIndexContract::knowsNoWildcards),
                contract.named("takes keys of any script and empty lists", RecordIndexContract::takesAnyScript),
                contract.named("replaces a record with its keys", RecordIndexContract::replaces),
                contract.named("keeps the later of two entries of one record", RecordIndexContract::keepsTheLater),
                contract.named("removes a record", RecordIndexContract::removes),
                contract.named("removes what is put and removed at once", RecordIndexContract::removesWhatIsPut),
                contract.named("shows a change after a refresh only", RecordIndexContract::showsAfterRefresh),
                contract.named("holds an open view still", RecordIndexContract::holdsViewsStill),
                contract.named("withholds other databases", RecordIndexContract::withholdsDatabases),
                contract.named("withholds other audiences", RecordIndexContract::withholdsAudiences),
                contract.named("does not count withheld records against a limit", RecordIndexContract::limitsVisible),
                contract.named("names a record once", RecordIndexContract::namesOnce),
                contract.named("keeps to the limits", RecordIndexContract::keepsLimits),
                contract.named("ranks by the sum of weights", RecordIndexContract::ranks),
                contract.named("counts a block once for a record", RecordIndexContract::countsBlockOnce),
                contract.named("loses what was not committed in a crash", RecordIndexContract::losesUncommitted),
                contract.named("keeps what was committed through a crash", RecordIndexContract::keepsCommitted),
                contract.named("is empty at position 0 after clearing", RecordIndexContract::clears),
                contract.named("answers the same after optimising", RecordIndexContract::optimises),
                contract.named("takes thousands at once", RecordIndexContract::takesThousands),
                contract.named("agrees with a model on random changes", RandomChanges::agree));
    }

    private Case named(String name, Consumer<IndexUnderTest> body) {
        return new Case(name, () -> {
            try (IndexUnderTest fresh = indexes.get()) {
                body.accept(fresh);
            }
        });
    }

    private static void findsByEachKey(IndexUnderTest test) {
        put(test.index(), entry(1, A, B), entry(2, B));

        expect("by A", ids(test, A), List.of(1L));
        expect("by B", ids(test, B), List.of(1L, 2L));
        expect("size", test.index().size(), 2L);
    }

    private static void givesBackWhatWasPut(IndexUnderTest test) {
        put(test.index(), new IndexEntry(77, 5, 3, 2, List.of(A), new byte[] {0, -1, 7}));

        Candidate found = exact(test.index(), List.of(A), ALL, 9).getFirst();
        expect("record id", found.recordId(), 77L);
        expect("version", found.version(), 5);
        expect("database", found.database(), 3);
        expect(
                "features",
                List.of(found.features()[0], found.features()[1], found.features()[2]),
                List.of((byte) 0, (byte) -1, (byte) 7));
        expect("length of features", found.features().length, 3);
    }

    private static void keepsKindsApart(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(2, C));

        expect("document", ids(test, A), List.of(1L));
        expect("token", ids(test, C), List.of(2L));
        expect("other kind", ids(test, new Key(KeyKind.SKELETON, A.text())), List.of());
    }

    private static void knowsNoWildcards(IndexUnderTest test) {
        put(test.index(), entry(1, A));

        for (String text : List.of("UTO|A*", "UTO|A?", "*", "UTO|A", "uto|a1", "UTO|A1 ", "")) {
            expect("nothing", ids(test, new Key(KeyKind.DOCUMENT, text)), List.of());
        }
    }

    private static void takesAnyScript(IndexUnderTest test) {
        Key arabic = new Key(KeyKind.TOKEN, "محمد");
        Key rare = new Key(KeyKind.TOKEN, "𠮷");
        put(test.index(), entry(1, arabic, arabic), entry(2, rare), entry(3));

        expect("Arabic", ids(test, arabic), List.of(1L));
        expect("outside the basic plane", ids(test, rare), List.of(2L));
        expect("no keys", exact(test.index(), List.of(), ALL, 9), List.of());
        expect("no blocks", union(test.index(), List.of(), 9), List.of());
    }

    private static void replaces(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(2, A));
        put(test.index(), new IndexEntry(1, 9, 0, 0, List.of(B), new byte[0]));

        expect("by the old key", ids(test, A), List.of(2L));
        expect(
                "by the new key",
                exact(test.index(), List.of(B), ALL, 9).getFirst().version(),
                9);
        expect("size", test.index().size(), 2L);
    }

    private static void keepsTheLater(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(1, B));

        expect("by the earlier", ids(test, A), List.of());
        expect("by the later", ids(test, B), List.of(1L));
    }

    private static void removes(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(2, A));

        test.index().apply(List.of(), List.of(1L, 99L), 2);
        test.index().refresh();

        expect("what is left", ids(test, A), List.of(2L));
        expect("size", test.index().size(), 1L);
    }

    private static void removesWhatIsPut(IndexUnderTest test) {
        test.index().apply(List.of(entry(1, A), entry(2, A)), List.of(1L), 1);
        test.index().refresh();

        expect("what is left", ids(test, A), List.of(2L));
    }

    private static void showsAfterRefresh(IndexUnderTest test) {
        test.index().apply(List.of(entry(1, A)), List.of(), 1);
        expect("before", ids(test, A), List.of());

        test.index().refresh();
        expect("after", ids(test, A), List.of(1L));

        test.index().apply(List.of(), List.of(1L), 2);
        expect("still there", ids(test, A), List.of(1L));

        test.index().refresh();
        expect("gone", ids(test, A), List.of());
    }

    private static void holdsViewsStill(IndexUnderTest test) {
        put(test.index(), entry(1, A));
        try (RecordIndex.View view = test.index().view()) {
            test.index().apply(List.of(entry(2, A)), List.of(1L), 2);
            test.index().refresh();

            expect("open view", view.exact(List.of(A), ALL, 9).getFirst().recordId(), 1L);
        }
        expect("new view", ids(test, A), List.of(2L));
    }

    private static void withholdsDatabases(IndexUnderTest test) {
        put(
                test.index(),
                new IndexEntry(1, 1, 1, 0, List.of(A), new byte[0]),
                new IndexEntry(2, 1, 2, 0, List.of(A), new byte[0]));

        expect("one database", ids(test, A, visibility(bits(1), bits(0))), List.of(1L));
        expect("no database", ids(test, A, visibility(bits(), bits(0))), List.of());
        expect(
                "ranked",
                union(test.index(), List.of(new Block(List.of(A), 1, 9)), visibility(bits(2), bits(0)), 9),
                List.of(2L));
    }

    private static void withholdsAudiences(IndexUnderTest test) {
        put(
                test.index(),
                new IndexEntry(1, 1, 0, 1, List.of(A), new byte[0]),
                new IndexEntry(2, 1, 0, 70_000, List.of(A), new byte[0]));

        expect("one audience", ids(test, A, visibility(bits(0), bits(70_000))), List.of(2L));
        expect("no audience", ids(test, A, visibility(bits(0), bits())), List.of());
        expect(
                "ranked",
                union(test.index(), List.of(new Block(List.of(A), 1, 9)), visibility(bits(0), bits(1)), 9),
                List.of(1L));
    }

    private static void limitsVisible(IndexUnderTest test) {
        IndexEntry[] entries = IntStream.range(0, 50)
                .mapToObj(id -> new IndexEntry(id, 1, 0, id == 40 ? 1 : 0, List.of(A), new byte[0]))
                .toArray(IndexEntry[]::new);
        put(test.index(), entries);

        Visibility few = visibility(bits(0), bits(1));
        expect("exact", exact(test.index(), List.of(A), few, 1).getFirst().recordId(), 40L);
        expect("block", union(test.index(), List.of(new Block(List.of(A), 1, 1)), few, 1), List.of(40L));
    }

    private static void namesOnce(IndexUnderTest test) {
        put(test.index(), entry(1, A, B, C));

        expect("exact", exact(test.index(), List.of(A, B, A), ALL, 9).size(), 1);
        expect(
                "union",
                union(test.index(), List.of(new Block(List.of(A, B), 1, 9), new Block(List.of(C), 1, 9)), 9),
                List.of(1L));
    }

    private static void keepsLimits(IndexUnderTest test) {
        put(test.index(), IntStream.range(0, 40).mapToObj(id -> entry(id, A)).toArray(IndexEntry[]::new));

        expect("exact", exact(test.index(), List.of(A), ALL, 7).size(), 7);
        expect(
                "block",
                union(test.index(), List.of(new Block(List.of(A), 1, 5)), 9).size(),
                5);
        expect(
                "union",
                union(test.index(), List.of(new Block(List.of(A), 1, 30)), 9).size(),
                9);
        expect(
                "all",
                union(test.index(), List.of(new Block(List.of(A), 1, 40)), 50).size(),
                40);
    }

    private static void ranks(IndexUnderTest test) {
        put(test.index(), entry(4, A), entry(3, A, B), entry(2, A), entry(1, C));
        var blocks = List.of(new Block(List.of(A), 2, 9), new Block(List.of(B), 3, 9), new Block(List.of(C), 1, 9));

        expect("all", union(test.index(), blocks, 9), List.of(3L, 2L, 4L, 1L));
        expect("the best", union(test.index(), blocks, 2), List.of(3L, 2L));
    }

    private static void countsBlockOnce(IndexUnderTest test) {
        put(test.index(), entry(1, A, B), entry(2, C));
        var blocks = List.of(new Block(List.of(A, B), 2, 9), new Block(List.of(C), 3, 9));

        expect("order", union(test.index(), blocks, 9), List.of(2L, 1L));
    }

    private static void losesUncommitted(IndexUnderTest test) {
        test.index().apply(List.of(entry(1, A)), List.of(), 10);
        test.index().commit();
        test.index().apply(List.of(entry(2, A)), List.of(1L), 20);
        test.index().refresh();
        expect("position before", test.index().position(), 20L);

        test.crashAndReopen();

        expect("position after", test.index().position(), 10L);
        expect("records", ids(test, A), List.of(1L));
    }

    private static void keepsCommitted(IndexUnderTest test) {
        expect("position of a new index", test.index().position(), 0L);
        put(test.index(), entry(1, A), entry(2, B));
        test.index().apply(List.of(), List.of(2L), 2);
        test.index().commit();

        test.crashAndReopen();

        expect("position", test.index().position(), 2L);
        expect("records", ids(test, A), List.of(1L));
        expect("size", test.index().size(), 1L);
        put(test.index(), entry(1, B));
        expect("replaced after reopening", ids(test, A), List.of());
    }

    private static void clears(IndexUnderTest test) {
        put(test.index(), entry(1, A));
        test.index().commit();

        test.index().clear();

        expect("records", ids(test, A), List.of());
        expect("size", test.index().size(), 0L);
        expect("position", test.index().position(), 0L);
        test.crashAndReopen();
        expect("records after a crash", ids(test, A), List.of());
        expect("position after a crash", test.index().position(), 0L);
        put(test.index(), entry(1, B));
        expect("put again", ids(test, B), List.of(1L));
    }

    private static void optimises(IndexUnderTest test) {
        for (int i = 0; i < 12; i++) {
            put(test.index(), entry(i, A), entry(100 + i, B));
        }

        test.index().optimise();

        expect(
                "by A",
                ids(test, A),
                IntStream.range(0, 12).mapToObj(id -> (long) id).toList());
        expect("size", test.index().size(), 24L);
    }

    private static void takesThousands(IndexUnderTest test) {
        IndexEntry[] entries = IntStream.range(0, 5_000)
                .mapToObj(id -> entry(4_999 - id, new Key(KeyKind.NUMBER, "N" + id)))
                .toArray(IndexEntry[]::new);
        put(test.index(), entries);

        expect("size", test.index().size(), 5_000L);
        for (int id : new int[] {0, 511, 512, 2_500, 4_999}) {
            expect("one of them", ids(test, new Key(KeyKind.NUMBER, "N" + id)), List.of(4_999L - id));
        }
    }

    static IndexEntry entry(long recordId, Key... keys) {
        return new IndexEntry(recordId, 1, 0, 0, List.of(keys), new byte[] {1});
    }

    static void put(RecordIndex index, IndexEntry... entries) {
        index.apply(List.of(entries), List.of(), index.position() + 1);
        index.refresh();
    }

    private static List<Long> ids(IndexUnderTest test, Key key) {
        return ids(test, key, ALL);
    }

    private static List<Long> ids(IndexUnderTest test, Key key, Visibility visibility) {
        return ids(exact(test.index(), List.of(key), visibility, 1_000));
    }

    private static List<Long> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::recordId).sorted().toList();
    }

    static List<Candidate> exact(RecordIndex index, List<Key> keys, Visibility visibility, int limit) {
        try (RecordIndex.View view = index.view()) {
            return view.exact(keys, visibility, limit);
        }
    }

    private static List<Long> union(RecordIndex index, List<Block> blocks, int limit) {
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
