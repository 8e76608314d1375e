package org.liaisonhub.hub.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.ImportSummary.Counts;
import org.liaisonhub.hub.imports.ImportSummary.Ending;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.ObjectNode;

/**
 * One import from rows to commits. Three threads in a line, with queues of two batches between them: read, apply the
 * rules, record. What the recording thread (the caller's) counts is committed. Used once.
 */
final class ImportRun {
    /** Rows of one transaction: COPY gains little beyond, and a kill loses at most this much work. */
    static final int BATCH_ROWS = 10_000;
    /** Bytes of the source in one transaction, so that long rows do not fill the memory. */
    static final int BATCH_BYTES = 8 << 20;
    /** Distinct values that are listed as unmapped; the rest is counted together. */
    private static final int MOST_UNMAPPED = 500;
    /** Withdrawals that need no leave: this many, or this share of what the owner has, whichever is more. */
    private static final long FREE_WITHDRAWALS = 50;

    private static final double FREE_SHARE = 0.2;

    /** What travels between the threads. */
    private sealed interface Batch {
        record Rows(List<Row> rows, long consumed) implements Batch {}

        record End() implements Batch {}

        record Failed(Throwable cause) implements Batch {}
    }

    private final RowSource source;
    private final RecordSink sink;
    private final RefusedRows refusedRows;
    private final @Nullable SeenKeys seen;
    private final ImportRequest.Options options;
    private final ProgressListener listener;
    private volatile boolean stopped;

    private long rows;
    private long accepted;
    private long added;
    private long changed;
    private long unchanged;
    private long refused;
    private long unknownKeys;
    private final TreeMap<String, Long> foreign = new TreeMap<>();
    private final TreeMap<String, Long> unmapped = new TreeMap<>();

    /** Prepares an import. {@code seen} is null when the file is no whole list. */
    ImportRun(
            RowSource source,
            RecordSink sink,
            RefusedRows refusedRows,
            @Nullable SeenKeys seen,
            ImportRequest.Options options,
            ProgressListener listener) {
        this.source = source;
        this.sink = sink;
        this.refusedRows = refusedRows;
        this.seen = seen;
        this.options = options;
        this.listener = listener;
    }

    ImportSummary run() throws IOException {
        BlockingQueue<Batch> read = new ArrayBlockingQueue<>(2);
        BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(2);
        var reader = start("import-read", read, () -> readAll(read));
        var rules = start("import-rules", ready, () -> normaliseAll(read, ready));
        boolean complete;
        try {
            complete = recordAll(ready);
        } finally {
            stopped = true;
            join(reader);
            join(rules);
        }
        Withdrawals withdrawals = complete && !options.dryRun() ? withdraw() : new Withdrawals.NotConsidered();
        Ending ending = !complete ? Ending.CANCELLED : options.dryRun() ? Ending.DRY_RUN : Ending.COMPLETE;
        return new ImportSummary(
                new Counts(rows, accepted, added, changed, unchanged, refused),
                foreign,
                unmapped,
                withdrawals,
                ending,
                refusedRows.file());
    }

    private interface Stage {
        void run() throws IOException, InterruptedException;
    }

