package org.liaisonhub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectMrzCommandTest {
    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    private static final String CARD =
            "i<utod231458907<<<<<<<<<<<<<<<\r\n7408122f1204159uto<<<<<<<<<<<6\r\neriksson<<anna<maria<<<<<<<<<<\r\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void printsOneObjectPerZoneAndEndsWellWhenAllAreValid() throws IOException {
        int exit = inspect(PASSPORT + CARD);

        assertThat(exit).isZero();
        assertThat(objects()).hasSize(2);
        JsonNode card = objects().get(1);
        assertThat(card.path("line").asInt()).isEqualTo(3);
        assertThat(card.path("valid").asBoolean()).isTrue();
        assertThat(card.path("checkDigitsValid").asBoolean()).isTrue();
        assertThat(card.path("format").asString()).isEqualTo("TD1");
        assertThat(card.at("/fields/documentNumber").asString()).isEqualTo("D23145890");
        assertThat(card.at("/fields/birth").asString()).isEqualTo("74-08-12");
        assertThat(card.path("checkDigits").size()).isEqualTo(4);
        assertThat(card.path("faults").size()).isZero();
    }

    @Test
    void oneFaultyZoneAmongGoodOnesIsNamedAndTheRestIsRead() throws IOException {
        int exit = inspect(PASSPORT.replace("7408122", "7402312") + "\n" + PASSPORT);

        assertThat(exit).isEqualTo(1);
        assertThat(objects()).extracting(zone -> zone.path("valid").asBoolean()).containsExactly(false, true);
        assertThat(objects().getFirst().path("faults").toString())
                .contains("\"impossible-date\"", "\"wrong-check-digit\"");
    }

    @Test
    void aLineThatIsTooLongByOneIsNamed() throws IOException {
        int exit = inspect(PASSPORT.replace("<10\n", "<100\n") + CARD);

        assertThat(exit).isEqualTo(1);
        JsonNode fault = objects().getFirst().path("faults").get(0);
        assertThat(fault.path("field").asString()).isEqualTo("line 2");
        assertThat(fault.path("rule").asString()).isEqualTo("wrong-line-length");
        assertThat(fault.path("message").asString()).isEqualTo("44 characters, it has 45");
        assertThat(objects().get(1).path("valid").asBoolean()).isTrue();
    }

    @Test
    void anEmptyFileHoldsNoZone() throws IOException {
        assertThat(inspect(" \n\n")).isEqualTo(1);
        assertThat(out.toString()).contains("\"no-zone\"");
    }

    @Test
    void aHugeLineIsRefusedByNameAndTheNextZoneIsRead() throws IOException {
        int exit = inspect("A".repeat(3_000_000) + "\n\n" + PASSPORT);

        assertThat(exit).isEqualTo(1);
        assertThat(objects().getFirst().path("faults").toString()).contains("\"line-too-long\"");
        assertThat(objects().get(1).path("valid").asBoolean()).isTrue();
    }

    @Test
    void binaryRubbishIsNoZone() throws IOException {
        var rubbish = new byte[5000];
        new Random(1).nextBytes(rubbish);
        Path file = Files.write(folder.resolve("rubbish"), rubbish);

        assertThat(run("inspect", "mrz", file.toString())).isEqualTo(1);
        assertThat(objects()).isNotEmpty().noneMatch(zone -> zone.path("valid").asBoolean());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatCannotBeReadHasItsOwnExitCode() {
        assertThat(run("inspect", "mrz", folder.resolve("missing").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("it does not exist");
        assertThat(run("inspect", "mrz", folder.toString())).isEqualTo(3);
    }

    @Test
    void wrongUsageHasItsOwnExitCode() {
        assertThat(run("inspect", "mrz")).isEqualTo(2);
        assertThat(run("inspect")).isEqualTo(2);
        assertThat(run("inspect", "mrz", "--nonsense", "-")).isEqualTo(2);
    }

    @Test
    void helpTellsTheExitCodes() {
        assertThat(run("inspect", "mrz", "--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:", "3   the file cannot be read");
    }

    private int inspect(String text) throws IOException {
        return run(
                "inspect",
                "mrz",
                Files.writeString(folder.resolve("zones.txt"), text, StandardCharsets.UTF_8)
                        .toString());
    }

    private int run(String... arguments) {
        var program = new CommandLine(new Program());
        program.setOut(new PrintWriter(out, true));
        program.setErr(new PrintWriter(err, true));
        return program.execute(arguments);
    }

    private List<JsonNode> objects() {
        var json = new JsonMapper();
        return out.toString().lines().map(json::readTree).toList();
    }

    @CommandLine.Command(subcommands = InspectCommand.class)
    private static final class Program {}
}
