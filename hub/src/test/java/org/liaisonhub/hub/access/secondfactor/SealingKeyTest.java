package org.liaisonhub.hub.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.standards.InvalidValue;

class SealingKeyTest {
    private static final byte[] SECRET = {1, 2, 3};

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFileOpensWhatItSealedBefore() {
        var sealed = SealingKey.in(folder).seal(SECRET, "here");

        assertThat(SealingKey.in(folder).open(sealed, "here")).isEqualTo(SECRET);
    }

    @Test
    void theSameSecretIsSealedOtherwiseEachTime() {
        var key = SealingKey.passing();

        assertThat(key.seal(SECRET, "here")).isNotEqualTo(key.seal(SECRET, "here"));
    }

    @Test
    void whatWasChangedMovedOrSealedByAnotherKeyDoesNotOpen() {
        var key = SealingKey.passing();
        var sealed = key.seal(SECRET, "here");
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(changed, "here")).isInstanceOf(SealingKey.Broken.class);
        assertThatThrownBy(() -> key.open(sealed, "there")).isInstanceOf(SealingKey.Broken.class);
        assertThatThrownBy(() -> key.open(new byte[3], "here")).isInstanceOf(SealingKey.Broken.class);
        assertThatThrownBy(() -> SealingKey.passing().open(sealed, "here")).isInstanceOf(SealingKey.Broken.class);
    }

    @Test
    void theFileIsForItsOwnerOnlyAndAnOpenOneIsRefused() throws IOException {
        SealingKey.in(folder);
        var file = folder.resolve(SealingKey.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SealingKey.in(folder))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("owner");
    }

    @Test
    void aFileWithoutAKeyIsRefused() throws IOException {
        var file = folder.resolve(SealingKey.FILE);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

        assertThatThrownBy(() -> SealingKey.in(folder)).isInstanceOf(InvalidValue.class);
        Files.writeString(file, "no hexadecimal");
        assertThatThrownBy(() -> SealingKey.in(folder)).isInstanceOf(InvalidValue.class);
    }
}