    private Thread start(String name, BlockingQueue<Batch> out, Stage stage) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                stage.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                try {
                    hand(out, new Batch.Failed(e));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    private void readAll(BlockingQueue<Batch> out) throws IOException, InterruptedException {
        List<Row> batch = new ArrayList<>();
        long bytes = 0;
        for (Row row = source.next(); row != null && !stopped; row = source.next()) {
            batch.add(row);
            bytes += row.original().length();
            if (batch.size() == BATCH_ROWS || bytes >= BATCH_BYTES) {
                hand(out, new Batch.Rows(batch, source.consumed()));
                batch = new ArrayList<>(BATCH_ROWS);
                bytes = 0;
            }
        }
        if (!batch.isEmpty()) {
            hand(out, new Batch.Rows(batch, source.consumed()));
        }
        hand(out, new Batch.End());
    }

    private void normaliseAll(BlockingQueue<Batch> in, BlockingQueue<Batch> out) throws InterruptedException {
        while (!stopped) {
            Batch next = take(in);
            if (next instanceof Batch.Rows(var batch, long consumed)) {
                batch.replaceAll(this::normalised);
                hand(out, new Batch.Rows(batch, consumed));
            } else {
                hand(out, next);
                return;
            }
        }
    }

    private Row normalised(Row row) {
        if (!(row instanceof Row.Read(long line, RowBytes original, String given, var content, List<String> kept))) {
            return row;
        }
        ObjectNode normal;
        try {
            normal = sink.normalise(content);
        } catch (InvalidValue e) {
            return new Row.Faulty(line, original, keyFault(given).isEmpty() ? given : "", e.field(), e.rule());
        }
        String key = given.isEmpty() ? sink.keyOf(normal).orElse("") : given;
        String rule = keyFault(key);
        return rule.isEmpty()
                ? new Row.Read(line, original, key, normal, kept)
                : new Row.Faulty(line, original, "", Columns.SOURCE_KEY, rule);
    }

    private static String keyFault(String key) {
        boolean sound = !key.isEmpty() && key.length() <= 200 && key.chars().noneMatch(Character::isISOControl);
        return sound ? "" : "1 to 200 characters, no control characters";
    }

    /** Records until the end; false when it was cancelled. */
    private boolean recordAll(BlockingQueue<Batch> ready) throws IOException {
        while (true) {
            if (listener.cancelled()) {
                return false;
            }
            Batch next;
            try {
                next = take(ready);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            switch (next) {
                case Batch.Rows(var batch, long consumed) -> {
                    if (!recorded(batch)) {
                        return false;
                    }
                    listener.progressed(new Progress(consumed, source.total(), accepted, refused));
                }
                case Batch.End() -> {
                    return true;
                }
                case Batch.Failed(Throwable cause) -> throw rethrown(cause);
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) throws IOException {
        return switch (cause) {
            case IOException e -> throw e;
            case UncheckedIOException e -> throw e.getCause();
            case Error e -> throw e;
            case RuntimeException e -> e;
            default -> new IllegalStateException(cause);
        };
    }

    /** Records a batch; false when the store went away because the program is being ended. */
    private boolean recorded(List<Row> batch) throws IOException {
        try {
            record(batch);
            return true;
        } catch (RuntimeException e) {
            if (listener.cancelled()) {
                return false;
            }
            throw e;
        }
    }

    private void record(List<Row> batch) throws IOException {
        List<SourceRecord> records = new ArrayList<>(batch.size());
        for (var row : batch) {
            if (row instanceof Row.Read read) {
                records.add(new SourceRecord(read.sourceKey(), read.content()));
            }
        }
        if (!records.isEmpty() && !options.dryRun()) {
            var counts = sink.put(records);
            added += counts.added();
            changed += counts.changed();
            unchanged += counts.unchanged();
        }
        rows += batch.size();
        accepted += records.size();
        for (var row : batch) {
            account(row);
        }
    }

    private void account(Row row) throws IOException {
        switch (row) {
            case Row.Read read -> {
                see(read.sourceKey());
                for (String value : read.unmapped()) {
                    boolean listed = unmapped.containsKey(value) || unmapped.size() < MOST_UNMAPPED;
                    unmapped.merge(listed ? value : "(others)", 1L, Long::sum);
                }
            }
            case Row.Faulty faulty -> {
                refused++;
                if (faulty.sourceKey().isEmpty()) {
                    unknownKeys++;
                } else {
                    see(faulty.sourceKey());
                }
                refusedRows.add(faulty.line(), faulty.field(), faulty.rule(), faulty.original());
            }
            case Row.Foreign other -> {
                foreign.merge(other.kind(), 1L, Long::sum);
                refusedRows.add(other.line(), "", other.kind() + ": not for this database", other.original());
            }
        }
    }

    private void see(String key) throws IOException {
        if (seen != null) {
            seen.add(key);
        }
    }

    private Withdrawals withdraw() throws IOException {
        if (seen == null) {
            return new Withdrawals.NotConsidered();
        }
        seen.complete();
        var missing = sink.missing(seen);
        if (missing.missing() == 0) {
            return new Withdrawals.Withdrawn(0);
        }
        if (unknownKeys > 0) {
            return new Withdrawals.RowsUnknown(unknownKeys);
        }
        if (!options.allowWithdrawals()
                && missing.missing() > Math.max(FREE_WITHDRAWALS, (long) (missing.active() * FREE_SHARE))) {
            return new Withdrawals.TooMany(missing.missing(), missing.active());
        }
        return new Withdrawals.Withdrawn(sink.withdrawAllBut(seen));
    }

    /** Waits for room, and gives up when the run was stopped. */
    private void hand(BlockingQueue<Batch> queue, Batch batch) throws InterruptedException {
        while (!stopped) {
            if (queue.offer(batch, 100, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private Batch take(BlockingQueue<Batch> queue) throws InterruptedException {
        while (true) {
            Batch next = queue.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
            if (stopped) {
                return new Batch.End();
            }
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
