package org.liaisonhub.hub.audit.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A witness's signature of a checkpoint: it has seen this log grow to this size, at this time, and from nothing but what it
 * had seen before. Source: C2SP tlog-cosignature, "cosignature/v1" with Ed25519.
 */
public final class Cosignature {
    private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_BYTES;

    private Cosignature() {}

    /** When the witness signed, in whole seconds; empty unless the signature is its own of this checkpoint. */
    public static Optional<Instant> verify(String checkpointText, NoteSignature signature, NoteKey witness) {
        var bytes = signature.bytes();
        if (witness.use() != NoteKey.Use.WITNESS || !signature.names(witness) || bytes.length != LENGTH) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        var raw = Arrays.copyOfRange(bytes, Long.BYTES, LENGTH);
        boolean genuine = time >= 0
                && time <= Instant.MAX.getEpochSecond()
                && witness.verifies(message(checkpointText, time), raw);
        return genuine ? Optional.of(Instant.ofEpochSecond(time)) : Optional.empty();
    }

    static byte[] message(String checkpointText, long time) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }
}
