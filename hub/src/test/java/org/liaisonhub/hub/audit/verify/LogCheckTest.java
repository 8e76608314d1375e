package org.liaisonhub.hub.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.Entries;
import org.liaisonhub.hub.audit.log.AuditLog;
import org.liaisonhub.hub.audit.log.Checkpoints;
import org.liaisonhub.hub.audit.log.LogExport;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.hub.audit.verify.Finding.Kind;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;

/** What an operator could do to a log of 900 entries with checkpoints at 300, 600 and 900, and how it is named. */
class LogCheckTest {
    private final Postgres postgres = TestPostgres.fresh();
    private final NoteSigner signer = NoteSigner.generate("hub.example/log");
    private final AuditTrail trail = new AuditTrail(postgres.dataSource());
    private final Checkpoints checkpoints = new Checkpoints(postgres.dataSource(), signer, trail, Clock.systemUTC());
    private SignedNote saved = SignedNote.sign("none\n", signer);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void fill() throws SQLException {
        grow(postgres, trail, 0, 300);
        checkpoints.publish();
        grow(postgres, trail, 300, 600);
        checkpoints.publish();
        grow(postgres, trail, 600, 900);
        checkpoints.publish();
        saved = checkpoints.latest().orElseThrow();
    }

    @AfterEach
    void close() {
        trail.close();
        postgres.close();
    }

    private static void grow(Postgres where, AuditTrail trail, int from, int to) throws SQLException {
        try (var connection = where.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            trail.append(
                    connection,
                    IntStream.range(from, to)
                            .mapToObj(i -> Entries.entry("entry-" + i))
                            .toList());
            connection.commit();
        }
    }

    private List<Finding> findings(SignedNote... kept) {
        try (var stored = StoredLog.open(postgres.dataSource())) {
            return check(stored, kept);
        }
    }

    private List<Finding> check(LogCopy copy, SignedNote... kept) {
        return new LogCheck(Set.of(signer.logKey()), _ -> {})
                .check(copy, List.of(kept))
                .findings();
    }

    @Test
    void aWholeLogIsInOrder() {
        assertThat(findings(saved)).isEmpty();
    }

