package org.liaisonhub.hub.audit.notes;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.hub.audit.merkle.EntryBundle;
import org.liaisonhub.hub.audit.merkle.ProofCheck;
import org.liaisonhub.hub.audit.merkle.Tile;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.standards.InvalidValue;

/** Whatever comes from outside is what it says it is, written in the one way there is, or refused by its field. */
class NotesFuzzTest {
    private static final NoteKey KEY =
            NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    @FuzzTest(maxDuration = "1m")
    void anyNoteIsReadOrRefused(byte[] bytes) {
        try {
            var note = SignedNote.parse(bytes);
            assertThat(note.bytes()).isEqualTo(bytes);
            note.isSignedBy(KEY);
            assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
        } catch (InvalidValue refused) {
            assertThat(refused.rule()).isNotBlank();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void anyKeyPathTileOrBundleIsReadOrRefused(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        List<Runnable> readings = List.of(
                () -> assertThat(NoteKey.parse(text).text()).isEqualTo(text),
                () -> assertThat(NoteSigner.parse(text).text()).isEqualTo(text),
                () -> assertThat(NoteSignature.parse(text).line()).isEqualTo(text),
                () -> assertThat(TileAddress.parse(text).path()).isEqualTo(text),
                () -> assertThat(Tile.of(bytes).bytes()).isEqualTo(bytes),
                () -> assertThat(EntryBundle.write(EntryBundle.read(bytes))).isEqualTo(bytes));
        for (var reading : readings) {
            try {
                reading.run();
            } catch (InvalidValue refused) {
                assertThat(refused.rule()).isNotBlank();
            }
        }
    }

    /** No proof that was made up verifies: it would have to hit a hash of 256 bits. */
    @FuzzTest(maxDuration = "1m")
    void noInventedProofVerifies(byte[] bytes) {
        if (bytes.length < 4) {
            return;
        }
        long size = bytes[0] & 0x7F;
        long index = bytes[1];
        var proof = new ArrayList<TreeHash>();
        for (int at = 4; at + TreeHash.BYTES <= bytes.length; at += TreeHash.BYTES) {
            proof.add(TreeHash.at(bytes, at));
        }
        var leaf = TreeHash.leaf(new byte[] {bytes[2]});

        assertThat(ProofCheck.includes(TreeHash.EMPTY, size, index, leaf, proof))
                .isFalse();
        if (index != size && index != 0) {
            assertThat(ProofCheck.consistent(index, leaf, size, TreeHash.EMPTY, proof))
                    .isFalse();
        }
    }
}
