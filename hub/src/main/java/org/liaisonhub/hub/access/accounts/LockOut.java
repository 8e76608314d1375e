package org.liaisonhub.hub.access.accounts;

import java.time.Duration;

/** How long an account takes no password after so many wrong ones in a row. */
public final class LockOut {
    /** Wrong passwords that cost no time: people mistype. */
    private static final int FREE = 4;

    /** Longest delay: an attacker who knows a name must not keep its officer out for a shift. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private LockOut() {}

    /** Nothing at first, then 2, 4, 8 … seconds, at most five minutes. */
    public static Duration delayAfter(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        var delay = Duration.ofSeconds(1L << Math.min(failures - FREE, 30));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
