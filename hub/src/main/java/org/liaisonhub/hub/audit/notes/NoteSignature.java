package org.liaisonhub.hub.audit.notes;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import org.liaisonhub.standards.InvalidValue;

/** One signature line of a note. Source: C2SP signed-note, "Format". Immutable. */
public final class NoteSignature {
    private static final String START = "\u2014 ";
    private static final int LONGEST = 20_000;
    private static final String RULE = "an em dash, a name and Base64, one space between them";

    private final String name;
    private final int keyId;
    private final byte[] bytes;

    NoteSignature(String name, int keyId, byte[] bytes) {
        this.name = NoteKey.requireName(name);
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /**
     * Reads a line.
     *
     * @throws InvalidValue unless it is a signature line, without its line feed, in the one way it can be written
     */
    public static NoteSignature parse(String line) {
        var parts = line.startsWith(START) && line.length() <= LONGEST
                ? line.substring(START.length()).split(" ", -1)
                : new String[0];
        if (parts.length != 2) {
            throw new InvalidValue("signature", RULE);
        }
        byte[] all;
        try {
            all = Base64.getDecoder().decode(parts[1]);
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidValue("signature", RULE);
        }
        if (all.length <= Integer.BYTES) {
            throw new InvalidValue("signature", RULE);
        }
        var signature = new NoteSignature(
                parts[0], ByteBuffer.wrap(all).getInt(), Arrays.copyOfRange(all, Integer.BYTES, all.length));
        if (!signature.line().equals(line)) {
            throw new InvalidValue("signature", RULE);
        }
        return signature;
    }

    public String name() {
        return name;
    }

    public int keyId() {
        return keyId;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it says that it was made with that key; that is not yet proved. */
    public boolean names(NoteKey key) {
        return keyId == key.id() && name.equals(key.name());
    }

    /** The line, without its line feed. */
    public String line() {
        var all =
                ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes);
        return START + name + " " + Base64.getEncoder().encodeToString(all.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteSignature same && line().equals(same.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
