package org.liaisonhub.hub.audit.notes;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.liaisonhub.standards.InvalidValue;

/** Ed25519 of the JDK over raw keys of 32 bytes. Source: RFC 8032; envelopes of the keys: RFC 8410, section 10. */
final class Ed25519 {
    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** A new seed and its public key, one behind the other. */
    static byte[] generate() {
        try {
            var pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            var seed = tail(pair.getPrivate().getEncoded());
            return joined(seed, tail(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + NAME, impossible);
        }
    }

    /** @throws InvalidValue if the bytes are no point of the curve */
    static PublicKey publicKey(byte[] raw) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(joined(PUBLIC, raw)));
        } catch (GeneralSecurityException noKey) {
            throw new InvalidValue("key", "an Ed25519 public key");
        }
    }

    static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE, seed)));
        } catch (GeneralSecurityException noKey) {
            throw new InvalidValue("key", "an Ed25519 private key");
        }
    }

    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signing = Signature.getInstance(NAME);
            signing.initSign(key);
            signing.update(message);
            return signing.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a key that was read cannot sign", broken);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] signature) {
        try {
            var verifying = Signature.getInstance(NAME);
            verifying.initVerify(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] tail(byte[] encoded) {
        return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
    }
}
