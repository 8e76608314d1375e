package org.liaisonhub.hub.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.policy.AccessSnapshot;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.search.Visibility;

/**
 * The one decision point. Works on a snapshot of parties and grants that is replaced when they change, never on a
 * permit kept from before: at once when this process changed them, within a second when another one did. Thread-safe.
 *
 * <p>A node that has lost the database goes on deciding by its last snapshot; nothing leaves it all the same, because
 * every answer needs an audit entry in that database.
 */
public final class Access implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Access.class.getName());
    private static final Duration LOOK_UP = Duration.ofMillis(300);

    private final Map<String, Integer> databases;
    private final AccessTables tables;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private final Thread watch;
    private volatile AccessSnapshot snapshot;
    private volatile boolean closed;

    /**
     * Reads parties, grants and tokens, and follows their changes until closed.
     *
     * @param databases numbers of the hub's databases by their codes
     */
    public Access(DataSource database, Map<String, Integer> databases, Clock clock) {
        this.databases = Map.copyOf(databases);
        this.tables = new AccessTables(database, this.databases);
        this.clock = clock;
        this.snapshot = tables.load();
        this.watch = Thread.ofVirtual().name("access-watch").start(this::follow);
    }

    /**
     * Decides one operation of one caller.
     *
     * @param database code of the one database that the operation is about, or empty for all that the caller may see
     * @return a permit whose visibility holds only what this caller may see, or a denial
     */
    public Decision decide(Caller caller, Operation operation, String database) {
        return snapshot.decide(caller, operation, database);
    }

    /**
     * The visibility of a permit.
     *
     * @throws Denied when the decision is a denial
     */
    public static Visibility require(Decision decision) {
        return switch (decision) {
            case Decision.Permit(var visibility) -> visibility;
            case Decision.Deny(var reason) -> throw new Denied(reason);
        };
    }

    /** The system that a bearer token stands for; empty when the token is unknown, revoked or expired. No SQL. */
    public Optional<Caller> authenticate(String bearer) {
        return snapshot.caller(Secret.hash(bearer), clock.instant());
    }

    /** Whether the hub has a database of that code. */
    boolean knows(String database) {
        return databases.containsKey(database);
    }

    /** Takes over what is committed in the database now. */
    public void reload() {
        loading.lock();
        try {
            snapshot = tables.load();
        } finally {
            loading.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watch);
    }

    private void follow() {
        while (!closed) {
            LockSupport.parkNanos(LOOK_UP.toNanos());
            try {
                if (!closed && tables.version() != snapshot.version()) {
                    reload();
                }
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "Changes of parties and grants cannot be read; trying again", broken);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }
}
