package org.liaisonhub.bench;

import java.util.Map;
import java.util.concurrent.Callable;
import org.liaisonhub.bench.matching.MatchingTimes;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code liaison bench matching}: how long one comparison takes. */
@Command(
        name = "matching",
        mixinStandardHelpOptions = true,
        description = {
            "Measure, by JMH on one thread, how long it takes to compare two names, or two persons with all their names, and to"
                    + " read one who is asked for.",
            "The pairs are travellers with the candidates that an index of invented persons gives for them, one in four"
                    + " asked in another script than Latin. Takes about three minutes."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed"})
final class MatchingBenchCommand implements Callable<Integer> {
    private static final int MET = 0;
    private static final int MISSED = 1;
    private static final int FAILED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        err.println("Measuring; takes about five minutes ...");
        err.flush();
        var figures = new Figures();
        try {
            var times = MatchingTimes.measure();
            micros(figures, times, "compareNames", "compare one pair of names", 2);
            micros(
                    figures,
                    times,
                    "compareNamesByChance",
                    "compare one pair of names, in an order by chance",
                    Double.NaN);
            micros(figures, times, "comparePairInSearch", "compare two persons as a search does", Double.NaN);
            micros(figures, times, "comparePair", "compare two persons, however unlike", Double.NaN);
            micros(figures, times, "explainPair", "compare two persons and say why", Double.NaN);
            micros(figures, times, "prepareQuery", "read one who is asked for", 50);
        } catch (RunnerException e) {
            err.println("bench matching: the measurement failed");
            return FAILED;
        }
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.println();
        out.print(figures.markdown());
        out.flush();
        return figures.allMet() ? MET : MISSED;
    }

    private static void micros(
            Figures figures, Map<String, MatchingTimes.Nanos> times, String name, String what, double target) {
        var nanos = times.get(name);
        if (nanos == null) {
            throw new IllegalStateException("JMH ran no " + name);
        }
        figures.reach(what + ", median", nanos.median() / 1_000, "µs", Figures.Better.LESS, target);
        figures.note(what + ", mean", nanos.mean() / 1_000, "µs");
        figures.note(what + ", p99", nanos.p99() / 1_000, "µs");
    }
}
