package org.liaisonhub.hub.access;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.access.rules.World;

/**
 * The one decision point. Works on a snapshot of parties and agreements that is replaced when they change, never on a
 * permit kept from before: at once when this process changed them, within a second when another one did. Thread-safe.
 *
 * <p>A node that has lost the database goes on deciding by its last snapshot; nothing leaves it all the same, because
 * every answer needs an audit entry in that database.
 */
public final class Access implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Access.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final Duration LOOK_UP = Duration.ofMillis(300);

    private final SignatureProofs proofs;
    private final Source source;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private final Thread watch;
    private volatile Standing standing;
    private volatile boolean closed;

    /**
     * Reads parties, agreements and tokens, and follows their changes until closed.
     *
     * @param databases numbers of the hub's databases by their codes
     */
    public Access(DataSource database, Map<String, Integer> databases, Clock clock) {
        this(database, databases, new SignatureProofs(), clock);
    }

    private Access(DataSource database, Map<String, Integer> databases, SignatureProofs proofs, Clock clock) {
        this(new AccessTables(database, Map.copyOf(databases), proofs), proofs, clock);
    }

    Access(Source source, Clock clock) {
        this(source, new SignatureProofs(), clock);
    }

    private Access(Source source, SignatureProofs proofs, Clock clock) {
        this.source = source;
        this.proofs = proofs;
        this.clock = clock;
        this.standing = source.load();
        alarm(List.of(), standing.alarms());
        source.beat(standing.version());
        this.watch = Thread.ofVirtual().name("access-watch").start(this::follow);
    }

    /** Where what stands in force comes from. */
    interface Source {
        /** Grows with every committed change. */
        long version();

        /** All of it, as it stood together. */
        Standing load();

        /** Says that this node decides by that version. */
        default void beat(long version) {}

        /** Names of other nodes that decide by an older one still when {@code patience} has passed. */
        default List<String> behind(long version, Duration patience) {
            return List.of();
        }

        /** Says that this node decides no more. */
        default void leave() {}
    }

    /** Decides one operation of one caller, by what stands in force now. */
    public Decision decide(Caller caller, Request request) {
        var now = standing;
        return now.policy().decide(now.mandated(caller), request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * Every step of the same decision, and of whether records of one audience are seen: for whoever may ask why.
     *
     * @param audience number; negative for none
     */
    public List<Step> explain(Caller caller, Request request, int audience) {
        return standing.policy()
                .explain(caller, request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), audience);
    }

    /** The caller with the mandate that it has now; every decision takes it into account by itself. */
    public Caller mandated(Caller caller) {
        return standing.mandated(caller);
    }

    /** What decisions rest on now. */
    public World world() {
        return standing.policy().world();
    }

    /** The system that a bearer token stands for; empty when the token is unknown, revoked, expired or from the future. No SQL. */
    public Optional<Caller> authenticate(String bearer) {
        return standing.caller(Secret.hash(bearer), clock.instant());
    }

    /** Whether the hub has a database of that code. */
    boolean knows(String database) {
        return world().databases().containsKey(database);
    }

    /** Takes over what is committed in the database now. */
    public void reload() {
        loading.lock();
        try {
            var before = standing.alarms();
            standing = source.load();
            source.beat(standing.version());
            alarm(before, standing.alarms());
        } finally {
            loading.unlock();
        }
    }

    /**
     * Takes over what is committed and waits until every node alive decides by it.
     *
     * @return names of the nodes that did not within {@code patience}; none when it holds everywhere
     */
    public List<String> reloadEverywhere(Duration patience) {
        reload();
        return source.behind(standing.version(), patience);
    }

    /** With which it verifies agreements, and remembers what it verified. */
    public SignatureProofs proofs() {
        return proofs;
    }

    /** What of the agreements does not verify and so grants nothing: code, version, what of it. Empty when all is well. */
    public List<String> alarms() {
        return standing.alarms();
    }

    private static void alarm(List<String> before, List<String> now) {
        now.stream()
                .filter(alarm -> !before.contains(alarm))
                .forEach(alarm -> LOG.severe(() -> "ALARM " + alarm + ": it grants nothing"));
    }

    /** As {@link #reload}, if anything changed; after records that may have new audiences. */
    public void refresh() {
        if (source.version() != standing.version()) {
            reload();
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(watch);
        try {
            watch.join(CLOSING);
            source.leave();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "The database is gone already", unreachable);
        }
    }

    private void follow() {
        while (!closed) {
            LockSupport.parkNanos(LOOK_UP.toNanos());
            try {
                if (!closed) {
                    refresh();
                    source.beat(standing.version());
                }
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "Changes of parties and agreements cannot be read; trying again", broken);
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        }
    }
}
