package org.liaisonhub.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A hub in a process of its own, as an operator runs it, so that start and load are those of a fresh Java machine. */
final class ChildHub implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Process process;
    private final Path data;
    private final Duration start;

    private ChildHub(Process process, Path data, Duration start) {
        this.process = process;
        this.data = data;
        this.start = start;
    }

    /** Starts {@code serve} on {@code data} and waits until it is ready to answer from a current index. */
    static ChildHub serve(Path data, int port) throws IOException, InterruptedException {
        Files.deleteIfExists(data.resolve("hub-address"));
        long started = System.nanoTime();
        var process = new ProcessBuilder(command(data, port))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (!Ready.at(port)) {
            if (!process.isAlive() || System.nanoTime() - started > LONGEST_START.toNanos()) {
                process.destroy();
                throw new IOException("the hub did not start");
            }
            Thread.sleep(10);
        }
        return new ChildHub(process, data, Duration.ofNanos(System.nanoTime() - started));
    }

    /** The same Java machine with the same options as this one, as the launcher has chosen them. */
    private static List<String> command(Path data, int port) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.liaisonhub.app.Main", "serve"));
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        return command;
    }

    /** From the start of the process to the first answer that it is ready. */
    Duration start() {
        return start;
    }

    String token() throws IOException {
        return Files.readString(data.resolve("operator-token")).strip();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
