package org.liaisonhub.matching.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.words.HanReadings;

class HanReadingsTest {
    private final NameReader reader = new NameReader();

    private NameComparison compare(String asked, String recorded) {
        return NameComparison.compare(reader.read(PersonName.of(asked)), reader.read(PersonName.of(recorded)));
    }

    @ParameterizedTest
    @CsvSource({
        "bo, 박",
        "bo, 보",
        "wen, 온",
        "zhong, 중",
        "zhulian, 주련",
        "jianguo, 건국",
        "jianguo, 젠궈",
        "li, 이",
        "li, 리",
    })
    void aMandarinSyllableIsReadAsItsCharactersAreOrAsItSounds(String latin, String hangul) {
        assertThat(HanReadings.together(latin, hangul)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"bo, 김", "wen, 박", "zhulian, 주", "zhu, 주련", "zhulia, 주련", "kwang, 광", "x1, 가"})
    void whatIsNoReadingOfTheWholeWordTellsNothing(String latin, String hangul) {
        assertThat(HanReadings.together(latin, hangul)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aWordThatCanBeDividedInManyWaysEndsSoon() {
        assertThat(HanReadings.together("xianxianxianxianxianxian", "시안시안시안시안")).isLessThan(100);
        assertThat(HanReadings.together("a".repeat(60), "아".repeat(60))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({"Qian Yuanming, 전원명", "Xu Shaowen, 쉬사오원", "Jia Pinghua, 자핑화", "Gongsun Bo, 공손박"})
    void wholeNamesOfOneWordAreCutBehindTheFamilyName(String asked, String recorded) {
        assertThat(compare(asked, recorded).weight()).isGreaterThan(6);
    }

    @ParameterizedTest
    @CsvSource({"Lee Kyung-chul, 이용철", "Oh Sang-Eun, 이정은", "Kim Ji-won, 김예원"})
    void oneSyllableInCommonIsNoName(String asked, String recorded) {
        assertThat(compare(asked, recorded).probability()).isLessThan(NameComparison.SAME_PERSON);
    }

    @Test
    void twoWordsAreNoOneWordOnlyBecauseTwoMayTellMore() {
        assertThat(compare("Betty Gabriel", "피터 가브리엘").relation()).isEqualTo(NameRelation.DIFFERENT);
    }

    @Test
    void theExplanationNamesTheRoute() {
        var explanation = NameExplanation.of(reader.read(PersonName.of("Liu Bo")), reader.read(PersonName.of("유박")));

        assertThat(explanation.words()).anyMatch(word -> word.via().equals(NameRoute.HAN_READING));
    }

    @Test
    void aNumberJoinsNoWord() {
        assertThat(compare("Boniface IX", "보니파시오 4세").relation()).isEqualTo(NameRelation.DIFFERENT);
    }
}
