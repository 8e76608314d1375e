package org.liaisonhub.hub.access.secondfactor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** What an app on a telephone makes of the secret that a page shows as text. */
public final class TestTelephone {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TestTelephone() {}

    public static String code(String base32, Instant now) {
        return Totp.code(decode(base32), now);
    }

    static byte[] decode(String base32) {
        var bytes = new ByteArrayOutputStream();
        long waiting = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            waiting = (waiting << 5) | LETTERS.indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((int) (waiting >> bits));
                waiting &= (1L << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
