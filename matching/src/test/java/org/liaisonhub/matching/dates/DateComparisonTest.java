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
        "1971-07-01, 1971-07-01, SAME_DAY, 7.37",
        "1971-07-01, 1971-10-20, SAME_YEAR, 1.50",
        "1971-12-31, 1971-10-20, SAME_YEAR, 0.23",
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

    @ParameterizedTest
    @CsvSource({
        "1365-05-12, 1986-08-03, CALENDAR_CONVERTED_JALALI, 6.27",
        "jalali:1365-05-12, 1986-08-03, CALENDAR_CONVERTED_JALALI, 7.37",
        "jalali:1365-05-12, 1986-08-04, CALENDAR_CONVERTED_JALALI, 3.45",
        "jalali:1365-05-12, 1365-05-12, CALENDAR_CONVERTED_JALALI, 6.27",
        "jalali:1365-05-12, jalali:1365-05-12, SAME_DAY, 8.06",
        "jalali:1365-05-12, jalali:1365-12-05, DAY_MONTH_SWAPPED, 5.76",
        "1365-05-12, 1365-05-12, SAME_DAY, 8.06",
        "1365-05-12, 1946-04-15, CALENDAR_CONVERTED_HIJRI, 4.66",
        "1365-05-12, 1946-04-12, CALENDAR_CONVERTED_HIJRI, 4.66",
        "1365-05-12, 1965-05-12, ONE_DIGIT, 4.14",
        "1365-05-12, 1971-10-20, DIFFERENT, -6.91",
        "1365-02-31, 1986-05-21, CALENDAR_CONVERTED_JALALI, 6.67",
        "hijri:1402-06-24, 1982-04-19, CALENDAR_CONVERTED_HIJRI, 5.76",
        "hijri:1402-06-24, 1982-04-21, CALENDAR_CONVERTED_HIJRI, 5.76",
        "hijri:1402-06-24, 1982-04-19~, CALENDAR_CONVERTED_HIJRI, 2.76",
        "hijri:1399-12-29, 1979-11-19, CALENDAR_CONVERTED_HIJRI, 5.76",
        "hijri:1402-06-24, 1995-04-19, DIFFERENT, -6.91",
        "hijri:1402-06-24, jalali:1361-01-30, CALENDAR_CONVERTED_HIJRI, 5.76",
        "2515-03-02, 1972-03-02, CALENDAR_CONVERTED_BUDDHIST, 6.67",
        "0060-03-02, 1971-03-02, CALENDAR_CONVERTED_MINGUO, 6.67",
        "jalali:1365-01-01, 1986-03-21, CALENDAR_CONVERTED_JALALI, 3.91",
        "jalali:1365-01-01, 1986-10-20, CALENDAR_CONVERTED_JALALI, 1.61",
        "jalali:1365, 1986-10-20, CALENDAR_CONVERTED_JALALI, 1.61",
        "hijri:1391-07-01, 1971-10-20, CALENDAR_CONVERTED_HIJRI, 1.61",
        "34@2005-06-01, 1971-03-02, WITHIN_INTERVAL, 2.30",
        "34@2005-06-01, 1972-03-02, ADJACENT_YEAR, 0.92",
    })
    void datesOfOtherCalendarsAreAlsoComparedConverted(String asked, String recorded, String code, double weight) {
        var comparison = DateComparison.compare(PartialDate.parse(asked), PartialDate.parse(recorded));

        assertThat(comparison.code()).isEqualTo(code);
        assertThat(comparison.weight()).isCloseTo(weight, within(0.006));
    }

    @Test
    void aConversionIsShownBesideWhatIsWritten() {
        var comparison = DateComparison.compare(PartialDate.parse("1365-05-12"), PartialDate.parse("1986-08-03"));

        assertThat(comparison.askedText()).isEqualTo("1365-05-12 = 1986-08-03");
        assertThat(comparison.recordedText()).isEqualTo("1986-08-03");
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
            if (i % 10 == 0) {
                dates.add(new PartialDate(year - 621, last - 621, month, day, random.nextInt(5) == 0));
                dates.add(new PartialDate(year - 579, last - 579, month, day, false, CalendarSystem.HIJRI));
                dates.add(new PartialDate(year + 543, last + 543, month, day, false));
                dates.add(new PartialDate(year - 621, last - 621, month, day, false, CalendarSystem.JALALI));
            }
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
