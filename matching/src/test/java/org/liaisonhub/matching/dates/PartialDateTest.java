package org.liaisonhub.matching.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1971-03-02",
                "1971-03",
                "1971",
                "1971~",
                "1971-03-02~",
                "1958/1963",
                "1958/1963~",
                "0007",
                "jalali:1365-05-12",
                "hijri:1391~",
                "buddhist:2515-03-02~",
                "minguo:0060"
            })
    void writtenFormsAreReadAndWrittenAlike(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
        assertThat(text).matches(PartialDate.PATTERN);
    }

    @Test
    void partsArePutWhereTheyBelong() {
        assertThat(PartialDate.parse("1971-03-02")).isEqualTo(new PartialDate(1971, 1971, 3, 2, false));
        assertThat(PartialDate.parse("1971~")).isEqualTo(new PartialDate(1971, 1971, 0, 0, true));
        assertThat(PartialDate.parse("1958/1963")).isEqualTo(new PartialDate(1958, 1963, 0, 0, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1971-02-31",
                "1971-02-29",
                "1971-13",
                "1971-13-01",
                "1971-00",
                "1971-03-00",
                "0000",
                "71",
                "1971-3-2",
                "1963/1958",
                "1971-03/1972",
                "02.03.1971",
                "1971~~",
                "-1971",
                "1971-03-02T00:00:00",
                "１９７１",
                "1971-03-02~ "
            })
    void whatIsNoDateIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(InvalidDate.class)
                .message()
                .doesNotContain("31")
                .doesNotContain("T00");
    }

    @Test
    void leapDaysAreDays() {
        assertThat(PartialDate.parse("1972-02-29").isFull()).isTrue();
    }

    @Test
    void impossiblePartsAreRefused() {
        assertThatThrownBy(() -> new PartialDate(1971, 1971, 0, 5, false)).isInstanceOf(InvalidDate.class);
        assertThatThrownBy(() -> new PartialDate(1971, 1973, 2, 0, false)).isInstanceOf(InvalidDate.class);
        assertThatThrownBy(() -> new PartialDate(1971, 1970, 0, 0, false)).isInstanceOf(InvalidDate.class);
    }
}
