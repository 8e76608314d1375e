package org.liaisonhub.hub.access.secondfactor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.liaisonhub.standards.InvalidValue;

/**
 * The key under which secrets lie in the database: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. It is
 * kept in a file beside the database and never in it, so that a stolen dump opens nothing. Thread-safe.
 */
public final class SealingKey {
    /** Name of the key file in the data directory. */
    public static final String FILE = "sealing-key";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SealingKey(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** What was sealed cannot be opened with this key: another key file, or a row that was tampered with. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(Throwable cause) {
            super("a sealed secret does not open: is " + FILE + " the one that it was sealed with?", cause);
        }
    }

    /**
     * The key of the data directory; made at random when there is none yet.
     *
     * @throws InvalidValue when the file holds no key, or others than its owner may read it
     */
    public static SealingKey in(Path directory) {
        var file = directory.resolve(FILE);
        try {
            create(file);
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new InvalidValue(FILE, "must be readable by its owner only (mode 600)");
            }
            var key = HexFormat.of()
                    .parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != KEY_BYTES) {
                throw new InvalidValue(FILE, "64 hexadecimal digits");
            }
            return new SealingKey(key);
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue(FILE, "64 hexadecimal digits");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException("cannot read or make " + file, unreadable);
        }
    }

    /** A key that lives as long as this process, for tests. */
    public static SealingKey passing() {
        return new SealingKey(fresh());
    }

    /** Seals {@code secret} for one place; it opens at no other. */
    public byte[] seal(byte[] secret, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + CIPHER, impossible);
        }
    }

    /**
     * Opens what was sealed for that place.
     *
     * @throws Broken when it was not sealed with this key, not for this place, or was changed
     */
    public byte[] open(byte[] sealed, String place) {
        if (sealed.length < NONCE_BYTES) {
            throw new Broken(new GeneralSecurityException("shorter than its nonce"));
        }
        try {
            var nonce = java.util.Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new Broken(broken);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] fresh() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var whole = Files.createTempFile(
                file.toAbsolutePath().getParent(), ".sealing", "", PosixFilePermissions.asFileAttribute(OWNER));
        try {
            Files.writeString(whole, HexFormat.of().formatHex(fresh()) + "\n", StandardCharsets.US_ASCII);
            // A link fails when somebody else was first, where a move would replace their key.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException other) {
            return;
        } finally {
            Files.delete(whole);
        }
    }
}
