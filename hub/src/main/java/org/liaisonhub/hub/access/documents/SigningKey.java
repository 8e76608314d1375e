package org.liaisonhub.hub.access.documents;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Instant;
import java.util.Set;
import org.liaisonhub.standards.InvalidValue;

/** A party's pair of keys. The private half never leaves whoever signs; the hub keeps only that of the secretariat. */
public final class SigningKey {
    private static final Set<String> MEMBERS = Set.of("kty", "crv", "x", "y", "d", "kid", "use", "alg");
    private static final String PLACE = "key";

    private final ECPrivateKey key;
    private final VerificationKey verification;

    private SigningKey(ECPrivateKey key, VerificationKey verification) {
        this.key = key;
        this.verification = verification;
    }

    /** A new pair. */
    public static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(P256.CURVE);
            var pair = generator.generateKeyPair();
            return new SigningKey(
                    (ECPrivateKey) pair.getPrivate(), new VerificationKey((ECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK makes keys of P-256", impossible);
        }
    }

    /**
     * Reads a private JWK.
     *
     * @throws InvalidValue when it is none of P-256, or its halves do not belong together
     */
    public static SigningKey read(String jwk) {
        var object = StrictJson.read(jwk.getBytes(StandardCharsets.UTF_8), PLACE, MEMBERS);
        var d = P256.number(StrictJson.text(object, PLACE, "d"), PLACE + ".d");
        object.remove("d");
        var verification = VerificationKey.read(object.toString());
        try {
            var read = new SigningKey(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(d, P256.CURVE)),
                    verification);
            var probe = PLACE.getBytes(StandardCharsets.US_ASCII);
            if (verification.verifies(probe, read.sign(probe))) {
                return read;
            }
        } catch (GeneralSecurityException unusable) {
            throw new InvalidValue(PLACE, "a private key of P-256");
        }
        throw new InvalidValue(PLACE, "two halves that belong together");
    }

    /** With the private half: only for the file of whoever signs. */
    public String privateJwk() {
        var open = verification.jwk();
        return open.substring(0, open.length() - 1) + ",\"d\":\"" + P256.text(key.getS()) + "\"}";
    }

    public VerificationKey verification() {
        return verification;
    }

    /**
     * Signs the exact bytes of a document.
     *
     * @param at when; kept to the second
     * @return a detached JWS, as {@link DetachedSignature} reads it
     */
    public String sign(byte[] document, Instant at) {
        var header = "{\"alg\":\"ES256\",\"typ\":\"" + DetachedSignature.TYPE + "\",\"kid\":\""
                + verification.thumbprint() + "\",\"iat\":" + at.getEpochSecond() + "}";
        var encoded = P256.base64(header.getBytes(StandardCharsets.US_ASCII));
        try {
            return encoded + ".." + P256.base64(sign(DetachedSignature.input(encoded, document)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that has signed before signs", impossible);
        }
    }

    private byte[] sign(byte[] bytes) throws GeneralSecurityException {
        var signer = Signature.getInstance(VerificationKey.ALGORITHM);
        signer.initSign(key);
        signer.update(bytes);
        return signer.sign();
    }

    /** Without anything of the key. */
    @Override
    public String toString() {
        return "signing key " + verification.thumbprint();
    }
}
