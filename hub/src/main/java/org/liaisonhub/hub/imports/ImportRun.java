package org.liaisonhub.hub.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.ImportSummary.Ending;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.hub.imports.rows.RowSource;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;

/**
 * One import from rows to commits. Three threads in a line, with queues of two batches between them: read, apply the
 * rules, record. What the recording thread (the caller's) counts is committed. Used once.
 */
final class ImportRun {
    /** Rows of one transaction: COPY gains little beyond, and a kill loses at most this much work. */
    static final int BATCH_ROWS = 10_000;
    /** Bytes of the source in one transaction, so that long rows do not fill the memory. */
    static final int BATCH_BYTES = 8 << 20;
    /** What travels between the threads. */
    private sealed interface Batch {
        record Rows(List<Row> rows, long consumed) implements Batch {}

        record End() implements Batch {}

        record Failed(Throwable cause) implements Batch {}
    }

    private final RowSource source;
    private final RecordSink sink;
    private final RowRules rules;
    private final ImportTally tally;
    private final ImportRequest.Options options;
    private final ProgressListener listener;
    private volatile boolean stopped;

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
        this.rules = new RowRules(sink);
        this.tally = new ImportTally(refusedRows, seen);
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
        boolean mayWithdraw = complete && !options.dryRun();
        var withdrawals =
                mayWithdraw ? tally.withdraw(sink, options.allowWithdrawals()) : new Withdrawals.NotConsidered();
        Ending ending = !complete ? Ending.CANCELLED : options.dryRun() ? Ending.DRY_RUN : Ending.COMPLETE;
        return tally.summary(withdrawals, ending);
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
                batch.replaceAll(rules::normalised);
                hand(out, new Batch.Rows(batch, consumed));
            } else {
                hand(out, next);
                return;
            }
        }
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
                    listener.progressed(new Progress(consumed, source.total(), tally.accepted(), tally.refused()));
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
            tally.recorded(sink.put(records));
        }
        for (var row : batch) {
            tally.account(row);
        }
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
