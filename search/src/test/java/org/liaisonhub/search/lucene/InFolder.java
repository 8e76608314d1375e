package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.contract.IndexUnderTest;

/** A Lucene index in a folder of its own; a crash is opening a copy of the files as they lie there at that moment. */
final class InFolder implements IndexUnderTest {
    private final Path parent;
    private Path folder;
    private LuceneRecordIndex index;

    InFolder(Path parent) {
        this.parent = parent;
        folder = newFolder();
        index = LuceneRecordIndex.open(folder, "test");
    }

    @Override
    public RecordIndex index() {
        return index;
    }

    @Override
    public void crashAndReopen() {
        Path copy = newFolder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index.close();
        folder = copy;
        index = LuceneRecordIndex.open(folder, "test");
    }

    @Override
    public void close() {
        index.close();
    }

    private Path newFolder() {
        try {
            return Files.createTempDirectory(parent, "index");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
