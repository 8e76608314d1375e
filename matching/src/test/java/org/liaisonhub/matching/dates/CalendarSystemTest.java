package org.liaisonhub.matching.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarSystemTest {
    /** Days known in both calendars: constitution, abdication, revolution, new years and leap days of Iran. */
    @ParameterizedTest
    @CsvSource({
        "jalali:1285-05-13, 1906-08-05",
        "jalali:1320-06-25, 1941-09-16",
        "jalali:1357-11-22, 1979-02-11",
        "jalali:1365-05-12, 1986-08-03",
        "jalali:1375-12-30, 1997-03-20",
        "jalali:1399-12-30, 2021-03-20",
        "jalali:1403-12-30, 2025-03-20",
        "jalali:1404-01-01, 2025-03-21",
        "hijri:1402-06-24, 1982-04-19",
        "hijri:1445-01-01, 2023-07-19",
        "buddhist:2515-03-02, 1972-03-02",
        "buddhist:2515-02-29, 1972-02-29",
        "minguo:0060-03-02, 1971-03-02",
        "jalali:1365, 1986/1987",
        "hijri:1391, 1971/1972",
        "hijri:1362, 1943",
        "buddhist:2515, 1972",
        "buddhist:2515-03, 1972-03",
        "jalali:1365-05, 1986",
        "jalali:1365-10, 1986/1987",
        "jalali:1365/1367, 1986/1989",
        "jalali:1365~, 1986/1987~",
        "1971-03-02, 1971-03-02"
    })
    void aDateOfANamedCalendarHasOneReading(String written, String gregorian) {
        assertThat(PartialDate.parse(written).gregorian()).containsExactly(PartialDate.parse(gregorian));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1365-05-12; 1365-05-12, 1946-04-14, 1986-08-03",
                "1365-02-31; 1365-02-31, 1986-05-21",
                "1425; 1425, 2004/2005",
                "1290; 1290, 1911/1912",
                "2515-03-02; 2515-03-02, 1972-03-02",
                "0060-03-02; 0060-03-02, 1971-03-02",
                "0062-02-29; ",
            })
    void aYearThatCannotBeGregorianIsReadInEveryCalendarInWhichItCanBe(String written, String readings) {
        if (readings == null) {
            assertThatThrownBy(() -> PartialDate.parse(written)).isInstanceOf(InvalidDate.class);
            return;
        }
        assertThat(PartialDate.parse(written).gregorian())
                .extracting(PartialDate::toString)
                .containsExactly(readings.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalali:1404-12-30",
                "jalali:1365-07-31",
                "jalali:1177",
                "jalali:1634-01-01",
                "hijri:1299-12-01",
                "hijri:1601",
                "hijri:1391-01-31",
                "buddhist:0543",
                "buddhist:2516-02-29",
                "minguo:8001",
                "gregorian:1971",
                "julian:1971",
                ":1971",
                "jalali:",
                "jalali:jalali:1365"
            })
    void daysThatNoCalendarHasAreRefused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(InvalidDate.class);
    }

    @Test
    void everyJalaliDayFollowsTheOneBefore() {
        long expected = LocalDate.of(1799, 3, 21).toEpochDay();
        for (int year = JalaliCalendar.FIRST_YEAR; year <= JalaliCalendar.LAST_YEAR; year++) {
            for (int month = 1; month <= 12; month++) {
                for (int day = 1; day <= JalaliCalendar.lengthOfMonth(year, month); day++) {
                    assertThat(JalaliCalendar.epochDay(year, month, day)).isEqualTo(expected++);
                }
            }
        }
    }

    @Test
    void everyYearThatIsAllowedCanBeConverted() {
        for (CalendarSystem calendar : CalendarSystem.values()) {
            for (int year = 1; year <= 9999; year++) {
                if (calendar.covers(year)) {
                    var date = new PartialDate(year, year, 0, 0, false, calendar);
                    assertThat(date.gregorian()).isNotEmpty();
                    assertThat(new PartialDate(year, year, 12, 1, true, calendar).gregorian())
                            .isNotEmpty();
                }
            }
        }
    }
}
