package org.liaisonhub.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.ExtraCommand;
import org.liaisonhub.bench.fit.FitNamesCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code liaison bench}: measures again every figure that the README quotes. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measure a hub with generated persons and documents: import, index, look-ups, checks over HTTP, warm start.",
            "Prints a table; takes about half an hour at the default size, and some 15 GB of disk while it runs."
        },
        subcommands = {
            ListBenchCommand.class,
            MatchingBenchCommand.class,
            SearchBenchCommand.class,
            AccessBenchCommand.class,
            AccessLossCommand.class,
            AuditBenchCommand.class,
            FitNamesCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every target is met", "1:a target is missed", "2:wrong usage", "3:failed"})
public final class BenchCommand implements ExtraCommand {
    @Option(names = "--persons", paramLabel = "N", defaultValue = "1000000", description = "Default: ${DEFAULT-VALUE}.")
    private long persons;

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "Default: ${DEFAULT-VALUE}.")
    private long documents;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of each load (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keep the filled hub there, and use it again when it is there already (default: a temporary folder).")
    private @Nullable Path data;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Measure only these parts of a hub that is filled: ${COMPLETION-CANDIDATES}.")
    private @Nullable Set<HubBench.Part> only;

    @Override
    public Integer call() throws Exception {
        var figures = new Figures();
        try (var folder = BenchFolder.at(data)) {
            var parts = only == null ? EnumSet.allOf(HubBench.Part.class) : only;
            var settings = new HubBench.Settings(folder.path(), persons, documents, Duration.ofSeconds(seconds), parts);
            new HubBench(settings, figures).run();
        }
        System.out.println(Machine.describe());
        System.out.println();
        System.out.print(figures.markdown());
        return figures.allMet() ? 0 : 1;
    }
}
