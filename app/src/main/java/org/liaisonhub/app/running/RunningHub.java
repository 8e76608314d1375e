package org.liaisonhub.app.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.indexing.IndexProgress;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.server.Server;
import org.liaisonhub.server.http.HubMetrics;
import org.liaisonhub.server.http.ServerSettings;

/** A hub with its store, its index and its server, started together and closed in the other order. */
public final class RunningHub implements AutoCloseable {
    private static final long POLL_NANOS = 20_000_000;

    private final Postgres postgres;
    private final Hub hub;
    private final Server server;
    private final OperatorFiles files;
    private final String operatorToken;
    private final List<String> firstSteps;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningHub(
            Postgres postgres,
            Hub hub,
            Server server,
            OperatorFiles files,
            String operatorToken,
            List<String> firstSteps) {
        this.postgres = postgres;
        this.hub = hub;
        this.server = server;
        this.files = files;
        this.operatorToken = operatorToken;
        this.firstSteps = firstSteps;
    }

    /** Returns when requests are answered; the index may still be catching up, and checks say so. */
    public static RunningHub start(DataOptions data, ServerSettings settings) {
        return start(data, settings, Edition.NONE);
    }

    /**
     * The same for a hub that publishes statistics.
     *
     * @param edition what anyone may read of them
     */
    public static RunningHub start(DataOptions data, ServerSettings settings, Edition edition) {
        try {
            Files.createDirectories(data.directory());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data directory " + data.directory(), e);
        }
        var postgres = data.open();
        try {
            var metrics = new HubMetrics();
            IndexProgress progress = new IndexingWords(System.err);
            var hub = Hub.open(postgres, data.directory().resolve("index"), Clock.systemUTC(), progress, edition);
            try {
                return serve(data, settings, postgres, hub, metrics);
            } catch (RuntimeException failed) {
                hub.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    private static RunningHub serve(
            DataOptions data, ServerSettings settings, Postgres postgres, Hub hub, HubMetrics metrics) {
        var files = new OperatorFiles(data.directory());
        var firstStart = new FirstStart(hub, files);
        var firstSteps = firstStart.prepare();
        var token = firstStart.operatorToken();
        var server = Server.start(settings, ServedHub.of(hub, metrics), metrics);
        files.hubRuns(server.address(), token);
        return new RunningHub(postgres, hub, server, files, token, firstSteps);
    }

    public Hub hub() {
        return hub;
    }

    public String address() {
        return server.address();
    }

    public int port() {
        return server.port();
    }

    /** Lines that tell the operator what a first start has made; empty later. */
    public List<String> firstSteps() {
        return firstSteps;
    }

    public String operatorToken() {
        return operatorToken;
    }

    public HubClient operator() {
        return new HubClient(URI.create(address()), operatorToken);
    }

    /** Waits until every change committed so far is in the index and visible. */
    public void waitUntilCurrent() {
        long last = hub.changes().last();
        while (!hub.feed().current() || hub.index().position() < last) {
            LockSupport.parkNanos(POLL_NANOS);
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the index catches up");
            }
        }
    }

    /** Stops answering and ends in order; once, whoever asks: also the hook of a program that is told to end. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            files.hubStopped();
            server.close();
            hub.close();
            postgres.close();
        }
    }
}
