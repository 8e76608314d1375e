package org.liaisonhub.server.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/**
 * Limits how often something may be tried under one key, for example sign-ins of one address. Counts in windows of
 * fixed length; keeps the newest {@value #MAX_KEYS} keys. Thread-safe.
 */
public final class AttemptLimit {
    /** Goes on evenly when the clock of the machine is set, and tells no time of day. */
    public static final InstantSource EVEN_CLOCK = () -> Instant.EPOCH.plusNanos(System.nanoTime());

    private static final int MAX_KEYS = 10_000;

    private record Window(long startedAt, int attempts) {}

    private final int attempts;
    private final Duration length;
    private final InstantSource clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    public AttemptLimit(int attempts, Duration length, InstantSource clock) {
        this.attempts = attempts;
        this.length = length;
        this.clock = clock;
    }

    /**
     * Counts one attempt.
     *
     * @throws ProblemException 429 with Retry-After when there were too many in this window
     */
    public synchronized void attempt(String key) {
        long now = clock.millis();
        var window = windows.get(key);
        if (window == null || now - window.startedAt() >= length.toMillis()) {
            windows.remove(key);
            windows.put(key, new Window(now, 1));
            forgetOldest();
            return;
        }
        if (window.attempts() >= attempts) {
            long seconds = Math.ceilDiv(window.startedAt() + length.toMillis() - now, 1000L);
            throw Problem.of(ProblemType.TOO_MANY_ATTEMPTS)
                    .withHeader("Retry-After", Long.toString(seconds))
                    .thrown();
        }
        windows.put(key, new Window(window.startedAt(), window.attempts() + 1));
    }

    /** Forgets the attempts of a key, after one that succeeded. */
    public synchronized void forget(String key) {
        windows.remove(key);
    }

    private void forgetOldest() {
        if (windows.size() > MAX_KEYS) {
            windows.remove(windows.keySet().iterator().next());
        }
    }
}
