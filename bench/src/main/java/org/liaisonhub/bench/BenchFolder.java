package org.liaisonhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a benchmark keeps its hub: a folder that somebody named, or a temporary one that goes when it is closed. */
record BenchFolder(Path path, boolean temporary) implements AutoCloseable {

    static BenchFolder at(@Nullable Path named) throws IOException {
        return named == null
                ? new BenchFolder(Files.createTempDirectory("liaison-bench-"), true)
                : new BenchFolder(Files.createDirectories(named.toAbsolutePath().normalize()), false);
    }

    @Override
    public void close() throws IOException {
        if (!temporary) {
            return;
        }
        try (var walk = Files.walk(path)) {
            for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
