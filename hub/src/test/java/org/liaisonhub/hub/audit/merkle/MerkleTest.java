package org.liaisonhub.hub.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.standards.InvalidValue;

/** All sizes to 2,000, against {@link Rfc9162}. */
class MerkleTest {
    private static final int SIZES = 2_000;
    private static final List<byte[]> ENTRIES = IntStream.range(0, SIZES)
            .mapToObj(i -> ByteBuffer.allocate(4).putInt(i * 7919).array())
            .toList();
    private static final Rfc9162 DEFINED = new Rfc9162(ENTRIES);
    private static final Grown TREE = new Grown();

    /** A tree with all its nodes and its head at every size. */
    private static final class Grown {
        private final Map<String, TreeHash> nodes = new HashMap<>();
        private final List<TreeHash> heads = new ArrayList<>();
        private final Proofs proofs = new Proofs((height, index) -> {
            return Objects.requireNonNull(nodes.get(height + "/" + index));
        });

        Grown() {
            var range = new CompactRange();
            heads.add(range.head());
            for (var entry : ENTRIES) {
                range.append(TreeHash.leaf(entry), (height, index, hash) -> nodes.put(height + "/" + index, hash));
                heads.add(range.head());
            }
        }
    }

    private static List<String> hex(List<?> hashes) {
        return hashes.stream()
                .map(hash -> hash instanceof byte[] bytes ? Rfc9162.hex(bytes) : hash.toString())
                .toList();
    }

    private static List<byte[]> bytes(List<TreeHash> hashes) {
        return hashes.stream().map(TreeHash::bytes).toList();
    }

    @Test
    void headsAreThoseOfTheDefinitionAtEverySize() {
        for (int size = 0; size <= SIZES; size++) {
            assertThat(TREE.heads.get(size)).hasToString(Rfc9162.hex(DEFINED.mth(0, size)));
            assertThat(TREE.proofs.head(size)).isEqualTo(TREE.heads.get(size));
        }
    }

    /** Every entry at every size to 260 and at the edges of all others; the proof itself is compared there too. */
    @Test
    void inclusionProofsAreThoseOfTheDefinitionAndVerify() {
        var random = new Random(9162);
        for (int size = 1; size <= SIZES; size++) {
            var indices = size <= 260
                    ? IntStream.range(0, size)
                    : IntStream.concat(
                            IntStream.of(0, 1, 255, 256, size / 2, size - 2, size - 1), random.ints(10, 0, size));
            int of = size;
            indices.forEach(index -> {
                var proof = TREE.proofs.inclusion(index, of);
                var leaf = TreeHash.leaf(ENTRIES.get(index));

                assertThat(hex(proof)).isEqualTo(hex(DEFINED.path(index, 0, of)));
                assertThat(ProofCheck.includes(TREE.heads.get(of), of, index, leaf, proof))
                        .isTrue();
                assertThat(Rfc9162.hex(Rfc9162.headByPath(index, of, leaf.bytes(), bytes(proof))))
                        .isEqualTo(TREE.heads.get(of).toString());
            });
        }
    }

    @Test
    void consistencyProofsAreThoseOfTheDefinitionAndVerify() {
        var random = new Random(9163);
        for (int newer = 1; newer <= SIZES; newer++) {
            var older = newer <= 200
                    ? IntStream.rangeClosed(1, newer)
                    : IntStream.concat(IntStream.of(1, 2, 128, newer / 2, newer - 1, newer), random.ints(10, 1, newer));
            int of = newer;
            older.forEach(size -> {
                var proof = TREE.proofs.consistency(size, of);
                var head = TREE.heads.get(size);

                assertThat(hex(proof)).isEqualTo(hex(DEFINED.proof(size, of)));
                assertThat(ProofCheck.consistent(size, head, of, TREE.heads.get(of), proof))
                        .isTrue();
                var heads = Rfc9162.headsByProof(size, of, head.bytes(), bytes(proof));
                assertThat(Rfc9162.hex(heads[0])).isEqualTo(head.toString());
                assertThat(Rfc9162.hex(heads[1])).isEqualTo(TREE.heads.get(of).toString());
            });
        }
    }

