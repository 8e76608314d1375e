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
import org.liaisonhub.hub.access.documents.DetachedSignature;
import org.liaisonhub.hub.access.documents.VerificationKey;
import org.liaisonhub.hub.agreements.Membership;

class AgreementCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Ended(int code, String out) {}

    private static Ended run(String... arguments) {
        var before = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return new Ended(Main.run(arguments), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private Path membership(String piece, String other) throws Exception {
        var text = new String(Membership.document(), StandardCharsets.UTF_8);
        return Files.writeString(folder.resolve("membership.yaml"), text.replaceFirst(piece, other));
    }

    @Test
    void checkPrintsWhatADocumentOpens() throws Exception {
        var ended = run("agreement", "check", membership("x", "x").toString());

        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .contains("MEMBERSHIP@1 - Membership of the hub")
                .containsPattern(
                        "nominal +check +members +border-check investigation police-check visa +confidential +all +no +P5Y +3");
    }

    @Test
    void checkNamesTheFault() throws Exception {
        var ended = run("agreement", "check", membership("nominal", "nominals").toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).startsWith("terms[0].databases: only databases of this hub; unknown: nominals");
    }

    @Test
    void aKeyIsMadeOnceAndSigns() throws Exception {
        var key = folder.resolve("key.jwk").toString();
        var document = membership("x", "x");

        var made = run("agreement", "key", key);
        var again = run("agreement", "key", key);
        var signed = run("agreement", "sign", document.toString(), "--key", key);

        assertThat(made.code()).isZero();
        assertThat(again.code()).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))))
                .isEqualTo("rw-------");
        assertThat(DetachedSignature.read(signed.out().strip())
                        .isBy(VerificationKey.read(made.out().strip()), Files.readAllBytes(document)))
                .isTrue();
    }

    @Test
    void theAgreementsOfTheDemoAreRight() throws Exception {
        for (var name : new String[] {"NHCU.yaml", "ORWA.yaml"}) {
            try (var file = Main.class.getResourceAsStream("agreements/" + name)) {
                var path = folder.resolve(name);
                Files.write(path, java.util.Objects.requireNonNull(file).readAllBytes());
                assertThat(run("agreement", "check", path.toString()).code()).isZero();
            }
        }
    }
}
