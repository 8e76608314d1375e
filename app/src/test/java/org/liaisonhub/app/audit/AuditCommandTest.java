package org.liaisonhub.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.audit.log.LogKeyFile;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.hub.postgres.ServerAddress;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine;

final class AuditCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final ServerAddress server = TestPostgres.freshAddress();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int audit(String command, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(command, "--data", folder.toString(), "--database-url", server.url()));
        if (!server.user().isEmpty()) {
            all.addAll(List.of("--database-user", server.user()));
        }
        if (!server.password().isEmpty()) {
            var password = Files.writeString(folder.resolve("password"), server.password());
            all.addAll(List.of("--database-password-file", password.toString()));
        }
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new AuditCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(failure.getMessage());
                    return failure instanceof InvalidValue ? 2 : 3;
                })
                .execute(arguments);
    }

    @Test
    void aSavedCheckpointIsVerifiedAgainstALogThatGrew() throws IOException {
        assertThat(audit("checkpoint")).as(err.toString()).isZero();
        var saved = Files.writeString(folder.resolve("saved"), out.toString());
        assertThat(audit(
                        "witness",
                        "--trust",
                        NoteSigner.generate("w.example").witnessKey().text()))
                .isZero();
        assertThat(audit("checkpoint")).isZero();

        assertThat(audit("verify", "--from", saved.toString()))
                .as(out.toString())
                .isZero();

        assertThat(out.toString()).contains("2 entries, 3 checkpoints", "The log is in order.");
        assertThat(Files.getPosixFilePermissions(folder.resolve("audit-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anExportIsVerifiedOfflineAndWhatIsWrongInItIsNamed() throws IOException {
        var export = folder.resolve("export");
        var key = LogKeyFile.open(folder, "hub.example/audit").logKey().text();
        assertThat(audit("export", export.toString())).as(err.toString()).isZero();
        assertThat(out.toString()).contains("1 entries", key);
        assertThat(run("verify", export.toString(), "--key", key))
                .as(err.toString())
                .isZero();

        var witness = NoteSigner.generate("witness.example");
        var vkey = witness.witnessKey().text();
        var checkpoint = export.resolve("checkpoint");
        assertThat(run("verify", export.toString(), "--key", key, "--witness", vkey))
                .isEqualTo(1);
        assertThat(out.toString()).contains("NOT_COSIGNED", "witness.example");
        var note = SignedNote.parse(Files.readAllBytes(checkpoint));
        Files.write(
                checkpoint, note.and(witness.cosign(note.text(), Instant.now())).bytes());
        assertThat(run("verify", export.toString(), "--key", key, "--witness", vkey))
                .as(out.toString())
                .isZero();
        assertThat(run("verify", export.toString(), "--key", key, "--witness", key))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--witness");

        var stranger = NoteSigner.generate("hub.example/audit").logKey().text();
        assertThat(run("verify", export.toString(), "--key", stranger)).isEqualTo(1);
        assertThat(out.toString()).contains("BAD_SIGNATURE", "The log is NOT in order.");

        var bundle = export.resolve("tile/entries/000.p/1");
        var bytes = Files.readAllBytes(bundle);
        bytes[20]++;
        Files.write(bundle, bytes);
        assertThat(run("verify", export.toString(), "--key", key)).isEqualTo(1);
        assertThat(out.toString()).contains("EDITED_ENTRY: entry 0 changed after being logged");
    }

    @Test
    void wrongUsageIsNamedByItsOption() throws IOException {
        assertThat(run("verify", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("FOLDER");
        assertThat(audit("verify", "--from", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("--from");
        assertThat(audit("verify", "--key", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("--key");
        assertThat(audit("witness", "--watch", "nothing")).isEqualTo(2);
        assertThat(audit("replay", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("CHECK-ID");
        assertThat(audit("forget", "nothing")).isEqualTo(1);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void aLogKeepsItsName() {
        LogKeyFile.open(folder, "hub.example/audit");

        assertThat(LogKeyFile.open(folder, "").logKey().name()).isEqualTo("hub.example/audit");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> LogKeyFile.open(folder, "other.example/audit"))
                .isInstanceOf(InvalidValue.class);
    }
}
