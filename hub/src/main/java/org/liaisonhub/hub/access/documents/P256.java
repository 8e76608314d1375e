package org.liaisonhub.hub.access.documents;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.util.Base64;
import org.liaisonhub.standards.InvalidValue;

/** The curve P-256 of FIPS 186-5 and the numbers of its keys, as JWK writes them (RFC 7518, section 6.2). */
final class P256 {
    static final ECParameterSpec CURVE = curve();
    /** Bytes of a coordinate, of a private key, and of each half of a signature. */
    static final int BYTES = 32;

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }

    /** Whether a point fulfils the equation of the curve; another one would open the door to forged signatures. */
    static boolean holds(ECPoint point) {
        var p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        var right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(p);
        return y.pow(2).mod(p).equals(right);
    }

    /** 32 bytes, big-endian, base64url without padding: 43 characters. */
    static String text(BigInteger number) {
        var bytes = new byte[BYTES];
        var given = number.toByteArray();
        int from = Math.max(0, given.length - BYTES);
        int length = given.length - from;
        System.arraycopy(given, from, bytes, BYTES - length, length);
        return base64(bytes);
    }

    static BigInteger number(String text, String place) {
        var bytes = bytes(text, place);
        if (bytes.length != BYTES) {
            throw new InvalidValue(place, "32 bytes in base64url");
        }
        return new BigInteger(1, bytes);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses padding, line ends and stray last bits, so that there is one way to write each value. */
    static byte[] bytes(String text, String place) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new InvalidValue(place, "base64url without padding");
        }
        throw new InvalidValue(place, "base64url without padding, in its one form");
    }
}
