package org.liaisonhub.hub.access.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.liaisonhub.standards.InvalidValue;

/**
 * Hashes and verifies passwords by Argon2id, written in the PHC string format ({@code $argon2id$v=19$m=…,t=…,p=…$…$…}).
 * Only a few are hashed at the same time, because each takes memory on purpose. Thread-safe.
 *
 * <p>Source: RFC 9106; OWASP Password Storage Cheat Sheet (at least 19 MiB, two passes, one lane).
 */
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final Pattern ENCODED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final Strength strength;
    private final Semaphore atOnce;
    private final int waitSeconds;
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    /** How much work one hash is. */
    record Strength(int memoryKib, int passes, int lanes) {
        static final Strength OWASP = new Strength(19 * 1024, 2, 1);
    }

    /** Too many sign-ins at the same time; trying again later is safe. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many sign-ins at the same time");
        }
    }

    Passwords(Strength strength, Semaphore atOnce, int waitSeconds) {
        this.strength = strength;
        this.atOnce = atOnce;
        this.waitSeconds = waitSeconds;
        this.nobodys = hash("nobody's password");
    }

    /**
     * Holds a new password against the rules.
     *
     * @throws InvalidValue naming the rule
     */
    static void requireGood(String password, String signInName) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidValue("password", SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(signInName.toLowerCase(Locale.ROOT))) {
            throw new InvalidValue("password", "without the sign-in name");
        }
        if (password.codePoints().distinct().count() < 4) {
            throw new InvalidValue("password", "at least four different characters");
        }
    }

    /** The encoded hash of a password, with a new salt. */
    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = compute(password, salt, strength, HASH_BYTES);
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        strength.memoryKib,
                        strength.passes,
                        strength.lanes,
                        text.encodeToString(salt),
                        text.encodeToString(hash));
    }

    /** Whether {@code password} is the one of {@code encoded}; compares in constant time. */
    boolean verify(String encoded, String password) {
        var parts = ENCODED.matcher(encoded);
        if (!parts.matches()) {
            throw new IllegalStateException("a stored password hash is not in the PHC format of Argon2id");
        }
        var used = new Strength(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var expected = Base64.getDecoder().decode(parts.group(5));
        var actual = compute(password, Base64.getDecoder().decode(parts.group(4)), used, expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** As much work as {@link #verify}, for a name that nobody has, so that the time does not tell. Always false. */
    boolean verifyNobodys(String password) {
        return verify(nobodys, password) && nobodys.isEmpty();
    }

    /** Whether {@code encoded} was made with another strength than today's. */
    boolean isOutdated(String encoded) {
        return !encoded.startsWith(
                "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(strength.memoryKib, strength.passes, strength.lanes));
    }

    private byte[] compute(String password, byte[] salt, Strength work, int length) {
        enter();
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(work.memoryKib)
                    .withIterations(work.passes)
                    .withParallelism(work.lanes)
                    .withSalt(salt)
                    .build());
            var hash = new byte[length];
            // The same characters typed on another keyboard may be composed otherwise.
            argon2.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            atOnce.release();
        }
    }

    private void enter() {
        try {
            if (!atOnce.tryAcquire(waitSeconds, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
