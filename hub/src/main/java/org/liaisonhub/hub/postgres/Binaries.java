package org.liaisonhub.hub.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive that stands on the class path. */
final class Binaries {
    /** The version in the archive; a data directory belongs to its major version. */
    static final String VERSION = "18.6";

    static final String MAJOR = "18";

    private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private Binaries() {}

    /**
     * The folder {@code binaries-<version>} in {@code home}, unpacked when it is not there yet. A crash in the middle
     * leaves nothing that could be taken for whole; two processes may do it at once.
     */
    static Path in(Path home) {
        var folder = home.resolve("binaries-" + VERSION);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(home);
            var partial = Files.createTempDirectory(home, "unpacking-");
            try {
                unpack(partial);
                publish(partial, folder);
            } finally {
                delete(partial);
            }
            return folder;
        } catch (IOException e) {
            throw new PostgresUnavailable("cannot unpack the embedded PostgreSQL into " + home, e);
        }
    }

    private static void publish(Path partial, Path folder) throws IOException {
        try {
            Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Somebody else was faster: theirs is as good.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
        Files.setPosixFilePermissions(target, OPEN);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive of PostgreSQL leaves its folder");
        }
        if (entry.isDirectory()) {
            openDirectories(path, target);
            return;
        }
        openDirectories(path.resolveSibling(""), target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & 0100) != 0 ? OPEN : READABLE);
        }
    }

    /** Whatever the umask is: the server's own unprivileged user must read them. */
    private static void openDirectories(Path directory, Path root) throws IOException {
        Files.createDirectories(directory);
        for (Path at = directory; at != null && at.startsWith(root); at = at.getParent()) {
            Files.setPosixFilePermissions(at, OPEN);
        }
    }

    private static InputStream archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var name =
                switch (machine) {
                    case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
                    default -> "";
                };
        var stream = name.isEmpty() || !system.contains("linux") ? null : Binaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new PostgresUnavailable("no embedded PostgreSQL for " + system + " on " + machine
                    + ": run a PostgreSQL server and name it with --database-url");
        }
        return stream;
    }

    /** Whether every user can reach what is in {@code directory}: each folder down to it lets others pass. */
    static boolean reachableByAll(Path directory) {
        for (Path at = directory.toAbsolutePath(); at != null; at = at.getParent()) {
            try {
                if (Files.exists(at)
                        && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException fault)
                    throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
