package org.liaisonhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.audit.verify.LogCheck;
import org.liaisonhub.hub.audit.verify.StoredLog;

@Timeout(180)
class KilledAuditorTest {
    private static final int KILLS = 4;

    @TempDir
    private Path folder = Path.of("");

    /** The hub and its server are killed, one as soon as the other, at a moment that nobody chose. */
    @Test
    void whatWasAcknowledgedIsInTheLogAfterAKill() throws IOException, InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (int i = 0; i < KILLS; i++) {
            acknowledged.addAll(killed("run" + i, 150 + 67 * i));
        }

        try (var postgres =
                Postgres.embedded(folder.resolve("db"), TestPostgres.programHome(), EmbeddedSettings.SAFE)) {
            var kept = Jdbi.create(postgres.dataSource())
                    .withHandle(handle -> handle.select("select id from audit")
                            .mapTo(String.class)
                            .set());
            assertThat(kept).containsAll(acknowledged);
            try (var stored = StoredLog.open(postgres.dataSource())) {
                assertThat(new LogCheck(Set.of(), _ -> {})
                                .check(stored, List.of())
                                .findings())
                        .isEmpty();
            }
        }
    }

    private List<String> killed(String run, int after) throws IOException, InterruptedException {
        var hub = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledAuditor.class.getName(),
                        folder.resolve("db").toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = hub.inputReader()) {
            var server = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == after) {
                    server.destroyForcibly();
                    hub.toHandle().destroyForcibly();
                }
            }
            hub.waitFor();
            server.onExit().join();
        }
        // The last line may have been cut off in the middle.
        acknowledged.removeLast();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after - 1);
        return acknowledged;
    }
}
