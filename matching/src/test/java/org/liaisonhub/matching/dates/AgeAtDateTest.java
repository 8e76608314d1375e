package org.liaisonhub.matching.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeAtDateTest {
    @ParameterizedTest
    @CsvSource({
        "34@2019-03-01, 1984/1985",
        "34@2019-12-31, 1985",
        "34@2019-03, 1984/1985",
        "34@2019, 1984/1985",
        "34~@2019-03-01, 1984/1985~",
        "0@2019-03-01, 2018/2019",
        "18@2024-02-29, 2005/2006",
        "130@2019-01-01, 1888/1889"
    })
    void anAgeAtADateIsTheYearsOfBirthThatItAllows(String written, String years) {
        assertThat(PartialDate.parse(written)).hasToString(years);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@2019",
                "34@",
                "34",
                "131@2019",
                "-1@2019",
                "34@2019-02-30",
                "34@0100",
                "34@jalali:1398",
                "34@2019~",
                "34@2018/2019",
                "34@34@2019",
                "3 4@2019"
            })
    void anyOtherFormIsRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(InvalidDate.class);
    }
}
