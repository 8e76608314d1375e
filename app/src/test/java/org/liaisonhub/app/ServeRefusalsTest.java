package org.liaisonhub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.app.running.Conduct;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.standards.InvalidValue;

/** What weakens a hub stops its start, by name. */
class ServeRefusalsTest {
    private static final Conduct SERVED = Conduct.served(SignInSettings.DEFAULT, Optional.empty());

    @TempDir
    Path data = Path.of("");

    private static String refusal(String... arguments) {
        var told = new ByteArrayOutputStream();
        var before = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "--host, --host 0.0.0.0",
        "--host, --host 0.0.0.0 --public-origin https://hub.example.org",
        "--public-origin, --host 0.0.0.0 --behind-tls-proxy",
        "--public-origin, --behind-tls-proxy --public-origin http://hub.example.org",
        "--tls-keystore, --client-issuers issuers.pem",
        "--tls-keystore-password-file, --tls-keystore hub.p12",
        "session-idle, --session-idle PT0S",
        "session-longest, --session-longest P7D",
        "unused-accounts, --unused-accounts P1000D",
        "--public-origin, --oidc provider.properties"
    })
    void optionsThatWeakenAreRefusedBeforeAnythingStarts(String named, String options) {
        var arguments = ("serve --data " + data.resolve("none") + " " + options).split(" ");

        assertThat(refusal(arguments)).contains(named + ": ");
        assertThat(data.resolve("none")).doesNotExist();
    }

    @Test
    void worldOfTheDemoIsNeverServed() {
        var options = DataOptions.in(data);
        RunningHub.start(options, ServerSettings.DEFAULT.withPort(0), Conduct.DEMO)
                .close();

        assertThatThrownBy(() -> RunningHub.start(options, ServerSettings.DEFAULT.withPort(0), SERVED))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("--data")
                .hasMessageContaining("demo");
        // The operator's own commands look into it all the same.
        RunningHub.start(options, ServerSettings.DEFAULT.withPort(0)).close();
    }

    @Test
    void sealingKeyIsMadeForItsOwnerOnly() throws Exception {
        RunningHub.start(DataOptions.in(data), ServerSettings.DEFAULT.withPort(0), SERVED)
                .close();

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("sealing-key"))))
                .isEqualTo("rw-------");
    }
}
