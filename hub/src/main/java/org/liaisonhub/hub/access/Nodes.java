package org.liaisonhub.hub.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * Which version of what is in force each node decides by. Every process that decides says so in a table, each second
 * anew; one that has said nothing for five seconds does not live, or cannot answer, since no answer leaves it without
 * that database.
 */
final class Nodes {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final long LOOK_UP_NANOS = Duration.ofMillis(25).toNanos();
    private static final int NAME_BYTES = 8;

    private final Jdbi jdbi;
    private final String name;
    private long said;
    private long saidAt;

    Nodes(DataSource database) {
        this.jdbi = Jdbi.create(database);
        var random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        this.name = "node-" + HexFormat.of().formatHex(random);
    }

    String name() {
        return name;
    }

    /** Says that this node decides by {@code version}, when it did not just say so. */
    synchronized void beat(long version) {
        if (version == said && System.nanoTime() - saidAt < BEAT.toNanos()) {
            return;
        }
        jdbi.useHandle(handle -> handle.execute("""
                insert into access_node (node, version, at) values (?, ?, clock_timestamp())
                on conflict (node) do update set version = excluded.version, at = excluded.at""", name, version));
        said = version;
        saidAt = System.nanoTime();
    }

    /** Names of the nodes alive that decide by an older version still when {@code patience} has passed. */
    List<String> behind(long version, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            var behind = jdbi.withHandle(handle -> handle.createQuery("""
                            select node from access_node
                             where version < :version and at > clock_timestamp() - interval '5 seconds' order by node""")
                    .bind("version", version)
                    .mapTo(String.class)
                    .list());
            if (behind.isEmpty()
                    || System.nanoTime() - end > 0
                    || Thread.currentThread().isInterrupted()) {
                return behind;
            }
            LockSupport.parkNanos(LOOK_UP_NANOS);
        }
    }

    /** Takes this node out, and those that died a day ago. */
    void leave() {
        jdbi.useHandle(handle -> handle.execute(
                "delete from access_node where node = ? or at < clock_timestamp() - interval '1 day'", name));
    }
}
