package org.liaisonhub.hub.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords of a cluster of ours: a file each in its folder, readable by their owner only. */
record Secrets(Path directory) {
    /** Of the hub's own role. */
    static final String HUB = "password";

    /** Of the superuser. */
    static final String KEEPER = "keeper-password";

    private static final int BYTES = 24;

    /** The kept secret of that name, or empty when there is none. */
    String read(String name) {
        try {
            var file = directory.resolve(name);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(String name, String secret) throws IOException {
        var partial = directory.resolve(name + ".new");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, secret + "\n");
        Files.move(partial, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    static String newPassword() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
