package org.liaisonhub.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.words.TokenRelation;

/** Names that were made up for this test. */
class AcrossWritingsTest {
    private final NameReader reader = new NameReader();

    private NameComparison compare(String asked, String recorded) {
        return NameComparison.compare(reader.read(PersonName.of(asked)), reader.read(PersonName.of(recorded)));
    }

    private NameExplanation explain(String asked, String recorded) {
        return NameExplanation.of(reader.read(PersonName.of(asked)), reader.read(PersonName.of(recorded)));
    }

    @ParameterizedTest
    @CsvSource({
        "Gil So-Youn, 길소연",
        "Seol Yong-hee, 설용희",
        "Shon Hye-jeen, 손혜진",
        "Seol Seo-yoon, 설서윤",
        "Pyo Han-bin, 표한빈",
        // The vowels of two syllables that meet look like one.
        "Nam Hyeock, 남혜옥",
        "Nam Hye-ock, 남혜옥",
    })
    void koreansWriteTheirOwnNamesInWaysOfTheirOwn(String asked, String recorded) {
        assertThat(compare(asked, recorded).probability()).isGreaterThan(NameComparison.SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({"Gil So-Youn, 길수진", "Pyo Ji-won, 표예원"})
    void anotherSyllableIsAnotherName(String asked, String recorded) {
        assertThat(compare(asked, recorded).probability()).isLessThan(NameComparison.SAME_PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "Ken Torvaldsen, 케네스 토르발센",
        "Sam Tordahl, סמואל טורדאל",
        "Tordahl Maxi, מקסימיליאנו טורדאל",
    })
    void aPetNameIsItsFullNameInAnotherWriting(String asked, String recorded) {
        assertThat(compare(asked, recorded).weight()).isGreaterThan(6);
        assertThat(explain(asked, recorded).words()).extracting(WordMatch::via).contains("equivalents");
    }

    @Test
    void twoPetNamesAreNotOneNameByWayOfAThirdWord() {
        assertThat(compare("Sandra Tordahl", "קאס טורדאל").weight()).isLessThan(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tordahl, Edvin', 'טורדאל, א.'",
        "'Tordahl, Gustav', 'טורדאל, ג.'",
        "J. Tordahl, ג'ון טורדאל",
        "J. Tordahl, ג'יי טורדאל",
        "J. Torvaldsen, 제임스 토르발센",
    })
    void initialsAreReadInEveryWriting(String asked, String recorded) {
        NameExplanation explanation = explain(asked, recorded);

        assertThat(explanation.words()).extracting(WordMatch::relation).contains(TokenRelation.INITIAL);
        assertThat(explanation.weight()).isGreaterThan(4);
    }

    @Test
    void anInitialOfAnotherNameSpeaksAgainst() {
        assertThat(compare("'Tordahl, Edvin'", "'טורדאל, ש.'").weight())
                .isLessThan(compare("'Tordahl, Edvin'", "'טורדאל, א.'").weight() - 2);
    }

    @ParameterizedTest
    @CsvSource({"Doan Xuan Binh, 도안쑤언빈", "Chang Mao-Huai, 장마오화이", "Goh Lin Chai, 고흐린차이"})
    void allWordsOfOneSideMayBeTheOnlyOneOfTheOther(String asked, String recorded) {
        NameExplanation explanation = explain(asked, recorded);

        assertThat(explanation.words()).hasSize(1);
        assertThat(explanation.words().getFirst().asked()).hasSize(3);
        assertThat(explanation.words().getFirst().relation()).isEqualTo(TokenRelation.JOINED);
        assertThat(explanation.weight())
                .isEqualTo(compare(asked, recorded).weight())
                .isEqualTo(explain(recorded, asked).weight());
    }

    @ParameterizedTest
    @CsvSource({"Abdurrahman Wahidi, 압두라만 와히디", "Aabdulmalik Haddari, Abdulmalik Haddari"})
    void aServantsNameIsComparedWholeWhereTheOtherSideDoesNotDivideIt(String asked, String recorded) {
        assertThat(compare(asked, recorded).weight()).isGreaterThan(5);
    }

    @Test
    void mariaIsNoMario() {
        assertThat(compare("Maria Tordahl", "Mario Tordahl").relation()).isEqualTo(NameRelation.DIFFERENT);
        assertThat(compare("Abdullo Mirzoyev", "Abdulla Mirzoyev").relation()).isNotEqualTo(NameRelation.DIFFERENT);
    }

    @Test
    void aTitleInCommonTellsSomethingAndAnArticleNothing() {
        double without = compare("Torvald Haddari", "Torvald Haddari").weight();

        assertThat(compare("Torvald al-Haddari", "Torvald al-Haddari").weight()).isEqualTo(without);
        assertThat(explain("Mullah Omid Rahimi", "Mullah Omid Rahimi").rests())
                .filteredOn(rest -> rest.reason() == NameExplanation.Reason.MINOR_WORDS)
                .singleElement()
                .satisfies(rest -> assertThat(rest.weight()).isPositive());
    }
}
