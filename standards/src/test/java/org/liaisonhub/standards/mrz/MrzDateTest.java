package org.liaisonhub.standards.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzDateTest {
    private static final LocalDate REFERENCE = LocalDate.of(2026, 7, 28);

    @ParameterizedTest
    @CsvSource({
        "740812, 1974",
        "260728, 2026",
        "260729, 1926",
        "2607<<, 2026",
        "2608<<, 1926",
        "26<<<<, 2026",
        "27<<<<, 1927",
        "000229, 2000",
        "040229, 2004"
    })
    void aBirthDoesNotLieInTheFuture(String field, int year) {
        assertThat(MrzDate.parse(field).birthYear(REFERENCE)).hasValue(year);
    }

    @Test
    void aLeapDayOfAYearWithoutOneBelongsToTheCenturyBefore() {
        assertThat(MrzDate.parse("000229").birthYear(LocalDate.of(2105, 1, 1))).hasValue(2000);
    }

    @ParameterizedTest
    @CsvSource({"260728, 2026", "360101, 2036", "751231, 2075", "760101, 1976", "990101, 1999"})
    void anExpiryLiesAroundTheReference(String field, int year) {
        assertThat(MrzDate.parse(field).expiryYear(REFERENCE)).hasValue(year);
    }

    @Test
    void anUnknownYearStaysUnknown() {
        assertThat(MrzDate.parse("<<0812").birthYear(REFERENCE)).isEmpty();
        assertThat(MrzDate.UNKNOWN.expiryYear(REFERENCE)).isEmpty();
    }

    @Test
    void onlyACompleteDateIsADay() {
        assertThat(MrzDate.parse("740812").in(1974)).contains(LocalDate.of(1974, 8, 12));
        assertThat(MrzDate.parse("000229").in(1900)).isEmpty();
        assertThat(MrzDate.parse("7408<<").in(1974)).isEmpty();
        assertThat(MrzDate.parse("7408<<").complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"740812", "74<<<<", "7408<<", "<<<<<<", "000101"})
    void isWrittenAsItWasRead(String field) {
        assertThat(MrzDate.parse(field).zoneText()).isEqualTo(field);
    }
}
