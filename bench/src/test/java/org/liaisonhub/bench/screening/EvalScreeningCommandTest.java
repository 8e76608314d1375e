package org.liaisonhub.bench.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.bench.lists.InventedList;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine;

class EvalScreeningCommandTest {
    private static final String TRAVELLERS = """
            full_name,first_name,middle_name,last_name,gender,date_of_birth,place_of_birth,nationality,expected
            Anna Maria von Primer,Anna,Maria,von Primer,female,1970-02-05,"Nakuru, Kenya",Ivory Coast,EXi.001
            Boris Beispielov,,,,male,1961-00-00,,United Arab Emirates,EXi.003
            Zoe Nobody,Zoe,,Nobody,other,1990-07-14,,Atlantis,
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private String fault = "";

    @Test
    void flagsWhoIsListedAndNobodyElse() throws IOException {
        Path written = folder.resolve("out.csv");

        assertThat(run(TRAVELLERS, "--out", written.toString())).isZero();

        assertThat(out.toString().lines())
                .contains("persons_listed=3", "rows=3", "not_asked=0", "nationalities_unknown=1")
                .contains("expected=2", "expected_first=1.0000", "expected_flagged=1.0000");
        List<String> lines = Files.readAllLines(written);
        assertThat(lines.getFirst()).endsWith("nationality,expected,match,list,listed_name,probability,band,evidence");
        assertThat(lines.get(1))
                .startsWith(
                        "Anna Maria von Primer,Anna,Maria,von Primer,female,1970-02-05,\"Nakuru, Kenya\",Ivory Coast,")
                .contains(",EXi.001,EXi.001,un-sc,ANNA MARIA VON PRIMER,0.9", ",HIT,");
        assertThat(lines.get(3)).endsWith(",,,,0.000000,NO_RECORD,");
    }

    @Test
    void takesEitherOfTwoRecordsThatNothingTellsApart() throws IOException {
        run("full_name,date_of_birth,expected\nBoris Beispielov,1961,EXi.002\nBoris Beispielov,1961,EXi.003\n");

        assertThat(out.toString()).contains("expected_first=1.0000");
    }

    @Test
    void countsWhoCannotBeLookedFor() throws IOException {
        assertThat(run("last_name\n--\n")).isEqualTo(1);

        assertThat(out.toString()).contains("not_asked=1");
    }

    @Test
    void namesTheLineAndTheRuleAndNoValue() throws IOException {
        assertThat(run("first_name\nSecret\n")).isEqualTo(2);
        assertThat(fault).startsWith("full_name: ");

        assertThat(run("full_name,date_of_birth\nSecret,05.02.1970\n")).isEqualTo(2);
        assertThat(fault).startsWith("--travellers, line 2: date_of_birth").doesNotContain("Secret", "05.02");

        assertThat(run("full_name,gender\nSecret\n")).isEqualTo(2);
        assertThat(fault).startsWith("--travellers, line 2: has 1 values").doesNotContain("Secret");

        assertThat(run("full_name,expected\nSecret,EXi.999\n")).isEqualTo(2);
        assertThat(fault).contains("line 2, expected").doesNotContain("Secret", "999");

        assertThat(run("full_name\n\"Secret\n")).isEqualTo(2);
        assertThat(fault).startsWith("--travellers, line").doesNotContain("Secret");
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        Path file = Files.writeString(folder.resolve("travellers.csv"), TRAVELLERS);

        assertThat(execute("--list", "xy:" + file, "--travellers", file.toString()))
                .isEqualTo(2);
        assertThat(execute("--list", "un-sc:" + file, "--travellers", file.toString()))
                .isEqualTo(2);
        assertThat(execute("--list", "un-sc:" + folder.resolve("none"), "--travellers", file.toString()))
                .isEqualTo(2);
    }

    private int run(String travellers, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("travellers.csv"), travellers);
        var arguments = new java.util.ArrayList<>(List.of(options));
        arguments.addAll(List.of("--list", "un-sc:" + InventedList.in(folder), "--travellers", file.toString()));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        var command = new CommandLine(new EvalScreeningCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true));
        command.setExecutionExceptionHandler((failure, _, _) -> {
            fault = String.valueOf(failure.getMessage());
            return failure instanceof InvalidValue ? 2 : 3;
        });
        return command.execute(arguments);
    }
}