    @Test
    void theNewestCheckpointIsCosignedByANamedWitnessOrThatIsNamed() {
        var witness = NoteSigner.generate("witness.example");
        var stranger = NoteSigner.generate("witness.example");
        checkpoints.trust(witness.witnessKey());
        assertThat(cosigned(witness))
                .containsExactly(new Finding(
                        Kind.NOT_COSIGNED,
                        "the newest checkpoint, of 900 entries, has no valid cosignature of witness.example"));

        checkpoints.cosign(900, witness.cosign(saved.text(), Instant.now()));

        assertThat(cosigned(witness)).isEmpty();
        assertThat(cosigned(stranger)).hasSize(1);
        checkpoints.publish();
        assertThat(cosigned(witness))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .isEqualTo("the newest checkpoint, of 901 entries, has no valid cosignature of witness.example;"
                                + " the newest that has is of 900 entries"));
        Entries.tamper(
                postgres,
                "update audit_cosignature set signature = replace(signature, 'witness.example', 'w.example')");
        assertThat(cosigned(witness))
                .singleElement()
                .satisfies(finding -> assertThat(finding.what()).doesNotContain("newest that has"));
    }

    private List<Finding> cosigned(NoteSigner witness) {
        try (var stored = StoredLog.open(postgres.dataSource())) {
            return new LogCheck(Set.of(signer.logKey()), _ -> {})
                    .check(stored, List.of(), Set.of(witness.witnessKey()))
                    .findings();
        }
    }

    @Test
    void anEditedEntryIsNamed() {
        Entries.tamper(
                postgres,
                "update audit set outcome = 'HIT' where seq = 700",
                "update audit set actor = 'x' where seq between 3 and 5");

        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.EDITED_ENTRY, "entries 3 to 5 changed after being logged"),
                        new Finding(Kind.EDITED_ENTRY, "entry 700 changed after being logged"));
    }

    @Test
    void anEntryThatCannotBeOneIsNamedToo() {
        Entries.tamper(postgres, "update audit set subject = E'two\nlines' where seq = 10");

        assertThat(findings()).containsExactly(new Finding(Kind.EDITED_ENTRY, "entry 10 changed after being logged"));
    }

    @Test
    void anEntryEditedWithItsHashContradictsTheTileOrTheSignedHead() {
        var forge = "update audit set outcome = 'HIT', leaf = sha256('x') where seq = ";
        Entries.tamper(postgres, forge + 100, forge + 899);

        assertThat(findings()).extracting(Finding::kind).contains(Kind.EDITED_ENTRY, Kind.WRONG_TILE, Kind.FORK);
    }

    @Test
    void aMissingEntryIsNamed() {
        Entries.tamper(postgres, "delete from audit where seq = 400");

        assertThat(findings()).containsExactly(new Finding(Kind.MISSING_ENTRY, "entry 400 missing"));
    }

    @Test
    void aTruncatedLogIsNamed() {
        Entries.tamper(postgres, "delete from audit where seq >= 850");

        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.TRUNCATED, "the log counts 900 entries, and 850 are there"),
                        new Finding(Kind.TRUNCATED, "a checkpoint has 900 entries, the log 850"));
    }

    @Test
    void aLogThatWasSetBackIsNamedByTheSavedCheckpoint() throws SQLException {
        try (var earlier = TestPostgres.fresh();
                var earlierTrail = new AuditTrail(earlier.dataSource())) {
            grow(earlier, earlierTrail, 0, 600);
            try (var stored = StoredLog.open(earlier.dataSource())) {
                assertThat(check(stored, saved))
                        .containsExactly(
                                new Finding(Kind.ROLLBACK, "the saved checkpoint has 900 entries, the log 600"));
            }
        }
    }

    @Test
    void anotherLogUnderTheSameKeyIsAFork() throws SQLException {
        try (var other = TestPostgres.fresh();
                var otherTrail = new AuditTrail(other.dataSource())) {
            grow(other, otherTrail, 0, 500);
            grow(other, otherTrail, 501, 902);
            var others = new Checkpoints(other.dataSource(), signer, otherTrail, Clock.systemUTC());
            others.publish();
            try (var stored = StoredLog.open(other.dataSource())) {
                assertThat(check(stored)).isEmpty();
                assertThat(check(stored, saved))
                        .containsExactly(new Finding(
                                Kind.FORK,
                                "the saved checkpoint of 900 entries was signed for other entries than these"));
            }
        }
    }

    @Test
    void swappedTilesAreNamed() {
        Entries.tamper(
                postgres,
                "update audit_tile set place = 77 where level = 0 and place = 0",
                "update audit_tile set place = 0 where level = 0 and place = 1",
                "update audit_tile set place = 1 where level = 0 and place = 77");

        assertThat(findings())
                .hasSize(512)
                .allMatch(finding -> finding.kind() == Kind.WRONG_TILE)
                .contains(new Finding(Kind.WRONG_TILE, "the tile does not hold the hash of entry 0"));
    }

    @Test
    void aLostTileIsNamed() {
        Entries.tamper(postgres, "delete from audit_tile where place = 2");

        assertThat(findings()).containsExactly(new Finding(Kind.WRONG_TILE, "the tile 0/002 is missing"));
    }

    @Test
    void aWrongHeadIsNamed() {
        Entries.tamper(postgres, "update audit_head set frontier = sha256('a') || sha256('b') || sha256('c')");

        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.WRONG_HEAD);
    }

    @Test
    void aBadSignatureIsNamed() {
        var stranger = NoteSigner.generate("hub.example/log");
        Entries.tamper(
                postgres,
                "update audit_checkpoint set note = '"
                        + SignedNote.sign(saved.text(), stranger).format() + "' where size = 900",
                "update audit_checkpoint set note = 'nothing' where size = 300");

        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.BAD_SIGNATURE, "a checkpoint cannot be read"),
                        new Finding(
                                Kind.BAD_SIGNATURE, "the checkpoint of 900 entries is not signed by a key of the log"));
    }

    @Test
    void anExportIsVerifiedWithoutTheHub() throws IOException {
        LogExport.write(new AuditLog(postgres.dataSource()), saved, folder, _ -> {});
        var older = checkpoints.at(600).orElseThrow();

        assertThat(check(new ExportedLog(folder), older)).isEmpty();

        var bundle = folder.resolve("tile/entries/002");
        var bytes = Files.readAllBytes(bundle);
        bytes[40]++;
        Files.write(bundle, bytes);
        assertThat(check(new ExportedLog(folder)))
                .containsExactly(new Finding(Kind.EDITED_ENTRY, "entry 512 changed after being logged"));
    }

    @Test
    void swappedAndLostFilesOfAnExportAreNamed() throws IOException {
        LogExport.write(new AuditLog(postgres.dataSource()), saved, folder, _ -> {});
        Files.copy(folder.resolve("tile/0/000"), folder.resolve("tile/0/001"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(check(new ExportedLog(folder)))
                .containsExactly(new Finding(Kind.WRONG_TILE, "the tile does not hold the hash of entries 256 to 511"));

        Files.delete(folder.resolve("tile/entries/003.p/132"));
        assertThat(check(new ExportedLog(folder))).extracting(Finding::kind).contains(Kind.TRUNCATED);
    }
}
