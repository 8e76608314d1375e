package org.liaisonhub.search.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.search.TravelDocument;

class DocumentMatcherTest {
    private static final TravelDocument RECORDED = new TravelDocument("L898902C3", "", "UTO", "P");

    @ParameterizedTest
    @CsvSource({"L898902C3, UTO, P", "l-898-902 c3, uto, PD", "L898902C3, UTO, ''", "L898902C3, UTO, O"})
    void isExactWhenNumberAndCountryAreEqualAndTheTypeDoesNotContradict(String number, String country, String type) {
        var comparison = compare(number, country, type);

        assertThat(comparison.exact()).isTrue();
        assertThat(comparison.probability()).isEqualTo(1);
        assertThat(comparison.evidence())
                .extracting(Evidence::field, Evidence::relation)
                .startsWith(tuple("document-number", "EQUAL"), tuple("issuing-country", "EQUAL"));
    }

    @Test
    void isOnlyPossibleWhenTheTypeContradicts() {
        var comparison = compare("L898902C3", "UTO", "I");

        assertThat(comparison.exact()).isFalse();
        assertThat(comparison.probability()).isBetween(0.6, 0.8);
        assertThat(comparison.evidence().getLast())
                .isEqualTo(new Evidence("document-type", "DIFFERENT", "I", "P", -2.0, 1));
    }

    @Test
    void isPossibleWhenACountryIsUnknown() {
        var comparison = compare("L898902C3", "", "");

        assertThat(comparison.exact()).isFalse();
        assertThat(comparison.probability()).isCloseTo(0.6, within(0.01));
        assertThat(comparison.evidence()).extracting(Evidence::field).containsExactly("document-number");
    }

    @Test
    void isASuggestionBelowEvenWhenAReaderConfusesTheNumbers() {
        var comparison = compare("L8989O2C3", "UTO", "P");

        assertThat(comparison.exact()).isFalse();
        assertThat(comparison.probability()).isBetween(0.3, 0.5);
        assertThat(comparison.evidence().getFirst().relation()).isEqualTo("OCR_CONFUSABLE");
    }

    @Test
    void isExactInsideARangeOfItsCountry() {
        var range = new TravelDocument("A100", "A200", "UTO", "P");

        var comparison = DocumentMatcher.compare(new TravelDocument("A 150", "", "UTO", ""), range)
                .orElseThrow();

        assertThat(comparison.exact()).isTrue();
        assertThat(comparison.evidence().getFirst())
                .isEqualTo(new Evidence("document-number", "IN_RANGE", "A 150", "A100/A200", 0.4, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "L898902C3, D, P",
        "L898902C4, UTO, P",
        "L8989O2C3, D, P",
        "L8989O2C3, '', P",
        "L898902C, UTO, P",
        "--, UTO, P"
    })
    void isAnotherDocument(String number, String country, String type) {
        assertThat(DocumentMatcher.compare(new TravelDocument(number, "", country, type), RECORDED))
                .isEmpty();
    }

    @Test
    void hasWeightsThatAddUpToItsProbabilityUnlessItIsExact() {
        for (var comparison : List.of(
                compare("L898902C3", "", "P"), compare("L8989O2C3", "UTO", ""), compare("L898902C3", "UTO", "V"))) {
            double logit =
                    comparison.evidence().stream().mapToDouble(Evidence::weight).sum();

            assertThat(comparison.probability()).isCloseTo(1 / (1 + Math.exp(-logit)), within(1e-12));
        }
    }

    @Test
    void saysWhatEachPieceDecides() {
        assertThat(compare("L898902C3", "UTO", "").evidence())
                .extracting(Evidence::field, piece -> Math.round(piece.without() * 100))
                .containsExactly(tuple("document-number", 0L), tuple("issuing-country", 60L));
        assertThat(compare("L8989O2C3", "UTO", "").evidence())
                .extracting(Evidence::without)
                .containsExactly(0.0, 0.0);
    }

    @Test
    void readsBackWhatTheFeaturesKeep() {
        var documents = List.of(
                RECORDED,
                new TravelDocument("A100", "A200", "", ""),
                new TravelDocument("№ ٣".repeat(60), "", "UTO", "O"));

        byte[] features = DocumentFeatures.write(documents);

        assertThat(DocumentFeatures.read(ByteBuffer.wrap(features))).isEqualTo(documents);
        assertThat(DocumentFeatures.write(List.of(RECORDED))).hasSize(18);
    }

    private static DocumentComparison compare(String number, String country, String type) {
        return DocumentMatcher.compare(new TravelDocument(number, "", country, type), RECORDED)
                .orElseThrow();
    }
}
