package org.liaisonhub.hub.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server of another process that works on the same folder, found by what it announces there; waits a while for it. */
final class Neighbour {
    /** A hub that starts answers within seconds, unless it recovers from a crash or migrates. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOOK_EVERY_MILLIS = 100;

    private final Path directory;
    private final long deadline;

    Neighbour(Path directory, Duration patience) {
        this.directory = directory;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /**
     * Where the neighbour's server listens, if it is ready. That it is the neighbour's own is proved when the password
     * opens it: both sides of the sign-in (scram) must know it.
     *
     * @throws PostgresUnavailable if it does not say so yet
     */
    ServerAddress address() {
        var password = new Secrets(directory).read(Secrets.HUB);
        return new Postmaster(directory.resolve("data"))
                .announcement()
                .filter(said -> said.ready() && !password.isEmpty())
                .map(said -> Postgres.hubAddress(said.port(), password))
                .orElseThrow(() -> new PostgresUnavailable("it announces no PostgreSQL that is ready"));
    }

    /**
     * Waits before the next try.
     *
     * @throws PostgresUnavailable when the patience is at its end
     */
    void waitAfter(PostgresUnavailable fault) {
        if (System.nanoTime() - deadline >= 0) {
            throw new PostgresUnavailable(
                    "another hub already works on " + directory + " and cannot be joined: " + fault.getMessage()
                            + ". Try again when it runs, stop it, or name another folder with --data",
                    fault);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("interrupted while waiting for the hub that works on " + directory, e);
        }
    }
}
