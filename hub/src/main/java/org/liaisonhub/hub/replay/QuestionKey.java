package org.liaisonhub.hub.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.liaisonhub.standards.InvalidValue;

/**
 * The key of the kept questions, in a file of the data directory that only its owner reads; never in the database. Each
 * question is sealed with AES-256-GCM under a key of its own, derived by HMAC-SHA-256 from this one and the id of the check,
 * so that no key meets many random nonces. Thread-safe.
 */
public final class QuestionKey {
    private static final String NAME = "question-key";
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte VERSION = 1;

    private final Mac keyed;
    private final SecureRandom random = new SecureRandom();

    private QuestionKey(byte[] key) {
        try {
            this.keyed = Mac.getInstance("HmacSHA256");
            this.keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }

    /** The key kept in {@code directory}; made at random when there is none yet. */
    public static QuestionKey in(Path directory) {
        var file = directory.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[BYTES];
                new SecureRandom().nextBytes(fresh);
                write(file, HexFormat.of().formatHex(fresh) + "\n");
            }
            var key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new InvalidValue(NAME, "a file with " + BYTES + " bytes in hexadecimal");
            }
            return new QuestionKey(key);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot use " + file, broken);
        } catch (IllegalArgumentException noHex) {
            throw new InvalidValue(NAME, "a file with " + BYTES + " bytes in hexadecimal");
        }
    }

    private static void write(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".question", "", ownerOnly);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    byte[] seal(String checkId, byte[] plain) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, checkId, nonce);
            var sealed = ByteBuffer.allocate(1 + NONCE + cipher.getOutputSize(plain.length));
            sealed.put(VERSION).put(nonce).put(cipher.doFinal(plain));
            return Arrays.copyOf(sealed.array(), sealed.position());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES-GCM", impossible);
        }
    }

    /** @throws InvalidValue if it was sealed under another key, for another check, or was changed */
    byte[] open(String checkId, byte[] sealed) {
        try {
            if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
                throw new InvalidValue("question", "sealed by this hub");
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, checkId, Arrays.copyOfRange(sealed, 1, 1 + NONCE));
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException otherKey) {
            throw new InvalidValue("question", "sealed under the key in the data directory, and unchanged");
        }
    }

    private Cipher cipher(int mode, String checkId, byte[] nonce) throws GeneralSecurityException {
        var own = mac().doFinal(("liaison-question/1\n" + checkId).getBytes(StandardCharsets.UTF_8));
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(checkId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private Mac mac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own HMAC-SHA-256 can be cloned", impossible);
        }
    }
}
