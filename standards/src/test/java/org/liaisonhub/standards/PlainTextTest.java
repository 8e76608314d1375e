package org.liaisonhub.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "Erika Muster", "Ирина", "李 雷", "\uD83D\uDE00"})
    void wordsOfAnyScriptAreText(String text) {
        assertThat(PlainText.holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "\u0000", "\u2028", "\u2029", "\uD83D", "\u0085"})
    void controlCharactersLineSeparatorsAndHalvesOfCharactersAreNot(String text) {
        assertThatThrownBy(() -> PlainText.require("reference", text, 100))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("reference: text without control characters");
    }

    @Test
    void longestIsTheLastThatIsTaken() {
        PlainText.require("place", "x".repeat(100), 100);

        assertThatThrownBy(() -> PlainText.require("place", "x".repeat(101), 100))
                .hasMessage("place: at most 100 characters");
    }
}
