package org.liaisonhub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.app.imports.ImportCommand;
import org.liaisonhub.hub.postgres.ServerAddress;
import org.liaisonhub.hub.postgres.TestPostgres;
import picocli.CommandLine;

final class ImportCommandTest {
    @TempDir
    Path folder;

    private final ServerAddress server = TestPostgres.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatGenerateWritesImportTakes() throws IOException {
        for (String format : List.of("csv", "ndjson")) {
            Path persons = folder.resolve("persons." + format);
            Path documents = folder.resolve("documents." + format);
            generate("persons", "BGR", format, persons);
            generate("documents", "BGR", format, documents);

            assertThat(importing(format, "nominal", "BGR", persons))
                    .as(err.toString())
                    .isZero();
            assertThat(importing(format, "stolen-travel-documents", "BGR", documents))
                    .as(err.toString())
                    .isZero();
        }

        assertThat(out.toString()).contains("250  added").contains("250  unchanged");
    }

    @Test
    void refusedRowsEndWithOne() throws IOException {
        Path file = folder.resolve("in.csv");
        Files.writeString(file, """
                document-number,issuing-country,document-type,fraud-type
                AB123456,BGR,P,LOST
                AB123457,XYZ,P,LOST
                AB123458,FRA,P,LOST
                """);

        int code = importing("csv", "stolen-travel-documents", "BGR", file);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("1  added").contains("2  refused").contains("in.refused.csv");
        assertThat(Files.readAllLines(folder.resolve("in.refused.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("3,\"issuing-country\",\"a country code"))
                .anyMatch(line -> line.startsWith("4,\"issuing-country\",\"must be the recording country"));
    }

    @Test
    void aWrongRequestEndsWithTwo() throws IOException {
        Path file = Files.writeString(folder.resolve("in.csv"), "source-key,document-number\n");

        assertThat(importing("csv", "no-such-database", "BGR", file)).isEqualTo(2);
        assertThat(err.toString()).contains("database: one of nominal");
        assertThat(importing("csv", "nominal", "BGR", folder.resolve("absent"))).isEqualTo(2);
        assertThat(run("import", "csv", "--database", "nominal", file.toString()))
                .isEqualTo(2);
        assertThat(run("import")).isEqualTo(2);
        assertThat(run(
                        "import",
                        "csv",
                        "--database",
                        "nominal",
                        "--owner",
                        "FRA",
                        "--database-user",
                        "x",
                        file.toString()))
                .isEqualTo(2);
    }

    @Test
    void aWrongFileEndsWithThreeAndIsNamed() throws IOException {
        Path rubbish = Files.write(folder.resolve("rubbish.csv"), new byte[] {0, (byte) 0xFF, (byte) 0x89, 'P'});

        assertThat(importing("csv", "nominal", "BGR", rubbish)).isEqualTo(3);
        assertThat(err.toString()).contains("line 1: no NUL character");
        assertThat(run(withServer("import", "un-sc", rubbish.toString()))).isEqualTo(3);
        assertThat(err.toString()).contains("must be well-formed XML");
        assertThat(run(withServer("import", "ofac-sdn", folder.toString()))).isEqualTo(3);
        assertThat(err.toString()).contains("sdn.csv: must be in the folder");
    }

    @Test
    void aDryRunSaysThatNothingWasWritten() throws IOException {
        Path persons = folder.resolve("persons.csv");
        generate("persons", "KEN", "csv", persons);

        int code = run(withServer(
                "import",
                "csv",
                "--dry-run",
                "--database",
                "nominal",
                "--owner",
                "KEN",
                "--create-owner",
                "Kenya",
                persons.toString()));

        assertThat(code).isZero();
        assertThat(out.toString()).contains("nothing was written").contains("250  sound");
    }

    private void generate(String kind, String country, String format, Path file) {
        assertThat(run(
                        "generate",
                        kind,
                        "--count",
                        "250",
                        "--country",
                        country,
                        "--format",
                        format,
                        "--out",
                        file.toString()))
                .isZero();
    }

    private int importing(String format, String database, String owner, Path file) {
        return run(withServer(
                "import",
                format,
                "--database",
                database,
                "--owner",
                owner,
                "--create-owner",
                "Bulgaria",
                file.toString()));
    }

    private String[] withServer(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(2, List.of("--database-url", server.url()));
        if (!server.user().isEmpty()) {
            all.addAll(2, List.of("--database-user", server.user()));
        }
        if (!server.password().isEmpty()) {
            try {
                Path password = Files.writeString(folder.resolve("password"), server.password());
                all.addAll(2, List.of("--database-password-file", password.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toArray(String[]::new);
    }

    private int run(String... arguments) {
        return new CommandLine(new Commands())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @CommandLine.Command(subcommands = {ImportCommand.class, GenerateCommand.class})
    private static final class Commands {}
}
