package org.liaisonhub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.server.http.ServerSettings;

/** Another process imports into the data directory of a hub that runs. */
final class ImportBesideHubTest {
    private static final int MANY = 300_000;

    @TempDir
    Path folder;

    private final List<Process> started = new java.util.ArrayList<>();

    @AfterEach
    void endWhatStillRuns() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void checksFindWhatItImportsAndAKilledImportDoesNoHarm() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        try (var hub = RunningHub.start(DataOptions.in(data), ServerSettings.DEFAULT.withPort(0))) {
            hub.waitUntilCurrent();
            var importing = importOf(data, documents("few.csv", "AB", 3));

            assertThat(importing.waitFor()).as(Files.readString(log())).isZero();
            within(() -> check(hub, "AB000001") == Result.HIT);

            var killed = importOf(data, documents("many.csv", "CD", MANY));
            within(() -> hub.hub().changes().last() > 3 || !killed.isAlive());
            killed.destroyForcibly().waitFor();

            assertThat(check(hub, "AB000002")).isEqualTo(Result.HIT);
            var again = importOf(data, folder.resolve("many.csv"));
            assertThat(again.waitFor()).as(Files.readString(log())).isZero();
            hub.waitUntilCurrent();
            assertThat(hub.hub().index().size()).isEqualTo(MANY + 3);
            assertThat(check(hub, "CD000001")).isEqualTo(Result.HIT);
        }
    }

    private static Result check(RunningHub hub, String number) {
        var caller = hub.hub().access().authenticate(hub.operatorToken()).orElseThrow();
        var document = new TravelDocument(number, "", "BGR", "P");
        return hub.hub()
                .checks()
                .check(caller, new Question("border-check", "", "", List.of(), List.of(document), List.of()))
                .result();
    }

    private Path documents(String name, String series, int count) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("document-number,issuing-country,document-type,fraud-type\n");
            for (int i : IntStream.rangeClosed(1, count).toArray()) {
                out.write("%s%06d,BGR,P,LOST\n".formatted(series, i));
            }
        }
        return file;
    }

    private Process importOf(Path data, Path file) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "import",
                        "csv",
                        "--data",
                        data.toString(),
                        "--database",
                        "stolen-travel-documents",
                        "--owner",
                        "BGR",
                        "--create-owner",
                        "Bulgaria",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        started.add(process);
        return process;
    }

    private Path log() {
        return folder.resolve("import.log");
    }

    private static void within(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 3_000 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
