package org.liaisonhub.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Result;

@Timeout(60)
final class CheckBatchesTest {
    private static final Answer NOTHING = new Answer(
            "id",
            Instant.EPOCH,
            Result.NO_RECORD,
            List.of(),
            List.of(),
            List.of(),
            "person-1",
            "balanced",
            List.of(),
            0);

    private final CheckBatches batches = new CheckBatches(Duration.ofSeconds(30));

    /** As many lines as anyone reads. */
    private static final class EndlessLines extends InputStream {
        @Override
        public int read() {
            throw new AssertionError("read by blocks");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            var line = "{}\n".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(line, 0, bytes, offset, line.length);
            return line.length;
        }
    }

    private static final class BrokenPipe extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("broken pipe");
        }
    }

    /** A caller whose buffers are full. */
    private static final class NeverReading extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException("closed by interrupt", e);
            }
        }
    }

    @Test
    void callerThatGoesAwayEndsTheWork() {
        assertThatThrownBy(() -> batches.answer(new EndlessLines(), new BrokenPipe(), _ -> NOTHING))
                .isInstanceOf(IOException.class);
    }

    @Test
    void callerThatNeverReadsLosesItsConnection() {
        var impatient = new CheckBatches(Duration.ofMillis(20));

        assertThatThrownBy(() -> impatient.answer(new EndlessLines(), new NeverReading(), _ -> NOTHING))
                .isInstanceOf(IOException.class);
    }

    @Test
    void answersFlowBeforeTheLastQuestionIsSent() throws Exception {
        var questions = new PipedOutputStream();
        try (var body = new PipedInputStream(questions);
                var out = new PipedOutputStream();
                var answers = new PipedInputStream(out, 1 << 16);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = threads.submit(() -> {
                batches.answer(body, out, _ -> NOTHING);
                return "done";
            });
            for (int line = 1; line <= 3; line++) {
                questions.write("{}\n".getBytes(StandardCharsets.US_ASCII));
                questions.flush();

                assertThat(readLine(answers)).startsWith("{\"line\":" + line + ",");
            }
            questions.close();
            assertThat(work.get()).isEqualTo("done");
        }
    }

    @Test
    void linesAreWorkedOnTogetherButNeverMoreThanTheWindow() throws Exception {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var together = new CountDownLatch(64);
        var body = new ByteArrayInputStream("{}\n".repeat(500).getBytes(StandardCharsets.US_ASCII));

        batches.answer(body, new ByteArrayOutputStream(), _ -> {
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            together.countDown();
            awaitQuietly(together);
            atWork.decrementAndGet();
            return NOTHING;
        });

        assertThat(most.get()).isEqualTo(64);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            assertThat(next).isNotNegative();
            line.append((char) next);
        }
        return line.toString();
    }
}
