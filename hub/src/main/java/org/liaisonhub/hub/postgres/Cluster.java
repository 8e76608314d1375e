package org.liaisonhub.hub.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a database cluster of ours, locked while this process works on it: {@code data}, the passwords, the
 * server's log and, where every user can reach the folder, the unpacked programs.
 */
final class Cluster implements AutoCloseable {
    /**
     * The data directory as the server is told of it: it starts inside. So its user needs no right to pass the folders
     * above, and a cluster under {@code /root} (mode 700) works.
     */
    static final String HERE = "/proc/self/cwd";

    /** Superuser of the cluster; used to create the hub's own role and for nothing else. */
    static final String KEEPER = "keeper";

    /** Where programs go when the server's user cannot reach the cluster's folder. */
    private static final Path SHARED_PROGRAMS = Path.of("/var/lib/liaison");

    private static final long LOG_LIMIT = 16L << 20;

    private final Path directory;
    private final FileLock lock;
    private final ServerUser user;
    private final Path programs;

    private Cluster(Path directory, FileLock lock, ServerUser user, Path programs) {
        this.directory = directory;
        this.lock = lock;
        this.user = user;
        this.programs = programs;
    }

    /**
     * Opens the cluster in {@code directory}, or makes a new one there.
     *
     * @throws PostgresUnavailable if another process works on it, or it belongs to another major version
     */
    static Cluster open(Path directory, EmbeddedSettings settings) {
        return open(directory, directory, settings);
    }

    /** The same, with the programs unpacked in {@code programHome} if the server's user can reach it. */
    static Cluster open(Path directory, Path programHome, EmbeddedSettings settings) {
        return openUnlessInUse(directory, programHome, settings)
                .orElseThrow(() -> new PostgresUnavailable("another hub already works on " + directory
                        + ": stop it, or give this one another folder with --data"));
    }

    /** The same, or empty when another process works on the folder. */
    static Optional<Cluster> openUnlessInUse(Path directory, Path programHome, EmbeddedSettings settings) {
        try {
            Files.createDirectories(directory);
            var real = directory.toRealPath();
            var lock = lock(real);
            if (lock == null) {
                return Optional.empty();
            }
            try {
                var user = ServerUser.ofThisMachine();
                Files.createDirectories(programHome);
                boolean reachable = user != ServerUser.NOBODY || Binaries.reachableByAll(programHome.toRealPath());
                var programs = Binaries.in(reachable ? programHome.toRealPath() : SHARED_PROGRAMS);
                var cluster = new Cluster(real, lock, user, programs);
                cluster.prepare(settings);
                return Optional.of(cluster);
            } catch (IOException | RuntimeException e) {
                lock.channel().close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresUnavailable("cannot use the folder " + directory + " for PostgreSQL", e);
        }
    }

    private static @Nullable FileLock lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock == null) {
            channel.close();
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void prepare(EmbeddedSettings settings) throws IOException {
        rotateLog();
        if (!Files.exists(data())) {
            create(settings);
        }
        var version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR)) {
            throw new PostgresUnavailable("the data in " + data() + " are of PostgreSQL " + version
                    + ", the embedded one is " + Binaries.MAJOR + ": dump and load them into a new folder");
        }
        user.own(data());
    }

    private void create(EmbeddedSettings settings) throws IOException {
        var workshop = directory.resolve("data.new");
        Binaries.delete(workshop);
        Files.createDirectory(
                workshop, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(workshop);
        initialise(workshop, secrets().write(Secrets.KEEPER, Secrets.newPassword()), settings);
        Files.move(workshop, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path target, String password, EmbeddedSettings settings) throws IOException {
        // The password passes a pipe of the server's user's own, which initdb may open by name; it cannot read our
        // files.
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "cat | \"$0\" \"$@\"", program("initdb")));
        command.addAll(List.of("-D", HERE, "-U", KEEPER, "--pwfile=/dev/stdin", "-A", "scram-sha-256"));
        command.addAll(List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command.addAll(List.of("--data-checksums", "--no-instructions"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        var process = process(target, user.command(command)).start();
        try (var input = process.outputWriter()) {
            input.write(password);
        }
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new PostgresUnavailable("initdb failed: " + lastLogLine() + " (more in " + log() + ")");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("interrupted while initdb ran", e);
        }
    }

    ProcessBuilder process(List<String> command) {
        return process(data(), command);
    }

    private ProcessBuilder process(Path workingDirectory, List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    ServerUser user() {
        return user;
    }

    Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    Path log() {
        return directory.resolve("postgres.log");
    }

    Postmaster postmaster() {
        return new Postmaster(data());
    }

    Secrets secrets() {
        return new Secrets(directory);
    }

    String lastLogLine() {
        try {
            var lines = Files.readAllLines(log());
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("error"))
                    .reduce((first, second) -> second)
                    .orElse(lines.isEmpty() ? "no reason given" : lines.getLast());
        } catch (IOException e) {
            return "no reason given";
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Lets another process work on the folder. */
    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
