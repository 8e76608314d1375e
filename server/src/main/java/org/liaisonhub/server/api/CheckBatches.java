package org.liaisonhub.server.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.server.http.problems.Failures;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/**
 * Questions line by line in, answers line by line out, in the same order, while both still flow. A line that cannot be
 * answered yields its own problem and the rest goes on.
 *
 * <p>One thread reads and starts a task per line; the request's own thread writes. At most {@link #IN_FLIGHT} lines of a
 * batch are worked on, and at most {@link #WAITING} answers wait for a caller that does not read: then reading stops,
 * and after {@code patience} without movement the connection is closed. So no batch, however long, fills the memory.
 */
final class CheckBatches {
    static final String NDJSON = "application/x-ndjson";

    /** Longest line: 64 KiB. */
    static final int MAX_LINE_BYTES = 64 << 10;

    /** Enough that the lines of one batch share their audit commits. */
    private static final int IN_FLIGHT = 64;

    /** Answers are about 1 KiB: some MiB for a caller that sends all before it reads. */
    private static final int WAITING = 4_096;

    private final Duration patience;

    CheckBatches(Duration patience) {
        this.patience = patience;
    }

    /** Answers one line. */
    @FunctionalInterface
    interface Asking {
        Answer ask(byte[] line);
    }

    /**
     * Answers line by line until the body ends.
     *
     * @throws IOException when the caller goes away or does not read; then the work has ended
     */
    void answer(InputStream body, OutputStream out, Asking asking) throws IOException {
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var batch = new Batch(asking, tasks, Thread.currentThread());
            var reading = tasks.submit(() -> batch.read(body));
            try {
                batch.write(out);
            } finally {
                // Ends the reading of a batch whose caller went away. The few lines at work are let finish.
                reading.cancel(true);
            }
        }
    }

    /** One batch under way. */
    private final class Batch {
        private final Asking asking;
        private final ExecutorService tasks;
        private final Thread writer;
        private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
        private final BlockingQueue<Optional<Future<byte[]>>> answers = new ArrayBlockingQueue<>(WAITING);

        Batch(Asking asking, ExecutorService tasks, Thread writer) {
            this.asking = asking;
            this.tasks = tasks;
            this.writer = writer;
        }

        /** Reads to the end; whatever ends it early becomes the last line. */
        Void read(InputStream body) throws InterruptedException {
            var lines = new LineSplitter(body, MAX_LINE_BYTES);
            try {
                for (var line = lines.next(); line != null; line = lines.next()) {
                    if (!line.isBlank()) {
                        start(line);
                    }
                }
            } catch (IOException | RuntimeException e) {
                if (!Failures.isLostConnection(e)) {
                    put(Optional.of(done(problem(lines.linesRead() + 1, Failures.problem(e)))));
                }
            }
            put(Optional.empty());
            return null;
        }

        private void start(LineSplitter.Line line) throws InterruptedException {
            inFlight.acquire();
            var task = new FutureTask<byte[]>(() -> {
                try {
                    return answerTo(line);
                } finally {
                    inFlight.release();
                }
            });
            put(Optional.of(task));
            tasks.execute(task);
        }

        private byte[] answerTo(LineSplitter.Line line) {
            try {
                if (line.tooLong()) {
                    throw Problem.of(ProblemType.TOO_LARGE)
                            .withRule("lines of at most " + MAX_LINE_BYTES + " bytes")
                            .thrown();
                }
                return AnswerWriter.writeLine(line.number(), asking.ask(line.content()));
            } catch (RuntimeException e) {
                return problem(line.number(), Failures.problem(e));
            }
        }

        /** Hands an answer on; a caller that never reads, or work that never ends, loses its connection. */
        private void put(Optional<Future<byte[]>> answer) throws InterruptedException {
            if (!answers.offer(answer, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                writer.interrupt();
                throw new InterruptedException("the caller does not read");
            }
        }

        /** Whether the next answer is not there yet, so that what was written goes out first. */
        private boolean mustWait() {
            var next = answers.peek();
            return next == null || (next.isPresent() && !next.get().isDone());
        }

        /** Writes the answers as they become ready, in the order of their lines. */
        void write(OutputStream out) throws IOException {
            try {
                for (var answer = answers.take(); answer.isPresent(); answer = answers.take()) {
                    out.write(answer.get().get());
                    out.write('\n');
                    if (mustWait()) {
                        out.flush();
                    }
                }
            } catch (InterruptedException e) {
                throw new IOException("the caller does not read", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the task of a line tells every failure itself", e);
            }
        }
    }

    private static Future<byte[]> done(byte[] value) {
        var task = new FutureTask<>(() -> value);
        task.run();
        return task;
    }

    private static byte[] problem(long line, Problem problem) {
        var json = new String(problem.json(), StandardCharsets.UTF_8);
        return ("{\"line\":" + line + "," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
    }
}
