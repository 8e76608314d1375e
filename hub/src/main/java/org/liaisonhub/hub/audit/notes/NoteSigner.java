package org.liaisonhub.hub.audit.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.liaisonhub.standards.InvalidValue;

/**
 * The key of a hub: signs the checkpoints of its own log, and cosigns those of others as a witness. Text form, secret:
 * {@code PRIVATE+KEY+NAME+HASH+BASE64} of the seed and the public key. Thread-safe.
 */
public final class NoteSigner {
    private static final String START = "PRIVATE+KEY+";
    private static final int LONG_FORM = 1 + 2 * Ed25519.KEY_BYTES;
    private static final String RULE = "a private key that this program wrote";

    private final byte[] seed;
    private final byte[] point;
    private final PrivateKey key;
    private final NoteKey log;
    private final NoteKey witness;

    private NoteSigner(String name, byte[] seedAndPoint) {
        this.seed = Arrays.copyOf(seedAndPoint, Ed25519.KEY_BYTES);
        this.point = Arrays.copyOfRange(seedAndPoint, Ed25519.KEY_BYTES, 2 * Ed25519.KEY_BYTES);
        this.key = Ed25519.privateKey(seed);
        this.log = new NoteKey(name, NoteKey.Use.LOG, point);
        this.witness = new NoteKey(name, NoteKey.Use.WITNESS, point);
    }

    /** A new key at random. */
    public static NoteSigner generate(String name) {
        return new NoteSigner(name, Ed25519.generate());
    }

    /**
     * Reads the secret text form.
     *
     * @throws InvalidValue unless it is the text form of a key whose two halves belong together
     */
    public static NoteSigner parse(String text) {
        var parts = text.startsWith(START) ? text.substring(START.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new InvalidValue("key", RULE);
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidValue("key", RULE);
        }
        if (typed.length != LONG_FORM || typed[0] != 1) {
            throw new InvalidValue("key", RULE);
        }
        var signer = new NoteSigner(parts[0], Arrays.copyOfRange(typed, 1, LONG_FORM));
        var probe = signer.sign("probe\n");
        if (!signer.text().equals(text)
                || !signer.log.verifies("probe\n".getBytes(StandardCharsets.UTF_8), probe.bytes())) {
            throw new InvalidValue("key", RULE);
        }
        return signer;
    }

    /** By which its checkpoints are verified. */
    public NoteKey logKey() {
        return log;
    }

    /** By which its cosignatures are verified. */
    public NoteKey witnessKey() {
        return witness;
    }

    public NoteSignature sign(String text) {
        return new NoteSignature(log.name(), log.id(), Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs another log's checkpoint as its witness, at {@code now} in whole seconds. */
    public NoteSignature cosign(String checkpointText, Instant now) {
        long time = now.getEpochSecond();
        var raw = Ed25519.sign(key, Cosignature.message(checkpointText, time));
        var bytes = ByteBuffer.allocate(Long.BYTES + raw.length).putLong(time).put(raw);
        return new NoteSignature(witness.name(), witness.id(), bytes.array());
    }

    /** The secret text form. */
    public String text() {
        var typed = new byte[LONG_FORM];
        typed[0] = 1;
        System.arraycopy(seed, 0, typed, 1, Ed25519.KEY_BYTES);
        System.arraycopy(point, 0, typed, 1 + Ed25519.KEY_BYTES, Ed25519.KEY_BYTES);
        return START + log.name() + "+" + NoteKey.hex(log.id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The name and the public half only. */
    @Override
    public String toString() {
        return log.text();
    }
}
