package org.liaisonhub.standards.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "L898902C3, L898902C3",
        "l898902c3, L898902C3",
        "' L 898-902/C3 ', L898902C3",
        "D23145890<<, D23145890",
        "№ 12.34, NO1234",
        "٠١٢٣, 0123",
        "ＡＢ１２, AB12",
        "мп1234567, МП1234567",
        "Ñ12, N12",
        "'<<<', ''",
        "'', ''"
    })
    void writesTheSameNumberInOneWay(String written, String normal) {
        assertThat(DocumentNumbers.normalise(written)).isEqualTo(normal);
    }

    @Test
    void normalisingTwiceChangesNothing() {
        String once = DocumentNumbers.normalise("aß-１２/Ǆ<");

        assertThat(DocumentNumbers.normalise(once)).isEqualTo(once);
    }

    @Test
    void confusableCharactersMeetUnderOneKey() {
        assertThat(DocumentNumbers.foldConfusables("OIBSZG")).isEqualTo("018526");
        assertThat(DocumentNumbers.foldConfusables("A018526X")).isEqualTo("A018526X");
    }

    @Test
    void cyrillicSeriesMeetTheirLatinLookAlikes() {
        assertThat(DocumentNumbers.foldConfusables("МР12")).isEqualTo(DocumentNumbers.foldConfusables("MP12"));
        assertThat(DocumentNumbers.foldConfusables("МП12")).isNotEqualTo(DocumentNumbers.foldConfusables("MP12"));
    }
}
