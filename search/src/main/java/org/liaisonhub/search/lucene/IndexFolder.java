package org.liaisonhub.search.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.liaisonhub.search.IndexUnavailable;

/** The folder an index lies in: whose it is, whether it can be read, and how it is emptied when not. */
final class IndexFolder {
    private static final Logger LOG = System.getLogger(IndexFolder.class.getName());
    private static final String POSITION = "liaison-position";
    private static final String LAYOUT = "liaison-layout";

    private IndexFolder() {}

    /**
     * Opens the folder and leaves in it an index of this layout, or none: one of another layout or a damaged one is
     * removed, because it can be built again.
     *
     * @throws IndexUnavailable if another process has it, or if what lies there was not written by Liaison
     */
    static Directory open(Path path, String layout) {
        try {
            Files.createDirectories(path);
            Directory directory = new MMapDirectory(path);
            try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                removeUnusable(directory, path, layout);
                return directory;
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (LockObtainFailedException e) {
            throw new IndexUnavailable(
                    "the search index in " + path
                            + " is in use by another process; stop that one or choose another folder",
                    e);
        } catch (IOException e) {
            throw LuceneRecordIndex.unavailable("in " + path + " cannot be opened", e);
        }
    }

    static Map<String, String> commitData(String layout, long position) {
        return Map.of(LAYOUT, layout, POSITION, Long.toString(position));
    }

    /** Position of the last commit, 0 when there is none. */
    static long position(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return 0;
        }
        String position = SegmentInfos.readLatestCommit(directory).getUserData().get(POSITION);
        return position == null ? 0 : Long.parseLong(position);
    }

    private static void removeUnusable(Directory directory, Path path, String layout) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String written = reader.getIndexCommit().getUserData().get(LAYOUT);
            if (written == null) {
                throw new IndexUnavailable(
                        "the folder " + path + " holds an index that Liaison did not write; choose another folder",
                        new IOException("no layout in the commit"));
            }
            if (written.equals(layout)) {
                return;
            }
            LOG.log(
                    Level.WARNING,
                    "search index in {0} has layout {1}, now {2}: it is built anew",
                    path,
                    written,
                    layout);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException e) {
            LOG.log(
                    Level.WARNING,
                    "search index in {0} is damaged ({1}): it is built anew",
                    path,
                    e.getClass().getName());
        }
        removeIndex(directory);
    }

    /** Commit points first: a crash in between leaves files without an index, never an index without its files. */
    private static void removeIndex(Directory directory) throws IOException {
        String[] files = directory.listAll();
        for (String file : files) {
            if (file.startsWith(IndexFileNames.SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
        for (String file : files) {
            if (IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                    && !file.startsWith(IndexFileNames.SEGMENTS)) {
                directory.deleteFile(file);
            }
        }
    }
}
