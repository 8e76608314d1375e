package org.liaisonhub.hub.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Processes of PostgreSQL that work in one data directory, whoever started them: found by what the kernel says, because
 * the file {@code postmaster.pid} may be left over from a process whose number another program has now.
 */
record Postmaster(Path data) {
    /** What {@code postmaster.pid} tells. Source: PostgreSQL, {@code src/include/utils/pidfile.h}. */
    record Announcement(long pid, int port, boolean ready) {}

    Optional<Announcement> announcement() {
        try {
            var lines = Files.readAllLines(file());
            if (lines.size() < 8) {
                return Optional.empty();
            }
            return Optional.of(new Announcement(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.get(7).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends what still works in the directory, as after a hub that was killed, and takes away what it announced.
     *
     * @throws PostgresUnavailable if it does not end within a minute
     */
    void endOrphans() {
        try {
            var orphans = processes();
            if (!orphans.isEmpty()) {
                announcement().map(Announcement::pid).filter(orphans::contains).ifPresent(Postmaster::interrupt);
                awaitTheirEnd();
            }
            // Nobody works here any more: the file is stale, and its number may be some other program's now.
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new PostgresUnavailable("cannot clean up after the PostgreSQL server in " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("interrupted while an earlier PostgreSQL server ended in " + data, e);
        }
    }

    private void awaitTheirEnd() throws InterruptedException {
        for (int i = 0; !processes().isEmpty(); i++) {
            if (i > 3000) {
                throw new PostgresUnavailable("an earlier PostgreSQL server still works in " + data
                        + " and does not end: end its processes " + processes());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Fast shutdown of the server with this process number. */
    static void interrupt(long pid) {
        try {
            new ProcessBuilder(List.of("/bin/sh", "-c", "kill -INT " + pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new PostgresUnavailable("cannot signal the PostgreSQL server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Numbers of the processes named postgres whose working directory is the data directory. */
    List<Long> processes() {
        try (var all = Files.list(Path.of("/proc"))) {
            var real = data.toRealPath();
            return all.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(entry -> worksIn(entry, real))
                    .flatMap(entry ->
                            Stream.of(Long.parseLong(entry.getFileName().toString())))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean worksIn(Path process, Path directory) {
        try {
            return Files.readString(process.resolve("comm")).strip().equals("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(directory);
        } catch (IOException e) {
            // It ended while we looked, or belongs to somebody else, who cannot work in our directory.
            return false;
        }
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }
}
