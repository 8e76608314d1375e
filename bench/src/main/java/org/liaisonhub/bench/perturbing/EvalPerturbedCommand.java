package org.liaisonhub.bench.perturbing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.lists.ListIndex;
import org.liaisonhub.bench.lists.ListOption;
import org.liaisonhub.bench.lists.ListedPerson;
import org.liaisonhub.bench.running.Interrupt;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.bench.running.WholeFile;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.Match;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison eval un-perturbed}: whether listed persons are found when they arrive misspelt, cut or turned round. */
@Command(
        name = "un-perturbed",
        mixinStandardHelpOptions = true,
        description = {
            "Ask the UN list for each of its own persons, by the first name and date of birth of the entry, changed in"
                    + " many ways: romanisation, script, words left out or in another order, initials, misread characters,"
                    + " typing slips, the name field of a passport, day and month exchanged.",
            "The changes are written apart from the engine. Where two records have the same probability, either is first."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the targets are met",
            "1:a target is missed",
            "2:wrong usage, or the list has not its form",
            "3:a file cannot be read or written, or cancelled"
        })
public final class EvalPerturbedCommand implements Callable<Integer> {
    private static final int MET = 0;
    private static final int MISSED = 1;
    private static final int FAILED = 3;
    private static final int MATCHES = 50;
    /** A record below the band is not flagged, but may still be the first of what was found. */
    private static final double FLOOR = 0.0001;

    @Option(names = "--list", required = true, paramLabel = "un-sc:FILE", description = "The list, as XML.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String list;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which changes (default: 1).")
    private long seed;

    @Option(
            names = "--misses",
            paramLabel = "FILE",
            description = "Write those not found first or not flagged, tab-separated: kind, key, name, born,"
                    + " probability, first-key, first-probability.")
    private @Nullable Path misses;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        var option = ListOption.read(list);
        if (option.kind() != ListOption.Kind.UN_SC) {
            throw new InvalidValue("--list", "un-sc:FILE");
        }
        try (var interrupt = Interrupt.listening();
                var index = ListIndex.of(List.of(option));
                var missed = misses == null ? null : new WholeFile(misses)) {
            var persons = ListedPerson.read(option.path());
            var progress = new Progress(err, "questions");
            var figures = new PerturbedFigures();
            boolean whole = ask(persons, index, figures, missed, progress, interrupt);
            progress.end();
            if (!whole) {
                err.println("eval un-perturbed: cancelled");
                return FAILED;
            }
            if (missed != null) {
                missed.complete();
            }
            var out = spec.commandLine().getOut();
            out.println("persons=" + persons.size());
            figures.print(out);
            out.flush();
            return figures.met() ? MET : MISSED;
        } catch (IOException e) {
            err.println("eval un-perturbed: a file cannot be read or written ("
                    + e.getClass().getSimpleName() + ")");
            return FAILED;
        }
    }

    private boolean ask(
            List<ListedPerson> persons,
            ListIndex index,
            PerturbedFigures figures,
            @Nullable WholeFile missed,
            Progress progress,
            Interrupt interrupt)
            throws IOException {
        if (missed != null) {
            missed.line("kind\tkey\tname\tborn\tprobability\tfirst-key\tfirst-probability");
        }
        long count = 0;
        long all = (long) persons.size() * Kind.values().length;
        for (var kind : Kind.values()) {
            for (var person : persons) {
                if (interrupt.asked()) {
                    return false;
                }
                // One chance for each question, so that a new kind changes no other.
                var slips = new Slips(new SplittableRandom(seed * 31 + (kind.name() + person.key()).hashCode()));
                var asked = kind.of(person, slips);
                if (asked != null) {
                    judge(kind, person, asked, index, figures, missed);
                }
                progress.at(++count, (double) count / all);
            }
        }
        return true;
    }

    private static void judge(
            Kind kind,
            ListedPerson person,
            Kind.Asked asked,
            ListIndex index,
            PerturbedFigures figures,
            @Nullable WholeFile missed)
            throws IOException {
        var matches = index.find(question(asked), FLOOR, MATCHES);
        double own = matches.stream()
                .filter(match -> index.key(match).equals(person.key()))
                .mapToDouble(Match::probability)
                .max()
                .orElse(0);
        boolean first = own > 0 && own >= matches.getFirst().probability();
        boolean flagged = own >= PersonMatcher.POSSIBLE_PROBABILITY;
        figures.add(kind, first, flagged);
        if (missed != null && !(first && flagged)) {
            missed.line(String.format(
                    Locale.ROOT,
                    "%s\t%s\t%s\t%s\t%.6f\t%s\t%.6f",
                    kind,
                    person.key(),
                    asked.name(),
                    asked.dateOfBirth(),
                    own,
                    matches.isEmpty() ? "" : index.key(matches.getFirst()),
                    matches.isEmpty() ? 0 : matches.getFirst().probability()));
        }
    }

    private static Person question(Kind.Asked asked) {
        var dates = asked.dateOfBirth().isEmpty()
                ? List.<PartialDate>of()
                : List.of(PartialDate.parse(asked.dateOfBirth()));
        return new Person(List.of(PersonName.of(asked.name())), dates, Sex.UNSPECIFIED, List.of(), List.of());
    }
}
