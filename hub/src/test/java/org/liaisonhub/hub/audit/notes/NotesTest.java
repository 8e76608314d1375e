package org.liaisonhub.hub.audit.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.standards.InvalidValue;

class NotesTest {
    private static final NoteSigner SIGNER = NoteSigner.generate("hub.example/log");
    private static final Checkpoint CHECKPOINT = new Checkpoint("hub.example/log", 7, TreeHash.EMPTY);

    private static SignedNote parse(String text) {
        return SignedNote.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Source: the example of the package golang.org/x/mod/sumdb/note. */
    @Test
    void verifiesANoteOfTheReferenceImplementation() {
        var key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var note = parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.isSignedBy(SIGNER.logKey())).isFalse();
        assertThat(new SignedNote(note.text().replace("answer", "question"), note.signatures()).isSignedBy(key))
                .isFalse();
    }

    @Test
    void aCheckpointIsReadAsItWasWritten() {
        var note = SignedNote.sign(CHECKPOINT.text(), SIGNER);

        assertThat(note.format())
                .startsWith("hub.example/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— hub.example/log ");
        var read = SignedNote.parse(note.bytes());
        assertThat(read).isEqualTo(note);
        assertThat(Checkpoint.parse(read.text())).isEqualTo(CHECKPOINT);
        assertThat(read.isSignedBy(SIGNER.logKey())).isTrue();
        assertThat(read.isSignedBy(NoteSigner.generate("hub.example/log").logKey()))
                .isFalse();
    }

    @Test
    void aCosignatureIsOfOneCheckpointAtOneTime() {
        var witness = NoteSigner.generate("witness.example");
        var now = Instant.parse("2026-11-22T01:02:03.9Z");
        var signature = witness.cosign(CHECKPOINT.text(), now);
        var note = SignedNote.sign(CHECKPOINT.text(), SIGNER).and(NoteSignature.parse(signature.line()));

        assertThat(Cosignature.verify(CHECKPOINT.text(), signature, witness.witnessKey()))
                .contains(Instant.parse("2026-11-22T01:02:03Z"));
        assertThat(note.isSignedBy(witness.witnessKey())).isTrue();
        assertThat(note.isSignedBy(witness.logKey())).isFalse();
        assertThat(Cosignature.verify(CHECKPOINT.text() + "x\n", signature, witness.witnessKey()))
                .isEmpty();
        assertThat(Cosignature.verify(CHECKPOINT.text(), signature, SIGNER.witnessKey()))
                .isEmpty();
    }

    @Test
    void keysAreReadAsTheyWereWritten() {
        assertThat(NoteKey.parse(SIGNER.logKey().text())).isEqualTo(SIGNER.logKey());
        assertThat(NoteKey.parse(SIGNER.witnessKey().text())).isEqualTo(SIGNER.witnessKey());
        assertThat(SIGNER.witnessKey().id()).isNotEqualTo(SIGNER.logKey().id());
        var again = NoteSigner.parse(SIGNER.text());
        assertThat(again.logKey()).isEqualTo(SIGNER.logKey());
        assertThat(again.sign("a\n")).isEqualTo(SIGNER.sign("a\n"));
        assertThat(SIGNER).hasToString(SIGNER.logKey().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a+b+c",
                "a+00000000+AQ==",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> NoteSigner.parse("PRIVATE+KEY+" + text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAA\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name  AAAAAAA=\n",
                "te\u0001xt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\n\n",
                "text\n\n— name AAAAAAB=\n"
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void bytesThatAreNoTextAreNoNote() {
        var bytes = "text\n\n— name AAAAAAA=\n".getBytes(StandardCharsets.UTF_8);
        assertThat(SignedNote.parse(bytes).signatures()).hasSize(1);
        bytes[0] = (byte) 0xFF;

        assertThatThrownBy(() -> SignedNote.parse(bytes)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFW=\n",
                "a\n1\nAAAA\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n",
                "a\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void linesOfOthersAreKept() {
        var text = "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n";

        assertThat(Checkpoint.parse(text).extensions()).isEqualTo(List.of("more"));
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }
}
