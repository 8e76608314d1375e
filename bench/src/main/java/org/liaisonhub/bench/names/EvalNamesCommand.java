package org.liaisonhub.bench.names;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.running.Interrupt;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.bench.running.WholeFile;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison eval names}: scores pairs of names and, where the file says which are same, judges the scores. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Score pairs of names: the probability, by the names alone, that both are one person's.",
            "",
            "FILE is UTF-8 with a header; tabs separate the columns, which may stand in any order and among others:",
            "  name1, name2      the names, in any script and order; \"FAMILY, Given\" is understood",
            "  same              optional: 1 or 0, whether they are one person's; then the figures are printed",
            "  group             optional: the figures are told by group too",
            "  script1, script2  optional: otherwise the script of most letters",
            "  id                optional: of the person of name1, for --random-negatives",
            "",
            "Prints threshold=, the fixed probability from which two names are taken for one person's, and with `same`"
                    + " precision=, recall=, F1= at it, auc=, recall_at_fpr_1pct=, recall_at_fpr_0.1pct=, ece=,"
                    + " each on a line of its own; then a table by script pair and group."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but names could not be read; their pairs score 0",
            "2:wrong usage, or the file has not this form; the line and the rule are named",
            "3:a file cannot be read or written, or cancelled; then no output file is left"
        })
public final class EvalNamesCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int DONE_WITH_UNREADABLE = 1;
    private static final int FAILED = 3;
    private static final int MOST_RANDOM = 1_000_000;

    @Parameters(paramLabel = "FILE", description = "Pairs of names, tab-separated.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write all columns and `score`, 0 to 1, with all its digits.")
    private @Nullable Path out;

    @Option(
            names = "--mistakes",
            paramLabel = "FILE",
            description =
                    "Write every pair that the threshold puts on the wrong side, with `score` and `mistake`: miss or false-positive.")
    private @Nullable Path mistakes;

    @Option(
            names = "--random-negatives",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "For script pairs that have no pair of two persons, make N at random, of rows with different `id`;"
                            + " they count in no figure of the whole file.")
    private int randomNegatives;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InvalidValue("FILE", "must be a file that can be read");
        }
        if (randomNegatives < 0 || randomNegatives > MOST_RANDOM) {
            throw new InvalidValue("--random-negatives", "0 to " + MOST_RANDOM);
        }
        PrintWriter err = spec.commandLine().getErr();
        var progress = new Progress(err, "pairs");
        try (var interrupt = Interrupt.listening();
                var rows = new TsvReader(file)) {
            var columns = PairColumns.of(header(rows));
            if (mistakes != null && !columns.labelled()) {
                throw new InvalidValue("--mistakes", "the file must have a column `same`");
            }
            return run(rows, columns, progress, interrupt);
        } catch (IOException e) {
            progress.end();
            err.println("eval names: a file cannot be read or written ("
                    + e.getClass().getSimpleName() + ")");
            return FAILED;
        }
    }

    private static String[] header(TsvReader rows) throws IOException {
        String[] header = rows.next();
        if (header == null) {
            throw new InvalidValue("FILE", "must have a header and is empty");
        }
        return header;
    }

    private int run(TsvReader rows, PairColumns columns, Progress progress, Interrupt interrupt) throws IOException {
        try (var scored = out == null ? null : new WholeFile(out);
                var wrong = mistakes == null ? null : new WholeFile(mistakes)) {
            var scoring = new PairScoring(rows, columns, new RandomNegatives(randomNegatives), scored, wrong);
            if (!scoring.run(progress, interrupt)) {
                progress.end();
                spec.commandLine().getErr().println("eval names: cancelled");
                return FAILED;
            }
            if (scored != null) {
                scored.complete();
            }
            if (wrong != null) {
                wrong.complete();
            }
            progress.end();
            return report(scoring, columns, progress.seconds());
        }
    }

    private int report(PairScoring scoring, PairColumns columns, double seconds) {
        PrintWriter print = spec.commandLine().getOut();
        print.println("threshold=" + NameScore.THRESHOLD);
        print.println("pairs=" + scoring.count());
        print.println("at_threshold=" + scoring.atThreshold());
        print.println("unreadable=" + scoring.unreadable());
        if (columns.labelled()) {
            new PairReport(print, scoring.tallies(), scoring.madeNegatives()).print(columns.grouped());
        }
        print.flush();
        spec.commandLine().getErr().printf(Locale.ROOT, "%,d pairs in %.1f s%n", scoring.count(), seconds);
        return scoring.unreadable() > 0 ? DONE_WITH_UNREADABLE : DONE;
    }
}
