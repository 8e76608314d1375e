package org.liaisonhub.hub.access.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time: HMAC-SHA-1 over the number of the 30-second step, cut to six digits. Pure; every app that people have
 * on their telephones makes the same.
 *
 * <p>Source: RFC 6238, section 4; RFC 4226, section 5.3. Of the RFC's choices it takes SHA-1, steps of 30 seconds, six
 * digits, and accepts the steps before and after the present one (section 5.2).
 */
public final class Totp {
    /** Seconds of one step. */
    static final int STEP_SECONDS = 30;

    /** Digits of a code. */
    static final int DIGITS = 6;

    /** Bytes of a secret: 160 bits, as RFC 4226, section 4 (R6) recommends. */
    static final int SECRET_BYTES = 20;

    private static final int STEPS_EITHER_SIDE = 1;
    private static final Pattern CODE = Pattern.compile("[0-9]{" + DIGITS + "}");

    private Totp() {}

    /** The step that {@code now} lies in. */
    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of one step, with leading zeros. */
    static String code(byte[] secret, Instant now) {
        return code(secret, step(now), DIGITS);
    }

    static String code(byte[] secret, long step, int digits) {
        var mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
        long modulus = (long) Math.pow(10, digits);
        return String.format("%0" + digits + "d", truncated % modulus);
    }

    /**
     * The step whose code {@code given} is: the present one, the one before or the one after.
     *
     * @param after the last step that was used; no code of it or an earlier one counts again
     */
    static OptionalLong matching(byte[] secret, String given, Instant now, long after) {
        if (!CODE.matcher(given).matches()) {
            return OptionalLong.empty();
        }
        var asked = given.getBytes(StandardCharsets.US_ASCII);
        var found = OptionalLong.empty();
        // Every step is computed, whichever matches, so that the time does not tell.
        for (long step = step(now) - STEPS_EITHER_SIDE; step <= step(now) + STEPS_EITHER_SIDE; step++) {
            var code = code(secret, step, DIGITS).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(code, asked) && step > after && found.isEmpty()) {
                found = OptionalLong.of(step);
            }
            Arrays.fill(code, (byte) 0);
        }
        return found;
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA1", impossible);
        }
    }
}