    @Test
    void anyOtherProofIsRefused() {
        var random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            int size = random.nextInt(2, SIZES + 1);
            int index = random.nextInt(size);
            int older = random.nextInt(1, size);
            var leaf = TreeHash.leaf(ENTRIES.get(index));
            var head = TREE.heads.get(size);

            var inclusion = spoilt(TREE.proofs.inclusion(index, size), random);
            assertThat(ProofCheck.includes(head, size, index, leaf, inclusion)).isFalse();
            var consistency = spoilt(TREE.proofs.consistency(older, size), random);
            assertThat(ProofCheck.consistent(older, TREE.heads.get(older), size, head, consistency))
                    .isFalse();
        }
    }

    /** One hash changed, taken away, or put in. */
    private static List<TreeHash> spoilt(List<TreeHash> proof, Random random) {
        var spoilt = new ArrayList<>(proof);
        int at = random.nextInt(proof.size());
        switch (random.nextInt(3)) {
            case 0 -> spoilt.set(at, TreeHash.leaf(new byte[] {1}));
            case 1 -> spoilt.remove(at);
            default -> spoilt.add(at, TreeHash.leaf(new byte[] {2}));
        }
        return spoilt;
    }

    @Test
    void aProofOfAnotherEntrySizeOrHeadIsRefused() {
        var proof = TREE.proofs.inclusion(700, 1_500);
        var head = TREE.heads.get(1_500);
        var leaf = TreeHash.leaf(ENTRIES.get(700));

        assertThat(ProofCheck.includes(head, 1_500, 701, leaf, proof)).isFalse();
        assertThat(ProofCheck.includes(TREE.heads.get(1_499), 1_500, 700, leaf, proof))
                .isFalse();
        assertThat(ProofCheck.includes(head, 1_500, 700, TreeHash.leaf(ENTRIES.get(701)), proof))
                .isFalse();
        assertThat(ProofCheck.includes(head, 700, 700, leaf, proof)).isFalse();
        assertThat(ProofCheck.includes(head, 1_500, -1, leaf, proof)).isFalse();
    }

    @Test
    void nothingIsTheBeginningOfEveryLog() {
        assertThat(ProofCheck.consistent(0, TreeHash.EMPTY, 10, TREE.heads.get(10), List.of()))
                .isTrue();
        assertThat(ProofCheck.consistent(0, TREE.heads.get(1), 10, TREE.heads.get(10), List.of()))
                .isFalse();
        assertThat(ProofCheck.consistent(11, TREE.heads.get(11), 10, TREE.heads.get(10), List.of()))
                .isFalse();
        assertThat(TREE.proofs.consistency(0, 10)).isEmpty();
    }

    /** Source: the empty and the first heads of the test tree of RFC 6962's reference implementation. */
    @Test
    void hashesAreThoseOfKnownTrees() {
        var range = new CompactRange();
        assertThat(range.head()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        range.append(TreeHash.leaf(new byte[0]), NodeSink.NONE);
        assertThat(range.head()).hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        range.append(TreeHash.leaf(new byte[] {0}), NodeSink.NONE);
        assertThat(range.head()).hasToString("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    }

    @Test
    void aRangeGoesOnFromWhatWasKept() {
        var range = new CompactRange();
        for (int i = 0; i < 1_000; i++) {
            range = new CompactRange(range.size(), range.roots());
            range.append(TreeHash.leaf(ENTRIES.get(i)), NodeSink.NONE);
            assertThat(range.head()).isEqualTo(TREE.heads.get(i + 1));
        }
        var roots = range.roots();
        assertThatThrownBy(() -> new CompactRange(1_001, roots)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aTileKnowsTheNodesAboveItsHashes() {
        var tile = new Tile(ENTRIES.subList(0, 256).stream().map(TreeHash::leaf).toList());

        assertThat(tile.node(8, 0)).isEqualTo(TREE.heads.get(256));
        assertThat(tile.node(3, 5)).isEqualTo(TREE.nodes.get("3/5"));
        assertThat(Tile.of(tile.bytes())).isEqualTo(tile);
        assertThatThrownBy(() -> Tile.of(new byte[33])).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Tile.of(new byte[0])).isInstanceOf(InvalidValue.class);
    }

    /** Source: C2SP tlog-tiles, the example of index 1234067. */
    @Test
    void aTileHasItsPath() {
        assertThat(new TileAddress(0, 1_234_067, 256).path()).isEqualTo("0/x001/x234/067");
        assertThat(new TileAddress(1, 5, 12).path()).isEqualTo("1/005.p/12");
        assertThat(new TileAddress(TileAddress.ENTRIES, 1_000, 256).path()).isEqualTo("entries/x001/000");
        for (var address : TileAddress.all(70_000)) {
            assertThat(TileAddress.parse(address.path())).isEqualTo(address);
        }
        assertThat(TileAddress.all(70_000))
                .hasSize(274 + 274 + 2 + 1)
                .contains(new TileAddress(1, 1, 17), new TileAddress(2, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/1",
                "0/0001",
                "0/x000/001",
                "8/000",
                "-1/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/257",
                "entries",
                "0/000/",
                "0/001/002",
                "0/x001",
                "entries/000.p/",
                "00/000",
                "0/000.p/1/2"
            })
    void whatIsNoPathIsRefused(String path) {
        assertThatThrownBy(() -> TileAddress.parse(path)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aBundleGivesBackItsEntries() {
        var entries = List.of(new byte[0], new byte[] {1, 2}, new byte[65_535]);

        assertThat(EntryBundle.read(EntryBundle.write(entries))).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536]))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0, 2, 1})).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> EntryBundle.read(new byte[] {0})).isInstanceOf(InvalidValue.class);
    }
}
