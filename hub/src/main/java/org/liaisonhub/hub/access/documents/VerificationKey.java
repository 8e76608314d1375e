package org.liaisonhub.hub.access.documents;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Set;
import org.liaisonhub.standards.InvalidValue;

/**
 * The public half of a party's signing key, a JWK of the curve P-256. Its name is the thumbprint of RFC 7638, so a key
 * cannot take the name of another.
 */
public final class VerificationKey {
    /** P1363: the two numbers side by side, as RFC 7518, section 3.4 wants them. */
    static final String ALGORITHM = "SHA256withECDSAinP1363Format";

    private static final Set<String> MEMBERS = Set.of("kty", "crv", "x", "y", "kid", "use", "alg");
    private static final int LONGEST = 2_000;
    private static final String PLACE = "key";

    private final ECPublicKey key;
    private final String thumbprint;

    VerificationKey(ECPublicKey key) {
        this.key = key;
        this.thumbprint = P256.base64(sha256(jwk(key).getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Reads a public JWK.
     *
     * @throws InvalidValue when it is another kind of key, off the curve, or holds the private half
     */
    public static VerificationKey read(String jwk) {
        if (jwk.length() > LONGEST) {
            throw new InvalidValue(PLACE, "at most " + LONGEST + " characters");
        }
        if (jwk.contains("\"d\"")) {
            throw new InvalidValue(PLACE, "the public half only: without the member d");
        }
        var object = StrictJson.read(jwk.getBytes(StandardCharsets.UTF_8), PLACE, MEMBERS);
        StrictJson.same(object, PLACE, "kty", "EC");
        StrictJson.same(object, PLACE, "crv", "P-256");
        for (var optional : new String[][] {{"use", "sig"}, {"alg", "ES256"}}) {
            if (object.has(optional[0])) {
                StrictJson.same(object, PLACE, optional[0], optional[1]);
            }
        }
        var key = of(
                P256.number(StrictJson.text(object, PLACE, "x"), PLACE + ".x"),
                P256.number(StrictJson.text(object, PLACE, "y"), PLACE + ".y"));
        if (object.has("kid")) {
            StrictJson.same(object, PLACE, "kid", key.thumbprint);
        }
        return key;
    }

    private static VerificationKey of(BigInteger x, BigInteger y) {
        var point = new ECPoint(x, y);
        if (!P256.holds(point)) {
            throw new InvalidValue(PLACE, "a point of P-256");
        }
        try {
            return new VerificationKey(
                    (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256.CURVE)));
        } catch (GeneralSecurityException unusable) {
            throw new InvalidValue(PLACE, "a key of P-256");
        }
    }

    /** Base64url, 43 characters. */
    public String thumbprint() {
        return thumbprint;
    }

    /** The members that RFC 7638 hashes, in its order; nothing else. */
    public String jwk() {
        return jwk(key);
    }

    boolean verifies(byte[] signed, byte[] signature) {
        try {
            var verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static String jwk(ECPublicKey key) {
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + P256.text(key.getW().getAffineX()) + "\",\"y\":\""
                + P256.text(key.getW().getAffineY()) + "\"}";
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
