package org.liaisonhub.bench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Match;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.lucene.LuceneRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;

/**
 * The index that a hub would keep, in a temporary folder, all of it visible. Filled by one thread, then sealed; thread-safe
 * after that.
 */
public final class TemporaryIndex implements AutoCloseable {
    /** The audience of every record. */
    public static final int AUDIENCE = 0;

    private final Path folder;
    private final SubjectIndex index;
    private final Visibility all = new Visibility(new BitSet(), new BitSet());
    private long position;

    /** An empty one. */
    public TemporaryIndex() throws IOException {
        folder = Files.createTempDirectory("liaison-index-");
        index = new SubjectIndex(LuceneRecordIndex.open(folder, SubjectIndex.LAYOUT));
        all.audiences().set(AUDIENCE);
    }

    /** Puts records, whose ids are new. */
    public void put(List<IndexedRecord> records) {
        records.forEach(record -> all.databases().set(record.database()));
        position += records.size();
        index.apply(records, List.of(), position);
    }

    /** Makes everything that was put visible and fast to read. */
    public void seal() {
        index.refresh();
        index.optimise();
    }

    /**
     * Matches of at least {@code floor}, most probable first.
     *
     * @throws org.liaisonhub.standards.InvalidValue if the person cannot be looked for
     */
    public List<Match> find(Person person, double floor, int limit) {
        return index.find(person, all, floor, limit);
    }

    /** Bytes on disk. */
    public long bytes() throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void close() {
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary index cannot be removed", e);
        }
    }
}
