package org.liaisonhub.hub.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server that belongs to this process: loopback only, on a free port. It ends when this process ends,
 * even by kill -9; when the server itself dies, it is started again on the same port.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Recovery after a crash replays at most {@code max_wal_size}, 4 GB: minutes on a slow disk. */
    private static final int READY_WITHIN_SECONDS = 900;

    private final Cluster cluster;
    private final EmbeddedSettings settings;
    private final int port;
    private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();
    private final Thread keeper;
    private final boolean endsWithUs;
    private volatile boolean closing;
    private volatile @Nullable Process process;

    private EmbeddedServer(Cluster cluster, EmbeddedSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.port = freePort();
        this.endsWithUs = cluster.user().canEndWithUs();
        // The kernel ends the server when the thread that started it ends: a thread of the platform that lives as long.
        this.keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    }

    /** Starts the server of a cluster that nobody else works on, and waits until it accepts connections. */
    static EmbeddedServer start(Cluster cluster, EmbeddedSettings settings) {
        var server = new EmbeddedServer(cluster, settings);
        server.keeper.start();
        if (!server.endsWithUs) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
        try {
            server.ready.join();
            return server;
        } catch (CompletionException e) {
            throw e.getCause() instanceof PostgresUnavailable cause ? cause : e;
        }
    }

    int port() {
        return port;
    }

    /** Process number of the server as it runs now; 0 when it does not. */
    long pid() {
        var running = process;
        return running == null || !running.isAlive() ? 0 : running.pid();
    }

    private void keep() {
        while (!closing) {
            try {
                cluster.postmaster().endOrphans();
                var started = launch();
                process = started;
                awaitReady(started);
                ready.complete(null);
                started.waitFor();
                if (!closing) {
                    LOG.warn("The PostgreSQL server ended by itself; starting it again");
                }
            } catch (IOException | PostgresUnavailable e) {
                var fault = e instanceof PostgresUnavailable named
                        ? named
                        : new PostgresUnavailable("cannot start PostgreSQL in " + cluster.directory(), e);
                if (ready.completeExceptionally(fault)) {
                    return;
                }
                LOG.warn("The PostgreSQL server does not start again: {}", fault.getMessage());
                pause(1000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>(List.of(
                cluster.program("postgres"),
                "-D",
                Cluster.HERE,
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories="));
        // Statements and details may hold personal values: the server's log never repeats them.
        for (var parameter : List.of(
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_checkpoints=off",
                "logging_collector=off",
                "cluster_name=liaison")) {
            command.addAll(List.of("-c", parameter));
        }
        settings.parameters().forEach(parameter -> command.addAll(List.of("-c", parameter)));
        var user = cluster.user();
        var whole = endsWithUs ? user.commandThatEndsWithUs(command) : user.command(command);
        return cluster.process(whole).start();
    }

    private void awaitReady(Process started) throws InterruptedException {
        for (int i = 0; !announcesReady(started); i++) {
            if (!started.isAlive()) {
                throw new PostgresUnavailable("PostgreSQL did not start in " + cluster.directory() + ": "
                        + cluster.lastLogLine() + " (more in " + cluster.log() + ")");
            }
            if (i > READY_WITHIN_SECONDS * 100) {
                started.destroyForcibly();
                throw new PostgresUnavailable("PostgreSQL was not ready after " + READY_WITHIN_SECONDS + " s in "
                        + cluster.directory() + " (see " + cluster.log() + ")");
            }
            if (i > 0 && i % 1000 == 0) {
                LOG.info("PostgreSQL is still starting: it recovers from its log");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private boolean announcesReady(Process started) {
        return cluster.postmaster()
                .announcement()
                .filter(said -> said.ready() && said.pid() == started.pid())
                .isPresent();
    }

    /** Ends the server in good order; what is committed stays. */
    @Override
    public void close() {
        closing = true;
        var running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        Postmaster.interrupt(running.pid());
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroy();
            }
            keeper.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresUnavailable("no free port on the loopback address", e);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
