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
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.MadeUpWorld;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.indexing.IndexProgress;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.server.Server;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.operator.HubMetrics;
import org.liaisonhub.standards.InvalidValue;

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

    /** A hub for one command of the operator, with the strictness of any other. */
    public static RunningHub start(DataOptions data, ServerSettings settings) {
        return start(data, settings, Conduct.COMMAND);
    }

    /**
     * Returns when requests are answered; the index may still be catching up, and checks say so.
     *
     * @throws InvalidValue when the data are those of the demo, and the hub is to be served
     */
    public static RunningHub start(DataOptions data, ServerSettings settings, Conduct conduct) {
        try {
            Files.createDirectories(data.directory());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the data directory " + data.directory(), e);
        }
        var postgres = data.open();
        try {
            var metrics = new HubMetrics();
            IndexProgress progress = new IndexingWords(System.err);
            requireOwnSecrets(data, postgres, conduct);
            var hub = Hub.open(
                    postgres,
                    data.directory(),
                    SealingKey.in(data.directory()),
                    conduct.signIn(),
                    Clock.systemUTC(),
                    conduct.retention(),
                    conduct.edition(),
                    progress);
            try {
                return serve(data, settings, postgres, hub, conduct, metrics);
            } catch (RuntimeException failed) {
                hub.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** The passwords and tokens of the demo are printed: whoever read them once would be let in. */
    private static void requireOwnSecrets(DataOptions data, Postgres postgres, Conduct conduct) {
        var world = new MadeUpWorld(postgres);
        switch (conduct.world()) {
            case MADE -> world.mark();
            case TAKEN -> {}
            case REFUSED -> {
                if (world.isMarked()) {
                    throw new InvalidValue(
                            data.external() ? "--database-url" : "--data",
                            "must not hold the made-up world of the demo, whose passwords and tokens everybody knows");
                }
            }
        }
    }

    private static RunningHub serve(
            DataOptions data,
            ServerSettings settings,
            Postgres postgres,
            Hub hub,
            Conduct conduct,
            HubMetrics metrics) {
        var files = new OperatorFiles(data.directory());
        var firstStart = new FirstStart(hub, files);
        var firstSteps = firstStart.prepare();
        var token = firstStart.operatorToken();
        var server = Server.start(settings, ServedHub.of(hub, signIn(postgres, hub, conduct), metrics), metrics);
        files.hubRuns(server.address(), token);
        return new RunningHub(postgres, hub, server, files, token, firstSteps);
    }

    private static SignInParts signIn(Postgres postgres, Hub hub, Conduct conduct) {
        return conduct.outside()
                .map(outside ->
                        hub.signIn().withProvider(outside.settings(), outside.callback(), postgres, Clock.systemUTC()))
                .orElse(hub.signIn());
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
