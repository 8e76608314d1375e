package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison bench fit-names}: learns the tables of module matching anew. */
@Command(
        name = "fit-names",
        mixinStandardHelpOptions = true,
        description = {
            "Learns the tables by which names are compared from pairs of names, and writes them as data files.",
            "Run it twice: first with --stage letters, build, then with --stage weights, build. Only the half of the",
            "persons that is for fitting is read; the other half is left for `eval names`. Takes two minutes.",
            "Exit codes: 0 written; 1 a file cannot be read or written; 2 wrong use."
        })
public final class FitNamesCommand implements Callable<Integer> {
    /** What is fitted: a later stage stands on the tables of the earlier one, as built. */
    enum Stage {
        letters,
        weights,
        /** Fits nothing: writes the pairs that are for testing, for {@code eval names}. */
        test
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            description = "person_pairs.tsv, tokens_<writing>.tsv and arabic_english_tokens.txt")
    private Path data;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = {
                "matching/src/main/resources/org/liaisonhub/matching of the sources;",
                "with --stage test the file to write"
            })
    private Path out;

    @Option(names = "--stage", required = true, description = "${COMPLETION-CANDIDATES}")
    private Stage stage;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public FitNamesCommand() {}

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<NamePairs.Row> rows =
                    NamePairs.read(data.resolve("person_pairs.tsv")).of(NamePairs.Half.FIT);
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            if (stage == Stage.letters) {
                Path words = Files.createDirectories(out.resolve("words"));
                Path letters = Files.createDirectories(out.resolve("letters"));
                new LetterFit(data, letters, rows, today, line -> {
                            err.println(line);
                            err.flush();
                        })
                        .write();
                WordFit.write(rows, words.resolve("name-information.tsv"), today);
                new ReadingFit(rows).write(words.resolve("han-readings.tsv"), today);
                var pairs = new PairFit();
                pairs.addNames(rows);
                for (String writing : List.of("korean", "hebrew", "russian", "arabic")) {
                    pairs.addWords(data.resolve("tokens_" + writing + ".tsv"));
                }
                pairs.write(words.resolve("known-pairs.tsv"), today);
            } else if (stage == Stage.test) {
                NamePairs.writeHalf(data.resolve("person_pairs.tsv"), NamePairs.Half.TEST, out);
            } else {
                Path comparison = Files.createDirectories(out.resolve("comparison"));
                new TermFit(rows, today)
                        .write(comparison.resolve("name-weights.tsv"), comparison.resolve("name-calibration.tsv"));
            }
            return 0;
        } catch (IOException e) {
            err.println("fit-names: a file cannot be read or written: "
                    + e.getClass().getSimpleName());
            return 1;
        }
    }
}
