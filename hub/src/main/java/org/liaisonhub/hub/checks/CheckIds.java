package org.liaisonhub.hub.checks;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of checks: UUIDs of version 7, so that they sort by time. Source: RFC 9562, section 5.7. */
final class CheckIds {
    private static final long RANDOM_HIGH = 0xFFFL;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_LOW = 0x3FFF_FFFF_FFFF_FFFFL;

    private final SecureRandom random = new SecureRandom();

    String next(Instant now) {
        var high = (now.toEpochMilli() << 16) | VERSION_7 | (random.nextLong() & RANDOM_HIGH);
        var low = VARIANT | (random.nextLong() & RANDOM_LOW);
        return new UUID(high, low).toString();
    }
}
