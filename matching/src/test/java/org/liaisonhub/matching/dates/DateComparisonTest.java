package org.liaisonhub.matching.dates;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateComparisonTest {
    @ParameterizedTest
    @CsvSource({
        "1971-03-02, 1971-03-02, SAME_DAY, 8.06",
        "1971-01-01, 1971-01-01, SAME_DAY, 4.61",
        "1971-03-02, 1971-02-03, DAY_MONTH_SWAPPED, 5.76",
        "1971-03-02, 1971-03-07, ONE_DIGIT, 4.14",
        "1971-03-12, 1971-03-21, ONE_DIGIT, 4.14",
        "1971-03-02, 1917-03-02, ONE_DIGIT, 4.14",
        "1971-03-09, 1971-03-10, ADJACENT_DAY, 3.45",
        "1971-12-31, 1972-01-02, ADJACENT_YEAR, -1.15",
        "1971-03-25, 1971-03-02, SAME_MONTH, 3.45",
        "1971-03, 1971-03-02, SAME_MONTH, 3.45",
        "1971, 1971-03-02, SAME_YEAR, 2.99",
        "1971, 1971, SAME_YEAR, 3.11",
        "1971~, 1971-03-02, SAME_YEAR, 2.30",
        "1971-01-01, 1971-10-20, SAME_YEAR, 2.07",
        "1971-05-17, 1971-10-20, SAME_YEAR, 0.23",
        "1971-05-17, 1972-10-20, ADJACENT_YEAR, -1.15",
        "1971-01-01, 1972-10-20, ADJACENT_YEAR, 0.92",
        "1971-05-17, 1975-10-20, NEAR_YEARS, -3.45",
        "1970/1972, 1971-10-20, WITHIN_INTERVAL, 1.89",
        "1950/1990, 1971, WITHIN_INTERVAL, 0.20",
        "1970/1972, 1970/1972, WITHIN_INTERVAL, 2.30",
        "1971, 1972-10-20, ADJACENT_YEAR, 0.92",
        "1971, 1975-10-20, NEAR_YEARS, -2.30",
        "1971~, 1973-10-20, NEAR_YEARS, 0.46",
        "1971~, 1976, NEAR_YEARS, -0.69",
        "1971, 1977-10-20, DIFFERENT, -6.91",
        "1958/1963, 1971-10-20, DIFFERENT, -6.91",
    })
    void everyRelationHasItsWeight(String asked, String recorded, DateRelation relation, double weight) {
        var comparison = DateComparison.compare(PartialDate.parse(asked), PartialDate.parse(recorded));

        assertThat(comparison.relation()).isEqualTo(relation);
        assertThat(comparison.weight()).isCloseTo(weight, within(0.006));
    }

    @Test
    void theOrderOfTheSidesDoesNotMatter() {
        var random = new Random(7);
        var dates = new ArrayList<PartialDate>();
        for (int i = 0; i < 300; i++) {
            int year = 1965 + random.nextInt(15);
            int last = random.nextInt(10) == 0 ? year + random.nextInt(4) : year;
            int month = last != year ? 0 : random.nextInt(13);
            int day = month == 0 ? 0 : random.nextInt(29);
            dates.add(new PartialDate(year, last, month, day, random.nextInt(5) == 0));
        }

        for (PartialDate a : dates) {
            for (PartialDate b : dates) {
                var there = DateComparison.compare(a, b);
                var back = DateComparison.compare(b, a);
                assertThat(there.relation()).isEqualTo(back.relation());
                assertThat(there.weight()).isEqualTo(back.weight());
            }
        }
    }

    @Test
    void noDateSaysNothing() {
        assertThat(DateComparison.compare(List.of(), List.of(PartialDate.parse("1971"))))
                .isNull();
    }

    @Test
    void manyRecordedDatesHaveManyChancesToFit() {
        var asked = List.of(PartialDate.parse("1971-03-02"));
        var recorded =
                List.of(PartialDate.parse("1960"), PartialDate.parse("1971-03-02"), PartialDate.parse("1980-05-05"));

        var comparison = requireNonNull(DateComparison.compare(asked, recorded));

        assertThat(comparison.relation()).isEqualTo(DateRelation.SAME_DAY);
        assertThat(comparison.recorded()).hasToString("1971-03-02");
        assertThat(comparison.weight()).isCloseTo(8.059 - Math.log(3), within(0.001));
    }
}
