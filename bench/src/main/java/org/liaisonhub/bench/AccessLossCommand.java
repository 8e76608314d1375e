package org.liaisonhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.app.world.World;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.server.http.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison bench access-loss}: what checks lose by the parties, agreements and audiences in force. */
@Command(
        name = "access-loss",
        mixinStandardHelpOptions = true,
        description = {
            "Ask the same of two hubs with the same records, in turn: a plain one, and one with 200 parties, 50"
                    + " agreements, 1,000 audiences and 200 restrictions in force.",
            "Prints rate and p99 of both, in process and over HTTP, each check with its durable audit entry, and the loss."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed"})
final class AccessLossCommand implements Callable<Integer> {
    private static final int THREADS = 16;
    private static final double MOST_LOSS = 15;

    @Option(names = "--persons", paramLabel = "N", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
    private long persons;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Default: ${DEFAULT-VALUE}.")
    private long documents;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Length of each turn (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--turns",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each hub is asked (default: ${DEFAULT-VALUE}).")
    private int turns;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the filled hubs there, and use them again (default: a temporary folder).")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    private final Figures figures = new Figures();
    private final Questions questions = Questions.of(new World(BenchData.SEED));

    @Override
    public Integer call() throws IOException {
        try (var folder = BenchFolder.at(data);
                var plain = open(folder.path().resolve("plain"));
                var crowded = open(folder.path().resolve("crowded"))) {
            var one = new CrowdedHub(plain.hub(), folder.path().resolve("plain"), false);
            var other = new CrowdedHub(crowded.hub(), folder.path().resolve("crowded"), true);
            one.fill(persons, documents);
            other.fill(persons, documents);
            plain.waitUntilCurrent();
            crowded.waitUntilCurrent();
            var world = crowded.hub().access().world();
            figures.note("parties in force", world.parties().size(), "");
            figures.note("agreements in force", world.agreements().size(), "");
            figures.note("audiences in force", world.audiences().size(), "");
            compare("document checks, in process", inside(plain, one, false), inside(crowded, other, false));
            compare("one-pass checks, in process", inside(plain, one, true), inside(crowded, other, true));
            var token = one.token();
            var otherToken = other.token();
            compare("document checks over HTTP", over(plain, token, false), over(crowded, otherToken, false));
            compare("one-pass checks over HTTP", over(plain, token, true), over(crowded, otherToken, true));
        }
        var out = spec.commandLine().getOut();
        out.println(Machine.describe());
        out.println();
        out.print(figures.markdown());
        out.flush();
        return figures.allMet() ? 0 : 1;
    }

    private static RunningHub open(Path data) throws IOException {
        Files.createDirectories(data);
        return RunningHub.start(DataOptions.in(data), ServerSettings.DEFAULT.withPort(0));
    }

    /** The first turn of each warms up and does not count; then one after the other, so that both meet the same noise. */
    private void compare(String what, LongFunction<Load.Worker> plain, LongFunction<Load.Worker> crowded) {
        var length = Duration.ofSeconds(seconds);
        Load.closed(THREADS, length, plain);
        Load.closed(THREADS, length, crowded);
        double plainRate = 0;
        double crowdedRate = 0;
        double plainP99 = 0;
        double crowdedP99 = 0;
        for (int turn = 0; turn < turns; turn++) {
            // Who begins changes too, since the second of two may find the machine warmer.
            for (boolean first : turn % 2 == 0 ? List.of(true, false) : List.of(false, true)) {
                var measured = Load.closed(THREADS, length, first ? plain : crowded);
                if (first) {
                    plainRate += measured.perSecond() / turns;
                    plainP99 += measured.micros(99) / 1_000 / turns;
                } else {
                    crowdedRate += measured.perSecond() / turns;
                    crowdedP99 += measured.micros(99) / 1_000 / turns;
                }
            }
        }
        figures.note(what + ", plain hub", plainRate, "/s");
        figures.note(what + ", with all in force", crowdedRate, "/s");
        figures.note(what + ", plain hub, p99", plainP99, "ms");
        figures.note(what + ", with all in force, p99", crowdedP99, "ms");
        double loss = Math.max(0, 100 * (1 - crowdedRate / plainRate));
        figures.reach(what + ", loss", loss, "%", Figures.Better.LESS, MOST_LOSS);
    }

    private LongFunction<Load.Worker> inside(RunningHub running, CrowdedHub filled, boolean onePass) {
        var caller = filled.asker();
        var checks = running.hub().checks();
        return _ -> number -> {
            var persons = onePass ? List.<Person>of(questions.person(number)) : List.<Person>of();
            var asked = new Question(
                    "border-check",
                    "",
                    "",
                    persons,
                    List.<TravelDocument>of(questions.document(number)),
                    List.of(),
                    Preset.BALANCED);
            checks.check(caller, asked);
        };
    }

    private LongFunction<Load.Worker> over(RunningHub running, String token, boolean onePass) {
        LongFunction<String> question = onePass ? questions::onePassQuestion : questions::documentQuestion;
        return _ -> HubBench.connection(running.port(), token, question);
    }
}
