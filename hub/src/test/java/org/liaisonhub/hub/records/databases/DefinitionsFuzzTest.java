package org.liaisonhub.hub.records.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaisonhub.hub.Mutations;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a record or a definition holds: it is accepted, or refused by field and rule. */
class DefinitionsFuzzTest {
    private static final Definitions DEFINITIONS = Definitions.standard();
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SEED = 2026;

    @FuzzTest(maxDuration = "2m")
    void anyContentIsNormalisedOrRefusedByField(byte[] json) {
        ObjectNode content;
        try {
            if (!(JSON.readTree(json) instanceof ObjectNode object)) {
                return;
            }
            content = object;
        } catch (JacksonException noJson) {
            return;
        }
        for (var database : DEFINITIONS.all()) {
            try {
                var normal = database.normalise(content);

                assertThat(database.normalise(normal)).isEqualTo(normal);
                assertThat(database.headline(normal)).isNotBlank();
                assertThat(database.requestedAction(normal)).isNotNull();
                assertThat(database.warnings(normal)).doesNotContainNull();
                assertThat(database.firstLine(normal)).isNotNull();
                assertThat(database.sourceKeyOf(normal)).isNotNull();
            } catch (InvalidValue refused) {
                assertThat(refused.field()).isNotBlank();
                assertThat(refused.rule()).isNotBlank();
            }
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyYamlIsADefinitionOrRefusedByPlace(byte[] yaml) {
        try {
            var definition = Definitions.read(new ByteArrayInputStream(yaml));

            assertThat(definition.fields()).isNotEmpty();
            assertThat(definition.schema().has("properties")).isTrue();
        } catch (InvalidValue refused) {
            assertThat(refused.rule()).isNotBlank();
        }
    }

    @Test
    @Timeout(120)
    void contentsThatWereChangedAtRandomToo() throws Exception {
        for (var seed : corpus("anyContentIsNormalisedOrRefusedByField")) {
            Mutations.of(seed, SEED, 2_000).forEach(this::anyContentIsNormalisedOrRefusedByField);
        }
    }

    @Test
    @Timeout(120)
    void definitionsThatWereChangedAtRandomToo() throws Exception {
        for (var seed : corpus("anyYamlIsADefinitionOrRefusedByPlace")) {
            Mutations.of(seed, SEED, 200).forEach(this::anyYamlIsADefinitionOrRefusedByPlace);
        }
    }

    private static List<byte[]> corpus(String test) throws Exception {
        var folder = Objects.requireNonNull(DefinitionsFuzzTest.class.getResource("DefinitionsFuzzTestInputs/" + test));
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.sorted().map(DefinitionsFuzzTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
