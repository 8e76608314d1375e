package org.liaisonhub.hub.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListedDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1971-03-02, 1971-03-02",
        "1971-03, 1971-03",
        "1971, 1971",
        "2014-09-23-04:00, 2014-09-23",
        "10 Dec 1948, 1948-12-10",
        "3 May 1938, 1938-05-03",
        "circa 1951, 1951~",
        "circa 10 Dec 1948, 1948-12-10~",
        "Nov. 1973, 1973-11",
        "August 1961, 1961-08",
        "1958 to 1963, 1958/1963",
        "01 Jan 1960 to 31 Dec 1963, 1960/1963",
        "01 Jan 1960 to 31 Dec 1960, 1960",
        "circa 1956-1958, 1956/1958",
        "Between Aug. and Sep. 1977, 1977",
        "24/06/1402 (Hijri Calendar), hijri:1402-06-24"
    })
    void readsTheFormsThatListsUse(String words, String date) {
        var read = ListedDates.read(words);

        assertThat(read.date()).contains(date);
        assertThat(read.unread()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"30-35 years old", "31 Feb 1960", "1960-13-01", "'99/99/1402 (Hijri Calendar)'", "unknown", "0000"})
    void saysWhatItCannotRead(String words) {
        var read = ListedDates.read(words);

        assertThat(read.date()).isEmpty();
        assertThat(read.unread()).isTrue();
    }

    @Test
    void takesTheMonthOfAYearFromItsNote() {
        var read = ListedDates.un("EXACT", List.of("", "1975", "", ""), "Sep.");

        assertThat(read.date()).contains("1975-09");
    }

    @Test
    void anIntervalOfTheUnMayMissOneEnd() {
        var read = ListedDates.un("BETWEEN", List.of("", "", "1975", ""), "");

        assertThat(read.date()).contains("1975");
    }
}
