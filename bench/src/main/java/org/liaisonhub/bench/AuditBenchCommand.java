package org.liaisonhub.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.SealedQuestion;
import org.liaisonhub.hub.audit.log.AuditLog;
import org.liaisonhub.hub.audit.log.Checkpoints;
import org.liaisonhub.hub.audit.log.LogKeyFile;
import org.liaisonhub.hub.audit.merkle.ProofCheck;
import org.liaisonhub.hub.postgres.Postgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison bench audit}: how many entries a second become durable, and how soon one of millions is proved. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Append to an audit log on the hub's own PostgreSQL, every commit flushed to disk; then grow the log and prove"
                    + " entries of it.",
            "Ten million entries take some ten minutes and 8 GB of disk in the temporary folder, or in --data."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed"})
final class AuditBenchCommand implements Callable<Integer> {
    private static final int WRITERS = 256;
    private static final int BATCH = 10_000;
    private static final int PROOFS = 5_000;
    private static final int WARM_UP = 500;
    private static final int SEALED_BYTES = 400;
    private static final long SEED = 9162;

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "Default: ${DEFAULT-VALUE}.")
    private long entries;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of each load (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the log there (default: a temporary folder).")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var figures = new Figures();
        try (var folder = BenchFolder.at(data);
                var postgres = Postgres.embedded(folder.path());
                var trail = new AuditTrail(postgres.dataSource())) {
            load(trail, false, 5, new Figures(), "warm-up");
            load(trail, false, seconds, figures, "entries, durable, " + WRITERS + " callers");
            load(trail, true, seconds, figures, "entries with what was asked, durable, " + WRITERS + " callers");
            var log = new AuditLog(postgres.dataSource());
            grow(trail, log, figures);
            var checkpoints = new Checkpoints(
                    postgres.dataSource(),
                    LogKeyFile.open(folder.path(), "bench.example/log"),
                    trail,
                    Clock.systemUTC());
            long start = System.nanoTime();
            checkpoints.publish();
            figures.note("checkpoint signed and kept", (System.nanoTime() - start) / 1e6, "ms");
            prove(log, figures);
        }
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.println();
        out.print(figures.markdown());
        out.flush();
        return figures.allMet() ? 0 : 1;
    }

    private static AuditEntry entry(String id) {
        return new AuditEntry(
                id,
                Instant.now(),
                "UTO",
                "token-17",
                "CHECK",
                "border-check",
                "",
                "5f2c0b7e8a914d6f5f2c0b7e8a914d6f5f2c0b7e8a914d6f5f2c0b7e8a914d6f",
                "NO_RECORD",
                "{\"databases\":{\"nominal\":\"NO_RECORD\",\"stolen-travel-documents\":\"NO_RECORD\"},"
                        + "\"matcher\":\"persons-7,documents-1\",\"preset\":\"balanced\",\"position\":11000000,\"answer\":"
                        + "\"8a914d6f5f2c0b7e8a914d6f5f2c0b7e8a914d6f5f2c0b7e8a914d6f5f2c0b7e\"}");
    }

    private static void load(AuditTrail trail, boolean questions, int seconds, Figures figures, String what) {
        var done = new LongAdder();
        var waited = new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(1), 3);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                var name = what.hashCode() + "-" + writer + "-";
                threads.execute(() -> {
                    for (int i = 0; System.nanoTime() < end; i++) {
                        long before = System.nanoTime();
                        append(trail, entry(name + i), questions);
                        waited.recordValue(System.nanoTime() - before);
                        done.increment();
                    }
                });
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        figures.reach(what, done.sum() / took, "/s", Figures.Better.MORE, 5_000);
        figures.note("its wait, p50", waited.getValueAtPercentile(50) / 1e6, "ms");
        figures.note("its wait, p99", waited.getValueAtPercentile(99) / 1e6, "ms");
    }

    private static void append(AuditTrail trail, AuditEntry entry, boolean question) {
        if (question) {
            trail.append(entry, new SealedQuestion(entry.at().plus(Duration.ofDays(90)), new byte[SEALED_BYTES]));
        } else {
            trail.append(entry);
        }
    }

    private void grow(AuditTrail trail, AuditLog log, Figures figures) {
        var progress = new Progress(spec.commandLine().getErr(), "entries");
        long before = log.head().size();
        for (long size = before; size < entries; size += BATCH) {
            List<AuditEntry> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < BATCH; i++) {
                batch.add(entry("grown-" + (size + i)));
            }
            trail.append(batch);
            progress.at(size, (double) size / entries);
        }
        progress.end();
        long size = log.head().size();
        figures.note("entries in the log", (double) size, "");
        figures.note("entries appended in batches of 10,000", (size - before) / progress.seconds(), "/s");
    }

    private static void prove(AuditLog log, Figures figures) {
        var random = new Random(SEED);
        var head = log.head();
        var inclusion = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        var byId = new Histogram(inclusion);
        var consistency = new Histogram(inclusion);
        for (int i = -WARM_UP; i < PROOFS; i++) {
            long index = random.nextLong(head.size());
            long start = System.nanoTime();
            var proof = log.inclusion(index, head.size());
            long proved = System.nanoTime();
            var place = log.places("grown-" + index, "");
            place.forEach(one -> {
                if (!ProofCheck.includes(
                        head.head(), head.size(), one.index(), one.leaf(), log.inclusion(one.index(), head.size()))) {
                    throw new IllegalStateException("a proof of entry " + one.index() + " does not verify");
                }
            });
            long found = System.nanoTime();
            log.consistency(index, head.size());
            if (i >= 0) {
                inclusion.recordValue(proved - start);
                byId.recordValue(found - proved);
                consistency.recordValue(System.nanoTime() - found);
            }
            if (proof.isEmpty()) {
                throw new IllegalStateException("no proof");
            }
        }
        figures.note("inclusion proof, p50", inclusion.getValueAtPercentile(50) / 1e6, "ms");
        figures.reach("inclusion proof, p99", inclusion.getValueAtPercentile(99) / 1e6, "ms", Figures.Better.LESS, 10);
        figures.reach(
                "entry found by its id, proved and verified, p99",
                byId.getValueAtPercentile(99) / 1e6,
                "ms",
                Figures.Better.LESS,
                10);
        figures.reach(
                "consistency proof, p99", consistency.getValueAtPercentile(99) / 1e6, "ms", Figures.Better.LESS, 10);
    }
}
