package org.liaisonhub.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/**
 * Keeps who did what and when, as a log that only grows (docs/audit.md). Entries of concurrent callers share a commit: one
 * thread takes all that wait, appends them in one statement, and releases their callers when that is committed. What is
 * changed in a transaction is entered in it by {@link #append(Connection, AuditEntry)}. Thread-safe.
 */
public final class AuditTrail implements AutoCloseable {
    /** How often an idle writer looks whether the trail was closed. */
    private static final Duration LOOK_UP = Duration.ofMillis(50);

    private final DataSource database;
    private final AuditSettings settings;
    private final BlockingQueue<Waiting> queue;
    private final Thread writer;
    private volatile boolean closed;

    /** An entry and the caller that waits for it. */
    private record Waiting(AuditTable.Line line, CompletableFuture<@Nullable Void> durable) {}

    /** Opens the trail of the hub; {@code database} must commit durably. */
    public AuditTrail(DataSource database) {
        this(database, AuditSettings.DEFAULT);
    }

    public AuditTrail(DataSource database, AuditSettings settings) {
        this.database = database;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.waiting());
        this.writer = Thread.ofPlatform().name("audit-writer").daemon().start(this::write);
    }

    /**
     * Returns when the entry is durable, and not before.
     *
     * @throws AuditUnavailable when that cannot be said; what the entry proves must then not leave
     */
    public void append(AuditEntry entry) {
        append(new AuditTable.Line(entry, null));
    }

    /**
     * The same, with what was asked kept beside the entry, in the same commit.
     *
     * @throws AuditUnavailable as {@link #append(AuditEntry)}
     */
    public void append(AuditEntry entry, SealedQuestion question) {
        append(new AuditTable.Line(entry, question));
    }

    /**
     * Appends inside the caller's own transaction: entry and change are committed together, or neither is. To be called
     * last, just before the commit: nobody else can append between the two, and whoever locks something after it may wait
     * for one who waits for it.
     *
     * @throws AuditUnavailable when the entry cannot be written; the caller then rolls back
     */
    public void append(Connection connection, AuditEntry entry) {
        append(connection, List.of(entry));
    }

    /** The same for several entries, in their order. */
    public void append(Connection connection, List<AuditEntry> entries) {
        if (closed) {
            throw new AuditUnavailable("the audit trail is closed", null);
        }
        try {
            AuditTable.append(
                    connection,
                    entries.stream()
                            .map(entry -> new AuditTable.Line(entry, null))
                            .toList());
        } catch (SQLException failed) {
            throw new AuditUnavailable("the audit entry could not be written", failed);
        }
    }

    private void append(AuditTable.Line line) {
        var waiting = new Waiting(line, new CompletableFuture<>());
        try {
            enqueue(waiting);
            waiting.durable.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new AuditUnavailable("the audit entry could not be written", failed.getCause());
        } catch (TimeoutException late) {
            throw new AuditUnavailable("the audit entry was not durable in time", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AuditUnavailable("interrupted before the audit entry was durable", interrupted);
        }
    }

    /**
     * Appends many in one commit of their own, without waiting for others.
     *
     * @throws AuditUnavailable when it cannot be said that they are durable
     */
    public void append(List<AuditEntry> entries) {
        try {
            insert(entries.stream()
                    .map(entry -> new AuditTable.Line(entry, null))
                    .toList());
        } catch (SQLException failed) {
            throw new AuditUnavailable("the audit entries could not be written", failed);
        }
    }

    /** Writes what waits, refuses what comes later. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(settings.patience());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Entries that wait for the writer now; those of the commit under way do not count. For metrics. */
    public int waiting() {
        return queue.size();
    }

    private void enqueue(Waiting waiting) throws InterruptedException {
        if (closed || !queue.offer(waiting, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AuditUnavailable(closed ? "the audit trail is closed" : "too many audit entries wait", null);
        }
        // The writer may have taken its last look at the queue just before the offer.
        if (closed && !writer.isAlive() && queue.remove(waiting)) {
            throw new AuditUnavailable("the audit trail is closed", null);
        }
    }

    private void write() {
        var batch = new ArrayList<Waiting>(settings.perCommit());
        while (!closed || !queue.isEmpty()) {
            var first = next();
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, settings.perCommit() - 1);
                commit(batch);
                batch.clear();
            }
        }
    }

    // Looks up now and then instead of being interrupted: an interrupt could hit the statement of the last batch.
    private @Nullable Waiting next() {
        try {
            return queue.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ignored) {
            return null;
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            insert(batch.stream().map(Waiting::line).toList());
            batch.forEach(waiting -> waiting.durable.complete(null));
        } catch (SQLException | RuntimeException failed) {
            if (batch.size() > 1 && isAboutData(failed)) {
                batch.forEach(waiting -> commit(List.of(waiting)));
            } else {
                batch.forEach(waiting -> waiting.durable.completeExceptionally(failed));
            }
        }
    }

    /** Appends all or none; when it returns, they are committed. */
    private void insert(List<AuditTable.Line> lines) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                AuditTable.append(connection, lines);
                connection.commit();
            } catch (SQLException | RuntimeException | Error failed) {
                try {
                    connection.rollback();
                } catch (SQLException gone) {
                    failed.addSuppressed(gone);
                }
                throw failed;
            }
        }
    }

    /** Whether one entry's values, not the database, are at fault; the others must not suffer for it. */
    private static boolean isAboutData(Exception failed) {
        return failed instanceof InvalidValue
                || (failed instanceof SQLException broken
                        && broken.getSQLState() != null
                        && (broken.getSQLState().startsWith("22")
                                || broken.getSQLState().startsWith("23")));
    }
}
