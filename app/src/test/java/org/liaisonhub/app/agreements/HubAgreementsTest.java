package org.liaisonhub.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.app.Main;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.http.ServerSettings;

/** The operator's commands on a running hub. */
class HubAgreementsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String run(int expected, String... arguments) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        int code;
        try {
            code = Main.run(arguments);
        } finally {
            System.setOut(before);
        }
        var out = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(String.join(" ", arguments) + ": " + out).isEqualTo(expected);
        return out;
    }

    @Test
    void anAgreementIsProposedSignedShownSuspendedAndEnded() throws Exception {
        var data = folder.resolve("hub");
        var document = folder.resolve("customs.yaml");
        try (var file = Main.class.getResourceAsStream("agreements/NHCU.yaml")) {
            Files.write(document, java.util.Objects.requireNonNull(file).readAllBytes());
        }
        try (var running = RunningHub.start(DataOptions.in(data), ServerSettings.DEFAULT.withPort(0))) {
            var key = data.resolve("secretariat-key.jwk");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            var at = data.toString();
            assertThat(run(0, "agreement", "list", "--data", at))
                    .startsWith("MEMBERSHIP@1  IN_FORCE  from 2026-01-01  signed by SEC");

            run(3, "agreement", "propose", document.toString(), "--data", at);
            running.hub().parties().create("NHCU", "Northern Harbour Customs Union", Party.Kind.ORGANISATION);
            assertThat(run(0, "agreement", "propose", document.toString(), "--key", key.toString(), "--data", at))
                    .contains("NHCU-CUSTOMS@1  DRAFT", "signed by SEC");
            assertThat(run(0, "agreement", "suspend", "MEMBERSHIP", "--reason", "a leak", "--data", at))
                    .contains("MEMBERSHIP  SUSPENDED  everywhere");
            assertThat(run(0, "agreement", "show", "MEMBERSHIP", "--data", at))
                    .contains("MEMBERSHIP@1  SUSPENDED", "SUSPENDED@1 by SEC", "a leak");
            assertThat(run(0, "agreement", "end", "NHCU-CUSTOMS", "--reason", "over", "--data", at))
                    .contains("NHCU-CUSTOMS  ENDED");
            run(2, "agreement", "show", "../x", "--data", at);
        }
    }
}
