package org.liaisonhub.hub.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.liaisonhub.hub.access.rules.PurposeMatrix;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The matrix of purposes that comes with Liaison: {@code purposes.yaml}. */
public final class PurposeFile {
    public static final PurposeMatrix STANDARD = read("purposes.yaml");

    private PurposeFile() {}

    private static PurposeMatrix read(String name) {
        try (var file = Objects.requireNonNull(PurposeFile.class.getResourceAsStream(name), name)) {
            return new PurposeMatrix(new YAMLMapper()
                    .readValue(file, new TypeReference<Map<String, Map<String, Set<String>>>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException("the matrix of purposes cannot be read", broken);
        }
    }
}
