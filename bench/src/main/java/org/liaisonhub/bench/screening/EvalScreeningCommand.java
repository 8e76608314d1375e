package org.liaisonhub.bench.screening;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.bench.lists.ListIndex;
import org.liaisonhub.bench.lists.ListOption;
import org.liaisonhub.bench.running.Interrupt;
import org.liaisonhub.bench.running.Progress;
import org.liaisonhub.bench.running.WholeFile;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liaison eval screening}: how many travellers a list flags, and how soon it answers. */
@Command(
        name = "screening",
        mixinStandardHelpOptions = true,
        description = {
            "Ask lists for every traveller of a file: the best match with its probability and band.",
            "The lists are read as an import reads them, into an index that is gone afterwards; no hub is needed.",
            "",
            "The travellers are CSV (RFC 4180, UTF-8, with a header): full_name, first_name, middle_name, last_name,"
                    + " gender, date_of_birth, place_of_birth, nationality in any order, full_name or last_name at least;"
                    + " other columns are carried through. With `expected`, the list's own key of the record that is the"
                    + " traveller's, recall is told."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but there were rows without a name or a date to look for, or entries that a list import refuses",
            "2:wrong usage, or a file has not its form; the line and the rule are named",
            "3:a file cannot be read or written, or cancelled; then no output file is left"
        })
public final class EvalScreeningCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int DONE_WITH_FINDINGS = 1;
    private static final int FAILED = 3;

    @Option(
            names = "--list",
            required = true,
            paramLabel = "KIND:PATH",
            description = ListOption.FORM + "; may be repeated.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private List<String> lists;

    @Option(names = "--travellers", required = true, paramLabel = "FILE", description = "CSV; see above.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write all columns, and match (the list's own key), list, listed_name, probability, band, evidence, as CSV.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        var options = lists.stream().map(ListOption::read).toList();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InvalidValue("--travellers", "must be a file that can be read");
        }
        try (var interrupt = Interrupt.listening();
                var travellers = new Travellers(file);
                var index = ListIndex.of(options);
                var written = out == null ? null : new WholeFile(out)) {
            err.printf(Locale.ROOT, "%,d persons on the lists, %,d entries refused%n", index.size(), index.refused());
            err.flush();
            var progress = new Progress(err, "travellers");
            var screening = new Screening(index, travellers, written);
            boolean whole = screening.run(progress, interrupt, lines());
            progress.end();
            if (!whole) {
                err.println("eval screening: cancelled");
                return FAILED;
            }
            if (written != null) {
                written.complete();
            }
            return report(screening.figures(), travellers, index);
        } catch (IOException e) {
            err.println("eval screening: a file cannot be read or written ("
                    + e.getClass().getSimpleName() + ")");
            return FAILED;
        }
    }

    /** About how many rows there are, for the progress. */
    private long lines() throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            long lines = 0;
            var buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return Math.max(1, lines - 1);
        }
    }

    private int report(ScreeningFigures figures, Travellers travellers, ListIndex index) {
        var print = spec.commandLine().getOut();
        print.println("persons_listed=" + index.size());
        print.println("nationalities_unknown=" + travellers.unknownCountries());
        figures.print(print);
        print.flush();
        return figures.notAsked() > 0 || index.refused() > 0 ? DONE_WITH_FINDINGS : DONE;
    }
}
