package org.liaisonhub.bench.running;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file, UTF-8 with line feeds, that takes its name only when it is complete: until {@link #complete} it is
 * called {@code NAME.part}, and without it it is deleted.
 */
public final class WholeFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final BufferedWriter writer;
    private boolean complete;

    /** Begins the file; what {@code target} holds stays until the new one is complete. */
    public WholeFile(Path target) throws IOException {
        this.target = target;
        // Standard output and the like have no place beside them.
        boolean special = Files.exists(target) && !Files.isRegularFile(target);
        part = special ? target : target.resolveSibling(target.getFileName() + ".part");
        writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
    }

    /** Writes one line. */
    public void line(String text) throws IOException {
        writer.write(text);
        writer.write('\n');
    }

    /** Everything has been written: the file takes its name when it is closed. */
    public void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (part.equals(target)) {
            return;
        }
        if (complete) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(part);
        }
    }
}
