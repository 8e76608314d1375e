package org.liaisonhub.hub.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.Entries;
import org.liaisonhub.hub.audit.EntryBytes;
import org.liaisonhub.hub.audit.merkle.CompactRange;
import org.liaisonhub.hub.audit.merkle.EntryBundle;
import org.liaisonhub.hub.audit.merkle.NodeSink;
import org.liaisonhub.hub.audit.merkle.ProofCheck;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.merkle.TreeHash;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.hub.audit.verify.LogCheck;
import org.liaisonhub.hub.audit.verify.StoredLog;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

@Timeout(120)
class AuditLogTest {
    private final Postgres postgres = TestPostgres.fresh();
    private final AuditLog log = new AuditLog(postgres.dataSource());
    private final NoteSigner signer = NoteSigner.generate("hub.example/log");

    @AfterEach
    void close() {
        postgres.close();
    }

    /** Appends so many entries in transactions of uneven size; returns their leaves. */
    private List<TreeHash> append(AuditTrail trail, int entries) throws SQLException {
        var random = new Random(entries);
        var leaves = new ArrayList<TreeHash>();
        try (var connection = postgres.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < entries; i++) {
                var entry = Entries.entry("entry-" + i);
                trail.append(connection, entry);
                leaves.add(TreeHash.leaf(EntryBytes.of(entry)));
                if (random.nextInt(40) == 0) {
                    connection.commit();
                }
            }
            connection.commit();
        }
        return leaves;
    }

    private static TreeHash head(List<TreeHash> leaves) {
        var range = new CompactRange();
        leaves.forEach(leaf -> range.append(leaf, NodeSink.NONE));
        return range.head();
    }

    @Test
    void everyEntryIsALeafAndCanBeProved() throws SQLException {
        try (var trail = new AuditTrail(postgres.dataSource())) {
            var leaves = append(trail, 1_100);

            var head = log.head();
            assertThat(head.size()).isEqualTo(1_100);
            assertThat(head.head()).isEqualTo(head(leaves));
            for (int i : new int[] {0, 255, 256, 700, 1_023, 1_024, 1_099}) {
                var place = log.places("entry-" + i, "").getFirst();
                assertThat(place.index()).isEqualTo(i);
                assertThat(place.leaf()).isEqualTo(leaves.get(i));
                assertThat(place.text()).startsWith("liaison-audit/1\nentry-" + i + "\n");
                assertThat(ProofCheck.includes(head.head(), 1_100, i, place.leaf(), log.inclusion(i, 1_100)))
                        .isTrue();
            }
            for (int older : new int[] {1, 255, 256, 257, 1_024, 1_099}) {
                assertThat(ProofCheck.consistent(
                                older,
                                head(leaves.subList(0, older)),
                                1_100,
                                head.head(),
                                log.consistency(older, 1_100)))
                        .isTrue();
            }
        }
    }

    @Test
    void tilesAndBundlesAreServedAsFarAsTheLogHasGrown() throws SQLException {
        try (var trail = new AuditTrail(postgres.dataSource())) {
            var leaves = append(trail, 600);

            var partial = log.tile(new TileAddress(0, 2, 88)).orElseThrow();
            assertThat(partial).hasSize(88 * 32).startsWith(leaves.get(512).bytes());
            assertThat(log.tile(new TileAddress(0, 2, 7)).orElseThrow()).hasSize(7 * 32);
            assertThat(log.tile(new TileAddress(1, 0, 2)).orElseThrow())
                    .startsWith(head(leaves.subList(0, 256)).bytes());
            assertThat(EntryBundle.read(log.tile(new TileAddress(TileAddress.ENTRIES, 2, 88))
                                    .orElseThrow())
                            .getLast())
                    .isEqualTo(EntryBytes.of(Entries.entry("entry-599")));
            assertThat(log.tile(new TileAddress(0, 2, 89))).isEmpty();
            assertThat(log.tile(new TileAddress(0, 2, 256))).isEmpty();
            assertThat(log.tile(new TileAddress(0, 3, 1))).isEmpty();
            assertThat(log.tile(new TileAddress(1, 0, 3))).isEmpty();
            assertThat(log.tile(new TileAddress(7, 0, 1))).isEmpty();
        }
    }

    @Test
    void aLevelIsFullAfterSoManyTiles() throws SQLException {
        try (var connection = postgres.dataSource().getConnection();
                var statement = connection.createStatement();
                var trail = new AuditTrail(postgres.dataSource())) {
            connection.setAutoCommit(false);
            statement.execute("set local synchronous_commit = off");
            var leaves = new ArrayList<TreeHash>();
            for (int i = 0; i < 66_000; i += 400) {
                var batch = IntStream.range(i, Math.min(i + 400, 66_000))
                        .mapToObj(n -> Entries.entry("entry-" + n))
                        .toList();
                batch.forEach(entry -> leaves.add(TreeHash.leaf(EntryBytes.of(entry))));
                trail.append(connection, batch);
            }
            connection.commit();

            assertThat(log.head().head()).isEqualTo(head(leaves));
            assertThat(log.tile(new TileAddress(1, 0, 256))).isPresent();
            assertThat(ProofCheck.includes(
                            log.head().head(), 66_000, 65_999, leaves.getLast(), log.inclusion(65_999, 66_000)))
                    .isTrue();
        }
        assertThat(check()).isEmpty();
    }

    @Test
    void twoNodesWriteOneLogWithoutGaps() {
        try (var one = new AuditTrail(postgres.dataSource());
                var other = new AuditTrail(postgres.dataSource());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3_000; i++) {
                var trail = i % 2 == 0 ? one : other;
                var entry = Entries.entry("entry-" + i);
                threads.execute(() -> trail.append(entry));
            }
        }

        var numbers = Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select seq from audit order by seq")
                        .mapTo(Long.class)
                        .list());
        assertThat(numbers)
                .isEqualTo(java.util.stream.LongStream.range(0, 3_000).boxed().toList());
        assertThat(check()).isEmpty();
    }

    @Test
    void anEntryGoesWithTheChangeThatItRecords() throws SQLException {
        try (var trail = new AuditTrail(postgres.dataSource());
                var connection = postgres.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            trail.append(connection, Entries.entry("rolled-back"));
            connection.rollback();
            trail.append(connection, Entries.entry("committed"));
            connection.commit();
        }

        assertThat(log.places("committed", "KEN")).isEmpty();
        assertThat(log.places("rolled-back", "FRA")).isEmpty();
        assertThat(log.places("committed", "").getFirst().index()).isZero();
        assertThat(check()).isEmpty();
    }

    @Test
    void checkpointsAreSignedOnceForEachState() throws SQLException {
        try (var trail = new AuditTrail(postgres.dataSource())) {
            var checkpoints = new Checkpoints(postgres.dataSource(), signer, trail, Clock.systemUTC());
            assertThat(checkpoints.publish()).isFalse();
            checkpoints.introduceKey();
            checkpoints.introduceKey();
            append(trail, 10);

            assertThat(checkpoints.publish()).isTrue();
            assertThat(checkpoints.publish()).isFalse();

            var note = checkpoints.latest().orElseThrow();
            assertThat(note.isSignedBy(signer.logKey())).isTrue();
            assertThat(Checkpoint.parse(note.text()))
                    .isEqualTo(new Checkpoint("hub.example/log", 11, log.head().head()));
            assertThat(checkpoints.at(11)).contains(note);
            assertThat(checkpoints.at(10)).isEmpty();
        }
    }

    @Test
    void onlyAKnownWitnessCosigns() throws SQLException {
        try (var trail = new AuditTrail(postgres.dataSource())) {
            var checkpoints = new Checkpoints(postgres.dataSource(), signer, trail, Clock.systemUTC());
            var witness = NoteSigner.generate("witness.example");
            append(trail, 3);
            checkpoints.publish();
            var text = checkpoints.latest().orElseThrow().text();
            var signature = witness.cosign(text, Clock.systemUTC().instant());
            assertThatThrownBy(() -> checkpoints.cosign(3, signature)).isInstanceOf(InvalidValue.class);

            checkpoints.trust(witness.witnessKey());

            assertThat(checkpoints.cosign(2, signature)).isFalse();
            assertThat(checkpoints.cosign(3, signature)).isTrue();
            assertThat(checkpoints.cosign(3, signature)).isTrue();
            assertThat(checkpoints.latest().orElseThrow().isSignedBy(witness.witnessKey()))
                    .isTrue();
            var other = witness.cosign(text + "x\n", Clock.systemUTC().instant());
            assertThatThrownBy(() -> checkpoints.cosign(3, other)).isInstanceOf(InvalidValue.class);
        }
    }

    private List<?> check() {
        try (var stored = StoredLog.open(postgres.dataSource())) {
            return new LogCheck(Set.of(signer.logKey()), _ -> {})
                    .check(stored, List.of())
                    .findings();
        }
    }
}
