package org.liaisonhub.hub.imports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The source keys of a whole list, in a file of its own that only this user can read, so that ten million of them need
 * no memory. Written first, then read as often as wanted; gone when closed.
 */
final class SeenKeys implements Iterable<String>, AutoCloseable {
    private final Path file;
    private final BufferedWriter writer;

    SeenKeys() throws IOException {
        file = Files.createTempFile("liaison-keys", ".txt");
        writer = Files.newBufferedWriter(file);
    }

    /** Keys hold no line ends: the rows were accepted. */
    void add(String key) throws IOException {
        writer.write(key);
        writer.write('\n');
    }

    /** Ends the writing. */
    void complete() throws IOException {
        writer.close();
    }

    @Override
    public Iterator<String> iterator() {
        try {
            return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }

    private static final class Lines implements Iterator<String> {
        private final BufferedReader reader;
        private @Nullable String line;

        Lines(BufferedReader reader) {
            this.reader = reader;
            advance();
        }

        private void advance() {
            try {
                line = reader.readLine();
                if (line == null) {
                    reader.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return line != null;
        }

        @Override
        public String next() {
            String next = line;
            if (next == null) {
                throw new NoSuchElementException();
            }
            advance();
            return next;
        }
    }
}
