package org.liaisonhub.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.liaisonhub.app.Main;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.bench.lists.ListedPerson;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.checks.Answer.FoundRecord;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.server.http.ServerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "un-list",
        mixinStandardHelpOptions = true,
        description = {
            "Import the UN consolidated list into a new hub and check every person of it:",
            "by the own name and date of birth, and with one letter of the longest name part changed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed"})
final class ListBenchCommand implements Callable<Integer> {
    private static final int ENOUGH_WITH_A_CHANGED_LETTER = 700;

    @Parameters(paramLabel = "FILE", description = "The list, as XML.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Path file;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which letter is changed into which.")
    private long seed;

    @Option(names = "--misses", description = "Print the list's own keys of those that were not found first.")
    private boolean misses;

    @Override
    public Integer call() throws Exception {
        try (var folder = BenchFolder.at(null)) {
            int imported = Main.run(
                    "import", "un-sc", file.toString(), "--data", folder.path().toString());
            if (imported > 1) {
                return imported;
            }
            try (var running = RunningHub.start(DataOptions.in(folder.path()), ServerSettings.DEFAULT.withPort(0))) {
                running.waitUntilCurrent();
                return measure(running);
            }
        }
    }

    private int measure(RunningHub running) throws Exception {
        var listed = ListedPerson.read(file);
        var random = new Random(seed);
        var changed = listed.stream()
                .map(person -> person.withOneLetterChanged(random))
                .toList();
        var figures = new Figures();
        figures.note("persons on the list", listed.size(), "");
        figures.reach(
                "found first by own name and date of birth",
                found(running, listed),
                "",
                Figures.Better.MORE,
                listed.size());
        figures.reach(
                "found first with one letter changed",
                found(running, changed),
                "",
                Figures.Better.MORE,
                ENOUGH_WITH_A_CHANGED_LETTER);
        System.out.println(Machine.describe());
        System.out.println();
        System.out.print(figures.markdown());
        return figures.allMet() ? 0 : 1;
    }

    private int found(RunningHub running, List<ListedPerson> persons) {
        var caller =
                running.hub().access().authenticate(running.operatorToken()).orElseThrow();
        int found = 0;
        for (var person : persons) {
            if (first(running, caller, person).contains(person.key())) {
                found++;
            } else if (misses) {
                System.err.println("not first: " + person.key());
            }
        }
        return found;
    }

    /**
     * The list's own keys of the records that come first: more than one when the list has the same person twice under the
     * same name and date, so that nothing that is asked can tell them apart.
     */
    private static List<String> first(RunningHub running, Caller caller, ListedPerson person) {
        var dates = person.dateOfBirth().isEmpty()
                ? List.<PartialDate>of()
                : List.of(PartialDate.parse(person.dateOfBirth()));
        var asked = new Person(List.of(PersonName.of(person.name())), dates, Sex.UNSPECIFIED, List.of(), List.of());
        var found = running
                .hub()
                .checks()
                .check(caller, new Question("investigation", "", "", List.of(asked), List.of(), List.of()))
                .databases()
                .stream()
                .flatMap(database -> database.records().stream())
                .toList();
        double best = found.stream().mapToDouble(FoundRecord::probability).max().orElse(1);
        return found.stream()
                .filter(record -> record.probability() == best)
                .flatMap(record -> running.hub().records().read(caller, record.recordId()).stream())
                .map(OwnedRecord::sourceKey)
                .toList();
    }
}
