package org.liaisonhub.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.liaisonhub.bench.index.TemporaryIndex;
import org.liaisonhub.bench.running.Interrupt;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.bench.searching.InventedRecords;
import org.liaisonhub.bench.searching.Travellers;
import org.liaisonhub.bench.searching.Travellers.Traveller;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.search.IndexedRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison bench search}: how soon a person is found among a million, without a hub. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Build an index of invented persons, one in a thousand with twenty names, and look for others in it, one in"
                    + " twenty with five names; one thread, one question after the other. Needs no hub and no PostgreSQL.",
            "A million persons take some two minutes and 1 GB of disk in the temporary folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed or cancelled"})
final class SearchBenchCommand implements Callable<Integer> {
    private static final int MET = 0;
    private static final int MISSED = 1;
    private static final int FAILED = 3;
    private static final int BATCH = 20_000;
    private static final int QUESTIONS = 20_000;
    private static final int WARM_UP = 4_000;
    private static final int LIMIT = 20;
    private static final long MANY_PERSONS = 1_000_000;

    @Option(names = "--persons", paramLabel = "N", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}.")
    private long persons;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var figures = new Figures();
        try (var interrupt = Interrupt.listening();
                var index = new TemporaryIndex()) {
            var records = new InventedRecords(BenchData.SEED);
            if (!fill(index, records, figures, interrupt)) {
                spec.commandLine().getErr().println("bench search: cancelled");
                return FAILED;
            }
            ask(index, Travellers.of(records, QUESTIONS), figures);
            figures.note("index on disk", index.bytes() / 1024.0 / 1024, "MiB");
            double heap = heapAfterCollection();
            if (persons <= MANY_PERSONS) {
                figures.reach("heap after collection", heap, "MiB", Figures.Better.LESS, 1.5 * 1024);
            } else {
                figures.note("heap after collection", heap, "MiB");
            }
        }
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.println();
        out.print(figures.markdown());
        out.flush();
        return figures.allMet() ? MET : MISSED;
    }

    private boolean fill(TemporaryIndex index, InventedRecords records, Figures figures, Interrupt interrupt) {
        var progress = new Progress(spec.commandLine().getErr(), "persons");
        var batch = new ArrayList<IndexedRecord>(BATCH);
        var all = records.persons(persons).iterator();
        long done = 0;
        while (all.hasNext() && !interrupt.asked()) {
            batch.clear();
            while (all.hasNext() && batch.size() < BATCH) {
                batch.add(all.next());
            }
            index.put(List.copyOf(batch));
            done += batch.size();
            progress.at(done, (double) done / persons);
        }
        if (!interrupt.asked()) {
            index.seal();
        }
        progress.end();
        figures.note("persons indexed", done / progress.seconds(), "/s");
        return !interrupt.asked();
    }

    private void ask(TemporaryIndex index, List<Traveller> travellers, Figures figures) {
        travellers.stream().limit(WARM_UP).forEach(traveller -> find(index, traveller));
        var all = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        var manyNames = new Histogram(all);
        long found = 0;
        for (var traveller : travellers) {
            long start = System.nanoTime();
            found += find(index, traveller) > 0 ? 1 : 0;
            long nanos = System.nanoTime() - start;
            all.recordValue(nanos);
            if (traveller.manyNames()) {
                manyNames.recordValue(nanos);
            }
        }
        boolean million = persons <= MANY_PERSONS;
        figures.note("questions", travellers.size(), "");
        figures.note("of which something was found", (double) found, "");
        reach(figures, "question, p50", all, 50, million ? 2 : Double.NaN);
        reach(figures, "question, p99", all, 99, million ? 8 : 20);
        reach(figures, "question with five names, p50", manyNames, 50, Double.NaN);
        reach(figures, "question with five names, p99", manyNames, 99, million ? 8 : 20);
        figures.note("questions on one thread", 1e9 / all.getMean(), "/s");
    }

    private static int find(TemporaryIndex index, Traveller traveller) {
        return index.find(traveller.person(), PersonMatcher.POSSIBLE_PROBABILITY, LIMIT)
                .size();
    }

    private static void reach(Figures figures, String what, Histogram nanos, double percentile, double target) {
        figures.reach(what, nanos.getValueAtPercentile(percentile) / 1e6, "ms", Figures.Better.LESS, target);
    }

    private static double heapAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024.0 / 1024;
    }
}
