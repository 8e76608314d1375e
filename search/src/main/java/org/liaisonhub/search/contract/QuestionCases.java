package org.liaisonhub.search.contract;

import static org.liaisonhub.search.contract.Asking.A;
import static org.liaisonhub.search.contract.Asking.ALL;
import static org.liaisonhub.search.contract.Asking.B;
import static org.liaisonhub.search.contract.Asking.C;
import static org.liaisonhub.search.contract.Asking.bits;
import static org.liaisonhub.search.contract.Asking.entry;
import static org.liaisonhub.search.contract.Asking.exact;
import static org.liaisonhub.search.contract.Asking.ids;
import static org.liaisonhub.search.contract.Asking.put;
import static org.liaisonhub.search.contract.Asking.union;
import static org.liaisonhub.search.contract.Asking.visibility;
import static org.liaisonhub.search.contract.Expect.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Candidate;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.Visibility;

/** What must hold when keys are asked. */
final class QuestionCases {
    private QuestionCases() {}

    static void findsByEachKey(IndexUnderTest test) {
        put(test.index(), entry(1, A, B), entry(2, B));

        expect("by A", ids(test, A), List.of(1L));
        expect("by B", ids(test, B), List.of(1L, 2L));
        expect("size", test.index().size(), 2L);
    }

    static void givesBackWhatWasPut(IndexUnderTest test) {
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

    static void keepsKindsApart(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(2, C));

        expect("document", ids(test, A), List.of(1L));
        expect("token", ids(test, C), List.of(2L));
        expect("other kind", ids(test, new Key(KeyKind.SKELETON, A.text())), List.of());
    }

    static void knowsNoWildcards(IndexUnderTest test) {
        put(test.index(), entry(1, A));

        for (String text : List.of("UTO|A*", "UTO|A?", "*", "UTO|A", "uto|a1", "UTO|A1 ", "")) {
            expect("nothing", ids(test, new Key(KeyKind.DOCUMENT, text)), List.of());
        }
    }

    static void takesAnyScript(IndexUnderTest test) {
        Key arabic = new Key(KeyKind.TOKEN, "محمد");
        Key rare = new Key(KeyKind.TOKEN, "𠮷");
        put(test.index(), entry(1, arabic, arabic), entry(2, rare), entry(3));

        expect("Arabic", ids(test, arabic), List.of(1L));
        expect("outside the basic plane", ids(test, rare), List.of(2L));
        expect("no keys", exact(test.index(), List.of(), ALL, 9), List.of());
        expect("no blocks", union(test.index(), List.of(), 9), List.of());
    }

    static void withholdsDatabases(IndexUnderTest test) {
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

    static void withholdsAudiences(IndexUnderTest test) {
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

    static void limitsVisible(IndexUnderTest test) {
        IndexEntry[] entries = IntStream.range(0, 50)
                .mapToObj(id -> new IndexEntry(id, 1, 0, id == 40 ? 1 : 0, List.of(A), new byte[0]))
                .toArray(IndexEntry[]::new);
        put(test.index(), entries);

        Visibility few = visibility(bits(0), bits(1));
        expect("exact", exact(test.index(), List.of(A), few, 1).getFirst().recordId(), 40L);
        expect("block", union(test.index(), List.of(new Block(List.of(A), 1, 1)), few, 1), List.of(40L));
    }

    static void namesOnce(IndexUnderTest test) {
        put(test.index(), entry(1, A, B, C));

        expect("exact", exact(test.index(), List.of(A, B, A), ALL, 9).size(), 1);
        expect(
                "union",
                union(test.index(), List.of(new Block(List.of(A, B), 1, 9), new Block(List.of(C), 1, 9)), 9),
                List.of(1L));
    }

    static void keepsLimits(IndexUnderTest test) {
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

    static void keepsWhatOthersFound(IndexUnderTest test) {
        put(
                test.index(),
                IntStream.rangeClosed(1, 90)
                        .map(id -> 91 - id)
                        .mapToObj(id -> id == 80 ? entry(id, A, B) : id == 70 ? entry(id, C) : entry(id, A, C))
                        .toArray(IndexEntry[]::new));
        var blocks = List.of(new Block(List.of(A), 8, 3), new Block(List.of(B), 2, 9), new Block(List.of(C, A), 1, 2));

        expect("lowest ids", ids(exact(test.index(), List.of(A), ALL, 4)), List.of(1L, 2L, 3L, 4L));
        expect("order", union(test.index(), blocks, 6), List.of(80L, 1L, 2L, 3L, 4L, 5L));
    }

    static void ranks(IndexUnderTest test) {
        put(test.index(), entry(4, A), entry(3, A, B), entry(2, A), entry(1, C));
        var blocks = List.of(new Block(List.of(A), 2, 9), new Block(List.of(B), 3, 9), new Block(List.of(C), 1, 9));

        expect("all", union(test.index(), blocks, 9), List.of(3L, 2L, 4L, 1L));
        expect("the best", union(test.index(), blocks, 2), List.of(3L, 2L));
    }

    static void ranksMany(IndexUnderTest test) {
        put(
                test.index(),
                IntStream.range(0, 700)
                        .mapToObj(id -> id == 650 ? entry(id, A, B) : entry(id, A))
                        .toArray(IndexEntry[]::new));
        var blocks = List.of(new Block(List.of(A), 2, 1_000), new Block(List.of(B), 1, 1_000));
        List<Long> expected = new ArrayList<>(List.of(650L));
        LongStream.range(0, 299).forEach(expected::add);

        expect("all", ids(test, A).size(), 700);
        expect("the best", union(test.index(), blocks, 300), expected);
    }

    static void countsBlockOnce(IndexUnderTest test) {
        put(test.index(), entry(1, A, B), entry(2, C));
        var blocks = List.of(new Block(List.of(A, B), 2, 9), new Block(List.of(C), 3, 9));

        expect("order", union(test.index(), blocks, 9), List.of(2L, 1L));
    }
}
