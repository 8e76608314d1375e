package org.liaisonhub.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.contract.RecordIndexContract;

class LuceneRecordIndexTest {
    private static final Key KEY = new Key(KeyKind.DOCUMENT, "UTO|1");
    private static final Visibility ALL = new Visibility(bit(0), bit(0));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return RecordIndexContract.cases(() -> new InFolder(folder)).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), one.body()::run));
    }

    @Test
    void isEmptiedWhenItsLayoutIsAnother() {
        write("keys-1", 42);

        try (var index = LuceneRecordIndex.open(folder, "keys-2")) {
            assertThat(index.position()).isZero();
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void isKeptWhenItsLayoutIsTheSame() {
        write("keys-1", 42);

        try (var index = LuceneRecordIndex.open(folder, "keys-1")) {
            assertThat(index.position()).isEqualTo(42);
            assertThat(found(index)).isEqualTo(1);
        }
    }

    @Test
    void staysMergedWhenItIsOpenedAgainAfterItWasOptimised() throws IOException {
        try (var index = LuceneRecordIndex.open(folder, "test")) {
            for (int id = 1; id <= 20; id++) {
                index.apply(List.of(new IndexEntry(id, 1, 0, 0, List.of(KEY), new byte[0])), List.of(), id);
                index.commit();
            }
            assertThat(segments()).isGreaterThan(WriterSettings.OPTIMISED_SEGMENTS);

            index.optimise();
        }

        assertThat(segments()).isLessThanOrEqualTo(WriterSettings.OPTIMISED_SEGMENTS);
    }

    private int segments() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void refusesAFolderThatIsInUseAndSaysWhatToDo() {
        try (var index = LuceneRecordIndex.open(folder, "test")) {
            assertThatThrownBy(() -> LuceneRecordIndex.open(folder, "test"))
                    .isInstanceOf(IndexUnavailable.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining(folder.toString());
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void isBuiltAnewWhenAnyOfItsFilesIsCut() throws IOException {
        for (String ending :
                List.of("segments_", ".si", ".tim", ".tip", ".doc", ".dvd", ".dvm", ".fnm", ".cfs", ".cfe")) {
            write("test", 42);
            boolean cut = cut(ending);

            try (var index = LuceneRecordIndex.open(folder, "test")) {
                assertThat(index.position()).as(ending).isEqualTo(cut ? 0 : 42);
                assertThat(found(index)).as(ending).isEqualTo(cut ? 0 : 1);
            }
        }
    }

    @Test
    void leavesAForeignIndexAlone() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
        }

        assertThatThrownBy(() -> LuceneRecordIndex.open(folder, "test"))
                .isInstanceOf(IndexUnavailable.class)
                .hasMessageContaining("did not write")
                .hasMessageContaining(folder.toString());
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            assertThat(writer.getDocStats().numDocs).isOne();
        }
    }

    @Test
    void leavesForeignFilesAlone() throws IOException {
        Path foreign = Files.writeString(folder.resolve("letter.txt"), "dear");
        write("keys-1", 42);

        LuceneRecordIndex.open(folder, "keys-2").close();

        assertThat(foreign).hasContent("dear");
    }

    @Test
    void saysThatItIsUnavailableOnceClosed() {
        var index = LuceneRecordIndex.open(folder, "test");
        index.close();

        assertThatThrownBy(index::view).isInstanceOf(IndexUnavailable.class);
        assertThatThrownBy(() -> index.apply(List.of(entry(1)), List.of(), 1)).isInstanceOf(IndexUnavailable.class);
        assertThatThrownBy(index::commit).isInstanceOf(IndexUnavailable.class);
        index.close();
    }

    @Test
    void answersManyThreadsWhileItIsChanged() throws InterruptedException {
        try (var index = LuceneRecordIndex.open(folder, "test")) {
            index.apply(List.of(entry(1)), List.of(), 1);
            index.refresh();
            var wrong = new ConcurrentLinkedQueue<Object>();
            List<Thread> readers = IntStream.range(0, 40)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> {
                        for (int n = 0; n < 50; n++) {
                            try {
                                if (found(index) != 1) {
                                    wrong.add(n);
                                }
                            } catch (RuntimeException e) {
                                wrong.add(e);
                            }
                        }
                    }))
                    .toList();

            for (int i = 2; i < 40; i++) {
                index.apply(List.of(entry(1), new IndexEntry(i, 1, 0, 0, List.of(), new byte[0])), List.of(), i);
                index.refresh();
            }
            for (Thread reader : readers) {
                reader.join();
            }

            assertThat(wrong).isEmpty();
        }
    }

    private void write(String layout, long position) {
        try (var index = LuceneRecordIndex.open(folder, layout)) {
            index.clear();
            index.apply(List.of(entry(1)), List.of(), position);
            index.commit();
        }
    }

    private boolean cut(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> chosen = files.filter(
                            file -> file.getFileName().toString().contains(ending))
                    .toList();
            for (Path file : chosen) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
            return !chosen.isEmpty();
        }
    }

    private static int found(RecordIndex index) {
        try (RecordIndex.View view = index.view()) {
            return view.exact(List.of(KEY), ALL, 9).size();
        }
    }

    private static IndexEntry entry(long recordId) {
        return new IndexEntry(recordId, 1, 0, 0, List.of(KEY), new byte[] {1});
    }

    private static BitSet bit(int bit) {
        var bits = new BitSet();
        bits.set(bit);
        return bits;
    }
}
