package org.liaisonhub.hub.audit.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.liaisonhub.standards.InvalidValue;

/** One hash of the tree: 32 bytes of SHA-256. Source: RFC 9162, section 2.1.1. */
public final class TreeHash {
    /** Length in bytes. */
    public static final int BYTES = 32;

    /** Head of the tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final MessageDigest PROTOTYPE = sha256();

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash of those bytes.
     *
     * @throws InvalidValue unless there are 32 bytes
     */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidValue("hash", BYTES + " bytes");
        }
        return new TreeHash(bytes.clone());
    }

    /** The hash that begins at {@code offset} of a row of hashes, such as a tile. */
    public static TreeHash at(byte[] row, int offset) {
        return new TreeHash(Arrays.copyOfRange(row, offset, offset + BYTES));
    }

    /**
     * Reads the text form.
     *
     * @throws InvalidValue unless it is 32 bytes in padded standard Base64, written the only way they can be
     */
    public static TreeHash ofBase64(String text) {
        try {
            var hash = of(Base64.getDecoder().decode(text));
            if (hash.base64().equals(text)) {
                return hash;
            }
        } catch (IllegalArgumentException noBase64) {
            throw new InvalidValue("hash", "Base64 of " + BYTES + " bytes");
        }
        throw new InvalidValue("hash", "Base64 of " + BYTES + " bytes");
    }

    /** Hash of a leaf with that content. */
    public static TreeHash leaf(byte[] content) {
        var digest = fresh();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    /** Hash of the node above two others. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        var digest = fresh();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Copies the 32 bytes into a row of hashes. */
    public void copyTo(byte[] row, int offset) {
        System.arraycopy(bytes, 0, row, offset, BYTES);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    // Cloning one is a third of the price of looking the algorithm up, and every entry needs two.
    private static MessageDigest fresh() {
        try {
            return (MessageDigest) PROTOTYPE.clone();
        } catch (CloneNotSupportedException cannotBeCloned) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
