package org.liaisonhub.standards.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {
    @ParameterizedTest
    @CsvSource({"DEU, DEU", "de, DEU", "D, DEU", "D<<, DEU", "GBO, GBO", "UTO, UTO", "SUN, SUN", "XK, RKS", "ROM, ROM"})
    void findsByEveryKindOfCode(String code, String alpha3) {
        assertThat(Countries.byCode(code)).map(Country::alpha3).contains(alpha3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "ZZZ", "QQ", "DEUT", "D<D", "ÄÖÜ"})
    void doesNotKnowWhatIsNoCode(String code) {
        assertThat(Countries.byCode(code)).isEmpty();
    }

    @Test
    void zonesDoNotUseTwoLetterCodes() {
        assertThat(Countries.byZoneCode("DE")).isEmpty();
        assertThat(Countries.byZoneCode("D")).map(Country::alpha3).contains("DEU");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Democratic Republic of the Congo|COD",
                "Congo, Democratic Republic of the|COD",
                "Congo|COG",
                "Congo, Republic of the|COG",
                "Iran (Islamic Republic of)|IRN",
                "ISLAMIC REPUBLIC OF IRAN|IRN",
                "Syrian Arab Republic|SYR",
                "Russian Federation|RUS",
                "Türkiye|TUR",
                "Turkey|TUR",
                "Côte d'Ivoire|CIV",
                "Cote d Ivoire|CIV",
                "Cote D’Ivoire|CIV",
                "Democratic People's Republic of Korea|PRK",
                "Korea, North|PRK",
                "Republic of Korea|KOR",
                "Bahamas, The|BHS",
                "The Gambia|GMB",
                "Burma|MMR",
                "former Soviet Union|SUN",
                "Yugoslavia|YUG",
                "East Germany|DDR",
                "State of Palestine|PSE",
                "China, Hong Kong Special Administrative Region|HKG",
                "Macedonia, The Former Yugoslav Republic of|MKD",
                "Virgin Islands, British|VGB",
                "U.S.A.|USA",
                "St. Kitts & Nevis|KNA",
                "Viet Nam|VNM",
                "Romania|ROU",
                "East Timor|TLS",
                "Kosovo|RKS",
                "Niger|NER",
                "Guinea|GIN",
                "Dominica|DMA"
            })
    void findsByTheNamesThatListsUse(String name, String alpha3) {
        assertThat(Countries.byName(name)).map(Country::alpha3).contains(alpha3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "na", "Region: Crimea", "undetermined", "the", "()"})
    void doesNotGuessANameThatItDoesNotKnow(String name) {
        assertThat(Countries.byName(name)).isEmpty();
    }

    @Test
    void theTableIsWholeAndPointsOnlyIntoItself() {
        var alpha3 = new HashSet<String>();
        for (Country country : Countries.all()) {
            assertThat(alpha3.add(country.alpha3())).as(country.alpha3()).isTrue();
            assertThat(country.successors())
                    .as(country.alpha3())
                    .allMatch(code -> Countries.byCode(code).isPresent());
            assertThat(Countries.byName(country.name())).as(country.name()).contains(country);
        }
        assertThat(Countries.all().stream().filter(country -> !country.numeric().isEmpty()))
                .hasSize(249);
    }

    @Test
    void aFormerStateContinuesInItsSuccessors() {
        Country soviet = Countries.byCode("SUN").orElseThrow();

        assertThat(soviet.continues(Countries.byCode("KAZ").orElseThrow())).isTrue();
        assertThat(Countries.byCode("KAZ").orElseThrow().continues(soviet)).isTrue();
        assertThat(Countries.byCode("GBO")
                        .orElseThrow()
                        .continues(Countries.byCode("GBR").orElseThrow()))
                .isTrue();
        assertThat(Countries.byCode("KAZ")
                        .orElseThrow()
                        .continues(Countries.byCode("UZB").orElseThrow()))
                .isFalse();
        assertThat(soviet.until())
                .hasValueSatisfying(day -> assertThat(day.getYear()).isEqualTo(1991));
    }
}
