package org.liaisonhub.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hub.records.Samples.DEFINITIONS;
import static org.liaisonhub.hub.records.Samples.DOCUMENTS;
import static org.liaisonhub.hub.records.Samples.passports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ChangeFeed.Change;

class ChangeFeedTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();

    private final BulkRecording recording = new BulkRecording(POSTGRES.dataSource(), Clock.systemUTC());
    private final ChangeFeed feed = new ChangeFeed(POSTGRES.dataSource(), DEFINITIONS);

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    /** Four owners write at once; a reader tails the feed. A sequence published late would be skipped by the reader. */
    @Test
    void aReaderThatTailsConcurrentWritersMissesNothingAndSeesNoGap() throws InterruptedException, ExecutionException {
        int writers = 4;
        int batches = 20;
        int perBatch = 7;
        long before = feed.last();
        var owners = IntStream.range(0, writers)
                .mapToObj(i -> Samples.party(POSTGRES.dataSource(), "W" + (char) ('A' + i) + "X", Party.Kind.COUNTRY))
                .toList();
        var work = new ArrayList<Callable<List<Long>>>();
        for (var owner : owners) {
            work.add(() -> {
                for (int batch = 0; batch < batches; batch++) {
                    recording.put(Samples.NOMINAL, owner, "test", persons(batch * perBatch, perBatch));
                }
                return List.of();
            });
        }
        long expected = (long) writers * batches * perBatch;
        work.add(() -> {
            var sequences = new ArrayList<Long>();
            long position = before;
            while (sequences.size() < expected) {
                for (var record : feed.after(position, 50)) {
                    sequences.add(record.sequence());
                    position = record.sequence();
                }
            }
            return sequences;
        });

        List<Long> read;
        try (var threads = Executors.newFixedThreadPool(writers + 1)) {
            var futures = threads.invokeAll(work);
            for (var future : futures) {
                future.get();
            }
            read = futures.getLast().get();
        }

        assertThat(read)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + expected)
                        .boxed()
                        .toList());
        assertThat(feed.last()).isEqualTo(before + expected);
    }

    @Test
    void streamedChangesAreThoseOfTheList() {
        var utopia = Samples.party(POSTGRES.dataSource(), "UTO", Party.Kind.COUNTRY);
        long before = feed.last();
        recording.put(DOCUMENTS, utopia, "test", passports(0, 30));
        recording.withdrawAllBut(DOCUMENTS, utopia, "test", List.of("key-0", "key-1"));

        var streamed = new ArrayList<Change>();
        int count = feed.each(before, 1_000, streamed::add);

        var listed = feed.after(before, 1_000);
        assertThat(count).isEqualTo(30).isEqualTo(listed.size());
        for (int i = 0; i < count; i++) {
            var change = streamed.get(i);
            var record = listed.get(i);
            assertThat(change.sequence()).isEqualTo(record.sequence());
            assertThat(change.id()).isEqualTo(record.id());
            assertThat(change.version()).isEqualTo(record.version());
            assertThat(change.database()).isEqualTo(record.database());
            assertThat(change.status()).isEqualTo(record.status());
            var json = change.json();
            assertThat(json.isEmpty() ? Samples.json("{}") : Samples.json(json)).isEqualTo(record.content());
        }
        assertThat(feed.each(before, 3, _ -> {})).isEqualTo(3);
        assertThat(feed.each(feed.last(), 3, _ -> {})).isZero();
    }

    private static List<BulkRecording.SourceRecord> persons(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> new BulkRecording.SourceRecord("p" + i, Samples.person("NAME", "N" + i, "1970")))
                .toList();
    }
}
