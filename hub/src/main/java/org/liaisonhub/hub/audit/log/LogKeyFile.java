package org.liaisonhub.hub.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.liaisonhub.hub.audit.notes.NoteSigner;
import org.liaisonhub.standards.InvalidValue;

/** The hub's signing key, in a file of its data directory that only its owner reads; never in the database. */
public final class LogKeyFile {
    private static final String NAME = "audit-key";
    private static final int RANDOM_BYTES = 8;

    private LogKeyFile() {}

    /** The key that is kept in {@code directory}, if there is one. */
    public static Optional<NoteSigner> find(Path directory) {
        var file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(NoteSigner.parse(Files.readString(file).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    /**
     * The kept key, or a new one.
     *
     * @param origin name of the log; empty for that of the kept key, else a random one
     * @throws InvalidValue if the kept key has another name: a log does not change its name
     */
    public static NoteSigner open(Path directory, String origin) {
        var kept = find(directory);
        if (kept.isPresent()) {
            if (!origin.isEmpty() && !kept.get().logKey().name().equals(origin)) {
                throw new InvalidValue("audit-origin", "the name under which the log was begun");
            }
            return kept.get();
        }
        var fresh = NoteSigner.generate(origin.isEmpty() ? "liaison-hub/" + random() : origin);
        write(directory.resolve(NAME), fresh.text() + "\n");
        return fresh;
    }

    private static void write(Path file, String text) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".audit", "", ownerOnly);
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
