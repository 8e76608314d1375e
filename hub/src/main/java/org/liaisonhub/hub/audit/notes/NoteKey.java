package org.liaisonhub.hub.audit.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.liaisonhub.standards.InvalidValue;

/**
 * A public key by which notes are verified, with its name and its purpose. Text form, the "vkey":
 * {@code NAME+HASH+BASE64}. Source: C2SP signed-note, "Verifier keys"; tlog-cosignature.
 */
public final class NoteKey {
    /** What a key signs: the algorithm byte of its text form. */
    public enum Use {
        /** Checkpoints of its own log. */
        LOG(1),
        /** Checkpoints of other logs, with the time (cosignature/v1). */
        WITNESS(4);

        private final int code;

        Use(int code) {
            this.code = code;
        }
    }

    private static final int HASH_DIGITS = 8;
    private static final int LONGEST_NAME = 200;
    private static final String RULE = "NAME+HASH+BASE64, an Ed25519 verifier key of C2SP signed-note";

    private final String name;
    private final Use use;
    private final byte[] raw;
    private final PublicKey key;
    private final int id;

    NoteKey(String name, Use use, byte[] raw) {
        this.name = requireName(name);
        this.use = use;
        this.raw = raw.clone();
        this.key = Ed25519.publicKey(raw);
        this.id = id(name, use, raw);
    }

    /**
     * Reads a vkey.
     *
     * @throws InvalidValue if it is not the text form of a key, or its hash is not that of the key
     */
    public static NoteKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{" + HASH_DIGITS + "}")) {
            throw new InvalidValue("key", RULE);
        }
        byte[] typed;
        try {
            typed = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidValue("key", RULE);
        }
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new InvalidValue("key", RULE);
        }
        for (var use : Use.values()) {
            if (typed[0] == use.code) {
                var key = new NoteKey(parts[0], use, Arrays.copyOfRange(typed, 1, typed.length));
                if (key.text().equals(text)) {
                    return key;
                }
            }
        }
        throw new InvalidValue("key", RULE);
    }

    /** @throws InvalidValue unless it is a name of a key: no spaces, no plus sign, no control characters */
    static String requireName(String name) {
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || c == 0xFFFD
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidValue("name", "1 to " + LONGEST_NAME + " characters without spaces and plus signs");
        }
        return name;
    }

    public String name() {
        return name;
    }

    public Use use() {
        return use;
    }

    /** The number by which signatures name the key; short, so that two keys may share it. */
    public int id() {
        return id;
    }

    /** The vkey. */
    public String text() {
        var typed = new byte[1 + raw.length];
        typed[0] = (byte) use.code;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return name + "+" + hex(id) + "+" + Base64.getEncoder().encodeToString(typed);
    }

    boolean verifies(byte[] message, byte[] signature) {
        return Ed25519.verify(key, message, signature);
    }

    static String hex(int id) {
        return HexFormat.of().toHexDigits(id).toLowerCase(Locale.ROOT);
    }

    private static int id(String name, Use use, byte[] raw) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            sha256.update((byte) use.code);
            return ByteBuffer.wrap(sha256.digest(raw)).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey same && text().equals(same.text());
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return text();
    }
}
