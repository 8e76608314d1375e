package org.liaisonhub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine;
import tools.jackson.databind.node.ObjectNode;

class QuestionOptionsTest {
    private static ObjectNode question(String... arguments) {
        return CommandLine.populateCommand(new QuestionOptions(), arguments).question();
    }

    @Test
    void thePresetGoesIntoTheQuestionWhenGiven() {
        assertThat(question("--name", "A B", "--preset", "high-recall")
                        .path("preset")
                        .asString())
                .isEqualTo("high-recall");
        assertThat(question("--name", "A B").has("preset")).isFalse();
    }

    @Test
    void anUnknownPresetIsRefused() {
        assertThatThrownBy(() -> question("--name", "A B", "--preset", "highest"))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("--preset: must be high-recall, balanced or high-precision");
    }

    @Test
    void anAgeIsAskedAsItIsWritten() {
        assertThat(question("--name", "A B", "--born", "34@2019-03-01")
                        .at("/persons/0/dateOfBirth")
                        .asString())
                .isEqualTo("34@2019-03-01");
    }
}
