package org.liaisonhub.hub.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.standards.InvalidValue;

/** A signing key in a file that only its owner reads. */
public final class KeyFile {
    private static final String OWNER_ONLY = "rw-------";
    private static final long LARGEST = 10_000;

    private KeyFile() {}

    /**
     * Makes a new pair in a new file; an existing file is never written over.
     *
     * @throws InvalidValue when the file exists
     */
    public static SigningKey create(Path file) {
        var key = SigningKey.generate();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            var text = java.nio.charset.StandardCharsets.US_ASCII.encode(key.privateJwk() + "\n");
            while (text.hasRemaining()) {
                channel.write(text);
            }
        } catch (FileAlreadyExistsException exists) {
            throw new InvalidValue("file", "a new file: a key is never written over");
        } catch (IOException broken) {
            throw new UncheckedIOException("the key file cannot be written", broken);
        }
        return key;
    }

    /**
     * Reads the pair.
     *
     * @throws InvalidValue when the file is missing, holds no key, or others can read it
     */
    public static SigningKey read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new InvalidValue("key", "a file with a private JWK");
            }
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------")) {
                throw new InvalidValue("key", "a file that only its owner can read (chmod 600)");
            }
            return SigningKey.read(Files.readString(file).strip());
        } catch (IOException broken) {
            throw new InvalidValue("key", "a file that can be read");
        }
    }
}
