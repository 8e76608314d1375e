package org.liaisonhub.search.contract;

import static org.liaisonhub.search.contract.Asking.A;
import static org.liaisonhub.search.contract.Asking.ALL;
import static org.liaisonhub.search.contract.Asking.B;
import static org.liaisonhub.search.contract.Asking.entry;
import static org.liaisonhub.search.contract.Asking.exact;
import static org.liaisonhub.search.contract.Asking.ids;
import static org.liaisonhub.search.contract.Asking.put;
import static org.liaisonhub.search.contract.Expect.expect;

import java.util.List;
import java.util.stream.IntStream;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.RecordIndex;

/** What must hold when records come, change and go, and when the machine stops. */
final class ChangeCases {
    private ChangeCases() {}

    static void replaces(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(2, A));
        put(test.index(), new IndexEntry(1, 9, 0, 0, List.of(B), new byte[0]));

        expect("by the old key", ids(test, A), List.of(2L));
        expect(
                "by the new key",
                exact(test.index(), List.of(B), ALL, 9).getFirst().version(),
                9);
        expect("size", test.index().size(), 2L);
    }

    static void keepsTheLater(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(1, B));

        expect("by the earlier", ids(test, A), List.of());
        expect("by the later", ids(test, B), List.of(1L));
    }

    static void removes(IndexUnderTest test) {
        put(test.index(), entry(1, A), entry(2, A));

        test.index().apply(List.of(), List.of(1L, 99L), 2);
        test.index().refresh();

        expect("what is left", ids(test, A), List.of(2L));
        expect("size", test.index().size(), 1L);
    }

    static void removesWhatIsPut(IndexUnderTest test) {
        test.index().apply(List.of(entry(1, A), entry(2, A)), List.of(1L), 1);
        test.index().refresh();

        expect("what is left", ids(test, A), List.of(2L));
    }

    static void showsAfterRefresh(IndexUnderTest test) {
        test.index().apply(List.of(entry(1, A)), List.of(), 1);
        expect("before", ids(test, A), List.of());
        expect("position before", test.index().position(), 0L);

        test.index().refresh();
        expect("after", ids(test, A), List.of(1L));
        expect("position after", test.index().position(), 1L);

        test.index().apply(List.of(), List.of(1L), 2);
        expect("still there", ids(test, A), List.of(1L));
        expect("position meanwhile", test.index().position(), 1L);

        test.index().refresh();
        expect("gone", ids(test, A), List.of());
    }

    static void holdsViewsStill(IndexUnderTest test) {
        put(test.index(), entry(1, A));
        try (RecordIndex.View view = test.index().view()) {
            test.index().apply(List.of(entry(2, A)), List.of(1L), 2);
            test.index().refresh();

            expect("open view", view.exact(List.of(A), ALL, 9).getFirst().recordId(), 1L);
        }
        expect("new view", ids(test, A), List.of(2L));
    }

    static void losesUncommitted(IndexUnderTest test) {
        test.index().apply(List.of(entry(1, A)), List.of(), 10);
        test.index().commit();
        test.index().apply(List.of(entry(2, A)), List.of(1L), 20);
        test.index().refresh();
        expect("position before", test.index().position(), 20L);

        test.crashAndReopen();

        expect("position after", test.index().position(), 10L);
        expect("records", ids(test, A), List.of(1L));
    }

    static void keepsCommitted(IndexUnderTest test) {
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

    static void clears(IndexUnderTest test) {
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

    static void optimises(IndexUnderTest test) {
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

    static void takesThousands(IndexUnderTest test) {
        IndexEntry[] entries = IntStream.range(0, 5_000)
                .mapToObj(id -> entry(4_999 - id, new Key(KeyKind.NUMBER, "N" + id)))
                .toArray(IndexEntry[]::new);
        put(test.index(), entries);

        expect("size", test.index().size(), 5_000L);
        for (int id : new int[] {0, 511, 512, 2_500, 4_999}) {
            expect("one of them", ids(test, new Key(KeyKind.NUMBER, "N" + id)), List.of(4_999L - id));
        }
    }
}
