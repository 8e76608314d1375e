package org.liaisonhub.bench.perturbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.bench.lists.InventedList;
import picocli.CommandLine;

class EvalPerturbedCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void asksForEveryPersonInEveryWay() throws IOException {
        Path misses = folder.resolve("misses.tsv");

        int exitCode = new CommandLine(new EvalPerturbedCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute("--list", "un-sc:" + InventedList.in(folder), "--misses", misses.toString());

        assertThat(exitCode).isIn(0, 1);
        assertThat(out.toString().lines())
                .contains("persons=3")
                .anyMatch(line -> line.matches("as listed +3 +1\\.0000 +1\\.0000"))
                .anyMatch(line -> line.matches("name in its original script +1 .*"))
                .anyMatch(line -> line.matches("day and month of birth exchanged +1 .*"))
                .anyMatch(line -> line.matches("right_first=[01]\\.[0-9]{4}"));
        assertThat(Files.readAllLines(misses)).first().asString().startsWith("kind\tkey");
    }
}
