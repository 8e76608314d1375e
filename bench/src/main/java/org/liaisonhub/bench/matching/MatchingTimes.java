package org.liaisonhub.bench.matching;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs {@link MatchingBenchmark} in Javas of its own. */
public final class MatchingTimes {
    private static final int ITERATIONS = 4;

    /** The compiler decides otherwise now and then: one Java could be a lucky or an unlucky one. */
    private static final int FORKS = 2;

    /** Nanoseconds that one operation takes. */
    public record Nanos(double median, double mean, double p99) {}

    private MatchingTimes() {}

    /** Times by name of the benchmark's method. Takes about five minutes. */
    public static Map<String, Nanos> measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include("^" + MatchingBenchmark.class.getName() + "\\.")
                .forks(FORKS)
                .jvmArgs(
                        "-Xmx1g",
                        "-XX:+UseParallelGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(ITERATIONS)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(2))
                .threads(1)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var times = new TreeMap<String, Nanos>();
        for (var result : new Runner(options).run()) {
            var name = result.getParams().getBenchmark();
            Statistics nanos = result.getPrimaryResult().getStatistics();
            times.put(
                    name.substring(name.lastIndexOf('.') + 1),
                    new Nanos(nanos.getPercentile(50), nanos.getMean(), nanos.getPercentile(99)));
        }
        return times;
    }
}
