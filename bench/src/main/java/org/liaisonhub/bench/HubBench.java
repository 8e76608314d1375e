package org.liaisonhub.bench;

import static org.liaisonhub.bench.Figures.Better.LESS;
import static org.liaisonhub.bench.Figures.Better.MORE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.app.world.World;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.server.http.ServerSettings;

/** Fills a hub, then measures it from the inside and over HTTP. */
final class HubBench {
    private static final int THREADS = 2;
    private static final int CONNECTIONS = 32;
    private static final int DOCUMENT_CHECKS_A_SECOND = 2_000;
    private static final int ONE_PASS_CHECKS_A_SECOND = 500;
    private static final int MATCHES = 10;

    /** What is measured, so that one figure can be looked into without the others. */
    enum Part {
        /** The index is built anew and asked in process. */
        INSIDE("inside"),
        /** Checks of a document over HTTP. */
        DOCUMENTS("documents"),
        /** Checks of a person with a document over HTTP. */
        ONE_PASS("one-pass");

        private final String wording;

        Part(String wording) {
            this.wording = wording;
        }

        @Override
        public String toString() {
            return wording;
        }
    }

    /** How large, how long, and what. */
    record Settings(Path data, long persons, long documents, Duration load, Set<Part> parts) {}

    private final Settings settings;
    private final Figures figures;
    private final World world = new World(BenchData.SEED);

    HubBench(Settings settings, Figures figures) {
        this.settings = settings;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        var data = new BenchData(settings.data());
        data.load(settings.persons(), settings.documents(), figures);
        var questions = Questions.of(world);
        if (settings.parts().contains(Part.INSIDE)) {
            inside(data, questions);
        }
        overHttp(questions);
    }

    private void inside(BenchData data, Questions questions) throws IOException {
        data.forgetIndex();
        long started = System.nanoTime();
        try (var running = RunningHub.start(DataOptions.in(settings.data()), ServerSettings.DEFAULT.withPort(0))) {
            running.waitUntilCurrent();
            figures.reach(
                    "index built from PostgreSQL, %,d records"
                            .formatted(running.hub().index().size()),
                    (System.nanoTime() - started) / 1e9,
                    "s",
                    LESS,
                    180);
            var index = running.hub().index();
            var everything = everything(running.hub().access());
            requireFound(!index.find(questions.document(0), everything, MATCHES).isEmpty());
            LongFunction<Load.Worker> documents =
                    _ -> number -> index.find(questions.document(number), everything, MATCHES);
            LongFunction<Load.Worker> persons =
                    _ -> number -> index.find(questions.person(number), everything, MATCHES);
            Load.closed(THREADS, settings.load(), documents);
            var lookUps = Load.closed(THREADS, settings.load(), documents);
            figures.reach("document look-ups, in process, 2 threads", lookUps.perSecond(), "/s", MORE, 100_000);
            figures.note("document look-up p50", lookUps.micros(50), "µs");
            figures.reach("document look-up p99", lookUps.micros(99), "µs", LESS, 100);
            Load.closed(THREADS, settings.load(), persons);
            var checks = Load.closed(THREADS, settings.load(), persons);
            figures.reach("person checks, in process, 2 threads", checks.perSecond(), "/s", MORE, 1_000);
            figures.note("person check p50", checks.micros(50) / 1_000, "ms");
            figures.reach("person check p99", checks.micros(99) / 1_000, "ms", LESS, 10);
        }
    }

    private void overHttp(Questions questions) throws IOException, InterruptedException {
        int port = freePort();
        try (var hub = ChildHub.serve(settings.data(), port)) {
            figures.reach("warm start until ready", hub.start().toMillis() / 1e3, "s", LESS, 5);
            var token = hub.token();
            if (settings.parts().contains(Part.DOCUMENTS)) {
                over(port, token, "document checks", DOCUMENT_CHECKS_A_SECOND, questions::documentQuestion);
            }
            if (settings.parts().contains(Part.ONE_PASS)) {
                over(port, token, "one-pass checks", ONE_PASS_CHECKS_A_SECOND, questions::onePassQuestion);
            }
        }
    }

    private void over(int port, String token, String what, int target, LongFunction<String> question) {
        LongFunction<Load.Worker> workers = _ -> connection(port, token, question);
        try (var once = new HttpConnection(port, token)) {
            requireFound(once.check(question.apply(0)).contains("\"result\":\"HIT\""));
        } catch (IOException e) {
            throw new UncheckedIOException("the hub did not answer", e);
        }
        Load.closed(CONNECTIONS, settings.load(), workers);
        var most = Load.closed(CONNECTIONS, settings.load(), workers);
        figures.reach(
                what + " over HTTP with durable audit, " + CONNECTIONS + " connections",
                most.perSecond(),
                "/s",
                MORE,
                target);
        var steady = Load.open(CONNECTIONS, settings.load(), target, workers);
        figures.note(what + " at " + target + "/s, p50", steady.micros(50) / 1_000, "ms");
        figures.reach(what + " at " + target + "/s, p99", steady.micros(99) / 1_000, "ms", LESS, 50);
    }

    static Load.Worker connection(int port, String token, LongFunction<String> question) {
        try {
            var connection = new HttpConnection(port, token);
            return new Load.Worker() {
                @Override
                public void run(long number) throws IOException {
                    if (connection.check(question.apply(number)).contains("UNAVAILABLE")) {
                        throw new IOException("a database was unavailable");
                    }
                }

                @Override
                public void end() throws IOException {
                    connection.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException("no connection to the hub", e);
        }
    }

    private static Visibility everything(Access access) {
        var databases = new BitSet();
        databases.set(0, Short.MAX_VALUE);
        var audiences = new BitSet();
        access.world().audiences().forEach(audience -> audiences.set(audience.number()));
        return new Visibility(databases, audiences);
    }

    /** A hub that shows nothing to whoever asks would be measured as a fast one. */
    private static void requireFound(boolean found) {
        if (!found) {
            throw new IllegalStateException("the first document asked for is recorded, and was not found");
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
