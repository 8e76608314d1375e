package org.liaisonhub.app.running;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * What a running hub leaves in its data directory for the other commands on this machine: its address and a token for
 * its operator. Whoever can read the directory is the operator, so the files are for its owner only.
 */
public final class OperatorFiles {
    private final Path directory;
    private final Path address;
    private final Path token;
    private final Path firstSignIn;

    public OperatorFiles(Path directory) {
        this.directory = directory;
        address = directory.resolve("hub-address");
        token = directory.resolve("operator-token");
        firstSignIn = directory.resolve("first-sign-in");
    }

    Path directory() {
        return directory;
    }

    void hubRuns(String at, String operatorToken) {
        write(token, operatorToken);
        write(address, at);
    }

    void hubStopped() {
        try {
            Files.deleteIfExists(address);
        } catch (IOException unwritable) {
            // A stale address does no harm: it is asked whether a hub is alive there.
        }
    }

    /** Keeps the administrator's first password where only the operator reads it; returns the file. */
    Path firstSignIn(String name, String password) {
        write(firstSignIn, "name: " + name + "\npassword: " + password + "\n");
        return firstSignIn;
    }

    /** The hub that runs on this data directory, if one is alive. */
    public Optional<HubClient> running() {
        if (!Files.isReadable(address) || !Files.isReadable(token)) {
            return Optional.empty();
        }
        return Optional.of(new HubClient(URI.create(read(address)), read(token)))
                .filter(HubClient::alive);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".operator", "", ownerOnly);
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot write " + file, e);
        }
    }
}
