package org.liaisonhub.search.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.standards.InvalidValue;

class NumberRangeTest {
    @Test
    void isCutIntoWholeDecimalBlocks() {
        var range = new NumberRange("a-1198", "A 1212");

        assertThat(range.blocks()).containsExactly("A1198", "A1199", "A120*", "A1210", "A1211", "A1212");
    }

    @ParameterizedTest
    @CsvSource({
        "A0000000, A9999999, A*******",
        "A1200000, A1299999, A12*****",
        "00, 99, **",
        "A7, A7, A7",
        "12A5, 12A5, 12A5",
        "AB, AB, AB",
        "000000000000000000, 999999999999999999, ******************"
    })
    void isOneBlockWhenItIsWhole(String first, String last, String block) {
        assertThat(new NumberRange(first, last).blocks()).containsExactly(block);
    }

    @Test
    void holdsExactlyTheNumbersWhoseBlocksMeetItsOwn() {
        var random = new Random(7);
        for (int i = 0; i < 30; i++) {
            int from = random.nextInt(1_000);
            int to = from + random.nextInt(1_000 - from);
            var range = new NumberRange("X%03d".formatted(from), "X%03d".formatted(to));

            for (int n = 0; n < 1_000; n++) {
                String number = "X%03d".formatted(n);
                List<String> around = NumberRange.blocksAround(number);

                boolean meets = range.blocks().stream().anyMatch(around::contains);
                assertThat(meets).isEqualTo(n >= from && n <= to).isEqualTo(range.contains(number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"A12X, A100, A200", "A1500, A100, A200", "B150, A100, A200", "15, A100, A200", "A1AA, A100, A200"})
    void holdsNoNumberOfAnotherForm(String number, String first, String last) {
        assertThat(new NumberRange(first, last).contains(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "A100, A99",
        "A200, A100",
        "A100, B200",
        "A1X, A1Y",
        "1A2, 2A2",
        "A100, A1000",
        "'', A1",
        "--, A1",
        "A1, --",
        "1000000000000000000, 9000000000000000000"
    })
    void isRefusedByNameWithoutItsNumbersWhenItIsNone(String first, String last) {
        assertThatThrownBy(() -> new NumberRange(first, last))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("lastNumber: the last of a range")
                .hasMessageNotContaining("A1");
    }

    @Test
    void mayShareAnyNumberOfDigitsThatDoNotCount() {
        assertThatCode(() -> new NumberRange("10000000000000000000001", "10000000000000000000007"))
                .doesNotThrowAnyException();
    }
}
