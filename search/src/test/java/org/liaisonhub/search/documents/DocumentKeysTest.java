package org.liaisonhub.search.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;

class DocumentKeysTest {
    @ParameterizedTest
    @CsvSource({
        "L898902C3, UTO, L898902C3, UTO, true",
        "l-898 902<c3, UTO, L898902C3, uto, true",
        "L898902C3, UTO, L8989O2C3, UTO, true",
        "L898902C3, '', L898902C3, UTO, true",
        "L898902C3, UTO, L898902C3, '', true",
        "L898902C3, '', L898902C3, '', true",
        "L898902C3, UTO, L898902C3, D, false",
        "L898902C3, UTO, L898902C4, UTO, false",
        "L898902C, UTO, L898902C3, UTO, false",
        "*, UTO, L898902C3, UTO, false"
    })
    void meetWhenTheDocumentsMayBeTheSame(
            String askedNumber, String askedCountry, String number, String country, boolean meet) {
        List<Key> recorded = DocumentKeys.ofRecord(new TravelDocument(number, "", country, "P"));

        assertThat(meets(askedNumber, askedCountry, recorded)).isEqualTo(meet);
    }

    @ParameterizedTest
    @CsvSource({
        "A100, UTO, UTO, true",
        "A150, UTO, UTO, true",
        "A200, UTO, UTO, true",
        "A201, UTO, UTO, false",
        "A099, UTO, UTO, false",
        "A150, D, UTO, false",
        "A150, '', UTO, true",
        "A150, UTO, '', true"
    })
    void meetInsideARange(String asked, String askedCountry, String country, boolean meet) {
        List<Key> recorded = DocumentKeys.ofRecord(new TravelDocument("A100", "A200", country, "P"));

        assertThat(meets(asked, askedCountry, recorded)).isEqualTo(meet);
    }

    @Test
    void areNoneForARecordWithoutANumber() {
        assertThat(DocumentKeys.ofRecord(new TravelDocument("--", "", "UTO", "P")))
                .isEmpty();
    }

    @Test
    void refuseAQuestionWithoutANumber() {
        assertThatThrownBy(() -> DocumentKeys.ofQuestion(new TravelDocument("<<<", "", "UTO", "P")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("number: at least one letter or digit");
    }

    @Test
    void refuseAQuestionForARange() {
        assertThatThrownBy(() -> DocumentKeys.ofQuestion(new TravelDocument("A1", "A2", "UTO", "P")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("lastNumber");
    }

    @Test
    void stayShortForANumberOfAnyLength() {
        String endless = "7".repeat(100_000);

        List<Key> recorded = DocumentKeys.ofRecord(new TravelDocument(endless, "", "UTO", "P"));

        assertThat(recorded).allMatch(key -> key.text().length() < 100);
        assertThat(meets(endless, "UTO", recorded)).isTrue();
    }

    private static boolean meets(String number, String country, List<Key> recorded) {
        List<Key> asked;
        try {
            asked = DocumentKeys.ofQuestion(new TravelDocument(number, "", country, "P"));
        } catch (InvalidValue e) {
            return false;
        }
        return !Collections.disjoint(asked, recorded);
    }
}
