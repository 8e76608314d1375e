package org.liaisonhub.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/**
 * Runs one operation many times on some threads, either as fast as it goes or at a fixed rate. At a fixed rate latency is
 * counted from the moment at which the operation was due, so that a stall is not hidden by the callers that wait for it.
 */
final class Load {
    /** One thread's means of doing the operation, for example a connection of its own. */
    interface Worker {
        void run(long number) throws IOException;

        /** Gives back what the worker holds; called once, at the end. */
        default void end() throws IOException {}
    }

    /**
     * What was measured.
     *
     * @param perSecond operations that ended, a second
     * @param latency nanoseconds
     */
    record Measured(double perSecond, Histogram latency) {
        double micros(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    private Load() {}

    /** As fast as it goes: latency is service time. */
    static Measured closed(int threads, Duration duration, LongFunction<Worker> workers) {
        return run(threads, duration, 0, workers);
    }

    /** At {@code perSecond} operations a second, whatever the answers take. */
    static Measured open(int threads, Duration duration, int perSecond, LongFunction<Worker> workers) {
        return run(threads, duration, perSecond, workers);
    }

    private static Measured run(int threads, Duration duration, int perSecond, LongFunction<Worker> workers) {
        var next = new AtomicLong();
        var total = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var runs = new ArrayList<Future<Histogram>>();
            for (int thread = 0; thread < threads; thread++) {
                long number = thread;
                runs.add(pool.submit(() -> work(workers.apply(number), next, start, end, perSecond)));
            }
            for (var run : runs) {
                total.add(run.get());
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the load could not be run", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", interrupted);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measured(total.getTotalCount() / seconds, total);
    }

    private static Histogram work(Worker worker, AtomicLong next, long start, long end, int perSecond)
            throws IOException {
        var latency = new Histogram(Duration.ofMinutes(1).toNanos(), 3);
        try {
            while (true) {
                long number = next.getAndIncrement();
                long due = perSecond == 0 ? System.nanoTime() : start + number * 1_000_000_000L / perSecond;
                if (due >= end) {
                    return latency;
                }
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                worker.run(number);
                latency.recordValue(
                        Math.min(System.nanoTime() - due, Duration.ofMinutes(1).toNanos()));
            }
        } finally {
            worker.end();
        }
    }
}
