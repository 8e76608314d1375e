package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;
import tools.jackson.databind.JsonNode;

/** Fetching a checkpoint and having it cosigned, step by step as docs/audit.md tells it, between two hubs. */
@SuppressWarnings("NullAway.Init")
final class WitnessApiTest {
    private static final String AUDIT = "/api/v1/audit";

    private static RealHub hub;
    private static RealHub other;
    private static ApiClient log;
    private static ApiClient witness;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        other = RealHub.named("witness.example/log");
        log = new ApiClient(hub.address(), hub.token("KEN"), new Description());
        witness = new ApiClient(other.address(), other.token("KEN"), new Description());
        other.services()
                .publishedLog()
                .witness()
                .watch(NoteKey.parse(log.get(AUDIT + "/key").json().get("log").stringValue()));
        hub.services()
                .publishedLog()
                .checkpoints()
                .trust(NoteKey.parse(
                        witness.get(AUDIT + "/key").json().get("witness").stringValue()));
    }

    @AfterAll
    static void stop() {
        hub.close();
        other.close();
    }

    /** Returns the size that was cosigned. */
    private static String cosign(String old) throws Exception {
        hub.enter("UTO", 3);
        hub.services().publishedLog().checkpoints().publish();
        var checkpoint = log.get(AUDIT + "/checkpoint").body();
        var size = checkpoint.split("\n", -1)[1];
        var hashes = log.get(AUDIT + "/consistency?from=" + old + "&to=" + size)
                .json()
                .get("hashes")
                .valueStream()
                .map(JsonNode::stringValue)
                .map(hash -> hash + "\n")
                .collect(Collectors.joining());
        var request = "old " + old + "\n" + hashes + "\n" + checkpoint;
        var cosignature = witness.call("POST", AUDIT + "/witness/add-checkpoint", "text/plain", request);
        assertThat(cosignature.status()).as(cosignature.body()).isEqualTo(200);
        var kept = log.call("POST", AUDIT + "/checkpoints/" + size + "/cosignatures", "text/plain", cosignature.body());
        assertThat(kept.status()).isEqualTo(204);
        return size;
    }

    @Test
    void aCheckpointIsCosignedAndSoIsTheNextThatGrewFromIt() throws Exception {
        cosign(cosign("0"));

        var note = SignedNote.parse(log.get(AUDIT + "/checkpoint").body().getBytes(StandardCharsets.UTF_8));
        var key =
                NoteKey.parse(witness.get(AUDIT + "/key").json().get("witness").stringValue());
        assertThat(note.isSignedBy(key)).isTrue();
    }
}
