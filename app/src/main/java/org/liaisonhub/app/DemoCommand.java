package org.liaisonhub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.liaisonhub.app.running.Conduct;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.app.world.World;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.server.http.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Start a hub with a made-up world and show what it does.",
            "Every person, number and organisation in it is invented; the same seed makes the same world."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped, or all three checks as expected", "2:wrong usage", "3:failed"})
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "Ask the three questions, print the answers with their evidence, end.")
    private boolean once;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".liaison-demo",
            description = "Made anew at each start (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of(".liaison-demo");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on; 0 for any (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Seed of the world (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--persons", paramLabel = "N", defaultValue = "20000", description = "Default: ${DEFAULT-VALUE}.")
    private long persons;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Default: ${DEFAULT-VALUE}.")
    private long documents;

    @Override
    public Integer call() throws InterruptedException {
        var folder = once ? temporary() : directory.toAbsolutePath().normalize();
        try {
            emptied(folder);
            return run(folder);
        } finally {
            if (once) {
                delete(folder);
            }
        }
    }

    private int run(Path folder) throws InterruptedException {
        var world = new World(seed);
        System.err.println("Starting a hub in " + folder + " ...");
        try (var running = RunningHub.start(
                DataOptions.in(folder), ServerSettings.DEFAULT.withPort(once ? 0 : port), Conduct.DEMO)) {
            var demo = new DemoWorld(running.hub(), world, folder);
            System.err.printf(
                    "Recording %,d persons and %,d stolen documents of %d members ...%n",
                    persons, documents, world.members().size() - 2);
            var signIns = demo.parties();
            var offices = new DemoOffices(running.hub()).make(signIns.getFirst());
            demo.records(persons, documents);
            running.waitUntilCurrent();
            if (once) {
                return ask(running, world, signIns.getFirst());
            }
            System.err.println("Making up the consultations of 30 days, for the statistics ...");
            new DemoPast(running.hub(), seed).consult(signIns);
            var words = new DemoWords(running, folder, signIns, offices, world);
            System.out.print(words.welcome());
            System.out.flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }

    /** Asks the three questions as the first member's border system; 0 when each ends as it should. */
    private static int ask(RunningHub running, World world, DemoWorld.SignIn signIn) {
        var caller = running.hub().access().authenticate(signIn.token()).orElseThrow();
        int unexpected = 0;
        for (var question : world.demoCases()) {
            unexpected += ask(running, caller, question) ? 0 : 1;
        }
        if (unexpected > 0) {
            System.out.println(unexpected + " of 3 checks did not end as expected.");
            return 3;
        }
        System.out.println("3 of 3 checks ended as expected.");
        return 0;
    }

    private static boolean ask(RunningHub running, Caller caller, org.liaisonhub.app.world.DemoCase question) {
        System.out.println(question.title() + " (expected: " + question.expected() + ")");
        var answer = running.hub().checks().check(caller, question.question());
        System.out.println(AnswerText.of(answer).indent(2));
        return answer.result() == question.expected();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("liaison-demo-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    /** Only a folder that a demo has made is emptied, so that a mistyped --data costs nobody their data. */
    private static void emptied(Path folder) {
        var marker = folder.resolve("made-up-world");
        try {
            if (Files.isDirectory(folder)) {
                boolean empty;
                try (var entries = Files.list(folder)) {
                    empty = entries.findAny().isEmpty();
                }
                if (!empty && !Files.exists(marker)) {
                    throw new org.liaisonhub.standards.InvalidValue(
                            "--data", "must be an empty or new folder, or one that an earlier demo has made");
                }
                delete(folder);
            }
            Files.createDirectories(folder);
            Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
    }

    private static void delete(Path folder) {
        List<Path> inside;
        try (var walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
            for (var path : inside) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
