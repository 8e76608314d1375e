package org.liaisonhub.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine;

class EvalNamesCommandTest {
    private static final String LABELLED = """
            group\tname1\tname2\tsame
            alias\tERIKSSON, Anna Maria\tANNA MARIA ERIKSSON\t1
            alias\tERIKSSON, Anna Maria\tАнна Мария Эрикссон\t1
            other\tERIKSSON, Anna Maria\tLINDGREN, Oskar\t0
            other\tБорис Петров\tLINDGREN, Oskar\t0
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private String fault = "";

    @Test
    void printsTheThresholdAndTheFigures() throws IOException {
        assertThat(run(LABELLED)).isZero();

        assertThat(out.toString().lines())
                .contains("threshold=0.9", "pairs=4", "same=2", "precision=1.0000", "recall=1.0000", "F1=1.0000")
                .contains("auc=1.0000", "recall_at_fpr_1pct=1.0000", "recall_at_fpr_0.1pct=1.0000")
                .anyMatch(line -> line.startsWith("ece="))
                .anyMatch(line -> line.startsWith("LATIN-CYRILLIC"))
                .anyMatch(line -> line.startsWith("alias +"));
    }

    @Test
    void printsOnlyTheThresholdWithoutLabels() throws IOException {
        assertThat(run("name2\tname1\nA B\tA B\n")).isZero();

        assertThat(out.toString()).contains("threshold=0.9", "at_threshold=1").doesNotContain("auc");
    }

    @Test
    void writesEveryColumnAndTheScore() throws IOException {
        Path scored = folder.resolve("scored.tsv");

        assertThat(run(LABELLED, "--out", scored.toString())).isZero();

        List<String> lines = Files.readAllLines(scored);
        assertThat(lines).hasSize(5);
        assertThat(lines.getFirst()).isEqualTo("group\tname1\tname2\tsame\tscore");
        assertThat(lines.get(2)).startsWith("alias\tERIKSSON, Anna Maria\tАнна Мария Эрикссон\t1\t0.");
        assertThat(lines.stream().skip(1).map(line -> Double.parseDouble(line.split("\t", -1)[4])))
                .allMatch(score -> score >= 0 && score <= 1);
        assertThat(folder.resolve("scored.tsv.part")).doesNotExist();
    }

    @Test
    void writesWhatTheThresholdPutsOnTheWrongSide() throws IOException {
        Path mistakes = folder.resolve("mistakes.tsv");

        assertThat(run(
                        "name1\tname2\tsame\nAnna Eriksson\tAnna Eriksson\t0\nA B\tC D\t1\nA B\tA B\t1\n",
                        "--mistakes",
                        mistakes.toString()))
                .isZero();

        assertThat(Files.readAllLines(mistakes))
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith("Anna Eriksson\tAnna Eriksson\t0\t") && line.endsWith("false-positive"))
                .anyMatch(line -> line.startsWith("A B\tC D\t1\t") && line.endsWith("miss"));
    }

    @Test
    void takesOverAColumnOfScores() throws IOException {
        Path scored = folder.resolve("scored.tsv");

        run("score\tname1\tname2\nold\tA B\tA B\n", "--out", scored.toString());

        assertThat(Files.readAllLines(scored)).first().isEqualTo("score\tname1\tname2");
        assertThat(Files.readAllLines(scored).get(1)).startsWith("0.").doesNotContain("old");
    }

    @Test
    void makesPairsOfTwoPersonsWhereTheFileHasNone() throws IOException {
        var pairs = "name1\tname2\tsame\tid\nAnna Eriksson\tАнна Эрикссон\t1\t1\nBoris Petrov\tБорис Петров\t1\t2\n";

        assertThat(run(pairs, "--random-negatives", "200")).isZero();

        assertThat(out.toString().lines())
                .contains("not_same=0", "auc=")
                .anyMatch(line -> line.startsWith("LATIN-CYRILLIC ~") && line.contains("1.0000"));
    }

    @Test
    void scoresZeroWhatCannotBeReadAndSaysSo() throws IOException {
        assertThat(run("name1\tname2\n" + "A ".repeat(5_000) + "\tB\n\tB\n")).isEqualTo(1);

        assertThat(out.toString()).contains("unreadable=1");
    }

    @Test
    void namesTheLineAndTheRuleAndNoValue() throws IOException {
        assertThat(run("name1\tsame\nSecret\t1\n")).isEqualTo(2);
        assertThat(fault).startsWith("name2: ").doesNotContain("Secret");

        assertThat(run("name1\tname2\tsame\nA\tB\t1\nSecret\tB\n")).isEqualTo(2);
        assertThat(fault).startsWith("line 3: ").doesNotContain("Secret");

        assertThat(run("name1\tname2\tsame\nA\tB\tSecret\n")).isEqualTo(2);
        assertThat(fault).startsWith("line 2, same: ").doesNotContain("Secret");

        assertThat(run("name1\tname2\tname1\n")).isEqualTo(2);
        assertThat(fault).isEqualTo("name1: the header has this column twice");

        assertThat(run("")).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotUtf8AndLeavesNoFileBehind() throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.write(
                file,
                new byte[] {'n', 'a', 'm', 'e', '1', '\t', 'n', 'a', 'm', 'e', '2', '\n', 'A', '\t', (byte) 0xE9});
        Path scored = folder.resolve("scored.tsv");

        assertThat(execute(file, "--out", scored.toString())).isEqualTo(2);

        assertThat(fault).isEqualTo("line 2: the text must be UTF-8");
        assertThat(folder).isDirectoryNotContaining("glob:**scored*");
    }

    @Test
    void readsLinesOfWindowsWithAMarkAndWithoutALastEnd() throws IOException {
        assertThat(run("\uFEFFname1\tname2\tsame\r\nA B\tA B\t1\r\n\r\nA B\tC D\t0"))
                .isZero();

        assertThat(out.toString()).contains("pairs=2");
    }

    private int run(String content, String... options) throws IOException {
        Path file = folder.resolve("pairs.tsv");
        Files.writeString(file, content);
        return execute(file, options);
    }

    private int execute(Path file, String... options) {
        var command = new CommandLine(new EvalNamesCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true));
        command.setExecutionExceptionHandler((failure, _, _) -> {
            fault = String.valueOf(failure.getMessage());
            return failure instanceof InvalidValue ? 2 : 3;
        });
        var arguments = new java.util.ArrayList<>(List.of(options));
        arguments.addFirst(file.toString());
        return command.execute(arguments.toArray(String[]::new));
    }
}
