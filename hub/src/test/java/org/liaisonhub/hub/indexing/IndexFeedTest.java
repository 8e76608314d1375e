package org.liaisonhub.hub.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hub.records.Samples.DEFINITIONS;
import static org.liaisonhub.hub.records.Samples.DOCUMENTS;
import static org.liaisonhub.hub.records.Samples.passports;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.Samples;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.lucene.LuceneRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;

class IndexFeedTest {
    private static final IndexingSettings SETTINGS =
            new IndexingSettings(50, Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private final Postgres postgres = TestPostgres.fresh();
    private final Party utopia = Samples.party(postgres.dataSource(), "UTO", Party.Kind.COUNTRY);
    private final BulkRecording recording = new BulkRecording(postgres.dataSource(), Clock.systemUTC());
    private final ChangeFeed feed = new ChangeFeed(postgres.dataSource(), DEFINITIONS);

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void changesAreFoundAndWithdrawnOnesAreNot() throws InterruptedException {
        recording.put(DOCUMENTS, utopia, "test", passports(0, 120));
        try (var index = open();
                var _ = following(index, feed)) {
            assertThat(finds(index, "A7")).isTrue();

            recording.put(DOCUMENTS, utopia, "test", passports(120, 1));
            within(() -> finds(index, "A120"));

            recording.withdrawAllBut(DOCUMENTS, utopia, "test", List.of("key-7"));
            within(() -> !finds(index, "A120"));
            assertThat(finds(index, "A7")).isTrue();
            assertThat(index.size()).isEqualTo(1);
        }
    }

    @Test
    void anIndexGoesOnWhereItStoodWhenItIsOpenedAgain() throws InterruptedException {
        recording.put(DOCUMENTS, utopia, "test", passports(0, 10));
        try (var index = open();
                var _ = following(index, feed)) {
            assertThat(index.position()).isEqualTo(10);
        }
        recording.put(DOCUMENTS, utopia, "test", passports(10, 5));

        try (var index = open()) {
            assertThat(index.position()).isEqualTo(10);
            try (var _ = following(index, feed)) {
                assertThat(index.size()).isEqualTo(15);
            }
        }
    }

    @Test
    void anIndexThatIsAheadOfItsDatabaseIsBuiltAnew() throws InterruptedException {
        recording.put(DOCUMENTS, utopia, "test", passports(0, 10));
        try (var index = open();
                var _ = following(index, feed)) {
            assertThat(finds(index, "A9")).isTrue();
        }
        Jdbi.create(postgres.dataSource()).useHandle(handle -> {
            handle.execute("delete from record where seq > 4");
            handle.execute("update change_position set last = 4");
        });

        try (var index = open();
                var _ = following(index, feed)) {
            assertThat(index.position()).isEqualTo(4);
            assertThat(finds(index, "A3")).isTrue();
            assertThat(finds(index, "A9")).isFalse();
        }
    }

    @Test
    void whenTheDatabaseIsAwayTheIndexIsNotCurrentAndAfterwardsItIsAgain() throws InterruptedException {
        var away = new AtomicBoolean();
        var database = new InterruptedDataSource(postgres.dataSource(), away);
        try (var index = open();
                var following = following(index, new ChangeFeed(database.proxy(), DEFINITIONS))) {
            assertThat(following.current()).isTrue();

            away.set(true);
            within(following::failed);
            within(() -> !following.current());
            recording.put(DOCUMENTS, utopia, "test", passports(0, 1));
            away.set(false);

            within(following::current);
            within(() -> finds(index, "A0"));
            assertThat(following.failed()).isFalse();
            assertThat(following.lag()).isZero();
        }
    }

    @Test
    void aFeedThatWasClosedIsNotCurrent() throws InterruptedException {
        try (var index = open()) {
            var following = following(index, feed);

            following.close();

            assertThat(following.current()).isFalse();
        }
    }

    private SubjectIndex open() {
        return new SubjectIndex(LuceneRecordIndex.open(folder.resolve("index"), SubjectIndex.LAYOUT));
    }

    private static IndexFeed following(SubjectIndex index, ChangeFeed feed) throws InterruptedException {
        var following = new IndexFeed(feed, index, SETTINGS, IndexProgress.SILENT);
        following.start();
        long last = feed.last();
        within(() -> following.current() && index.position() == last);
        return following;
    }

    private static boolean finds(SubjectIndex index, String number) {
        var all = new BitSet();
        all.set(0, 100);
        return index.find(new TravelDocument(number, "", "UTO", "P"), new Visibility(all, all), 5).stream()
                .anyMatch(match -> match.exact());
    }

    private static void within(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** Gives no connections while the server is away. */
    private record InterruptedDataSource(DataSource real, AtomicBoolean away) {
        DataSource proxy() {
            return (DataSource) java.lang.reflect.Proxy.newProxyInstance(
                    DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, _, _) -> connection());
        }

        private Connection connection() throws SQLException {
            if (away.get()) {
                throw new SQLException("the server is away");
            }
            return real.getConnection();
        }
    }
}
