package org.liaisonhub.standards.transliteration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.standards.InvalidValue;

class MrzTransliterationTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, MUELLER",
        "MÜLLER, MUELLER",
        "Muñoz, MUNOZ",
        "Ægir Þórsson, AEGIR<THORSSON",
        "Weiß, WEISS",
        "Łukasz Żółć, LUKASZ<ZOLC",
        "Çağrı Işık İnönü, CAGRI<ISIK<INOENUE",
        "Đặng Văn, DANG<VAN",
        "Ștefan, STEFAN",
        "Smith-Jones, SMITH<JONES",
        "\"O'Connor\", OCONNOR",
        "O’Connor, OCONNOR",
        "J. R.  Ewing, J<R<EWING",
        "D'Artagnan , DARTAGNAN",
        "'', ''"
    })
    void writesLatinLetters(String name, String written) {
        assertThat(MrzTransliteration.toMrz(name.replace("\"", ""))).isEqualTo(written);
    }

    @Test
    void decomposedLettersAreTheSameLetters() {
        assertThat(MrzTransliteration.toMrz("Mu\u0308ller")).isEqualTo("MUELLER");
        assertThat(MrzTransliteration.toMrz("Юри\u0306", CyrillicLanguage.UKRAINIAN))
                .isEqualTo("YURI");
    }

    @ParameterizedTest
    @CsvSource({
        "Щербаков, SHCHERBAKOV, COMMON",
        "Юлия Яковлева, IULIIA<IAKOVLEVA, COMMON",
        "Объедков, OBIEEDKOV, COMMON",
        "Соловьёв, SOLOVEV, COMMON",
        "Хрущёв, KHRUSHCHEV, COMMON",
        "Григорій, HRYHORII, UKRAINIAN",
        "Юрій Яценюк, YURII<YATSENIUK, UKRAINIAN",
        "Їжакевич Євген, YIZHAKEVYCH<YEVHEN, UKRAINIAN",
        "Ґалаґан, GALAGAN, UKRAINIAN",
        "Щеглов, SHTEGLOV, BULGARIAN",
        "Живко, ZIVKO, SERBIAN",
        "Хаџић, HADZIC, SERBIAN",
        "Ѓорѓи Ќосев, GJORGJI<KJOSEV, MACEDONIAN",
        "Фёдар Ўладзімір, FIODAR<ULADZIMIR, BELARUSIAN"
    })
    void writesCyrillicLettersByTheLanguage(String name, String written, CyrillicLanguage language) {
        assertThat(MrzTransliteration.toMrz(name, language)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        // The example of Doc 9303-3: Abu Bakr Mohammed ibn Zakaria al-Razi.
        "ابو بكر محمد بن زكريا الرازي, ABW<BKR<MXHMD<BN<ZKRYA<ALRAZY",
        "شريف, XSHRYF",
        "فاطمة, FAXTTMXAH"
    })
    void writesArabicLettersAndReadsThemBack(String name, String written) {
        assertThat(MrzTransliteration.toMrz(name)).isEqualTo(written);
        assertThat(MrzTransliteration.toArabic(written)).contains(name);
    }

    @Test
    void vowelSignsAreLostAndTheDoublingSignDoubles() {
        assertThat(MrzTransliteration.toMrz("مُحَمَّد")).isEqualTo("MXHMMD");
        assertThat(MrzTransliteration.toArabic("MXHMMD")).contains("محممد");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<<", "OLGA", "X", "XQ", "MARX", "MÜLLER", "A1"})
    void doesNotReadAsArabicWhatWasNotWrittenSo(String written) {
        assertThat(MrzTransliteration.toArabic(written)).isEmpty();
    }

    @Test
    void everyArabicLetterComesBackExceptTheOnesThatShareALetter() {
        int same = 0;
        for (char letter = '\u0621'; letter <= '\u06D3'; letter++) {
            String code = ArabicTable.written(letter, false);
            if (code != null && !code.isEmpty()) {
                char back = MrzTransliteration.toArabic(code).orElseThrow().charAt(0);
                same += back == letter ? 1 : 0;
                assertThat(back == letter || letter == '\u06D0')
                        .as("U+%04X", (int) letter)
                        .isTrue();
            }
        }
        assertThat(same).isGreaterThan(60);
    }

    @Test
    void knowsTheOtherPermittedWays() {
        assertThat(MrzTransliteration.alternatives("Müller", CyrillicLanguage.COMMON))
                .containsExactly("MUELLER", "MUXXLLER", "MULLER");
        assertThat(MrzTransliteration.alternatives("Muñoz", CyrillicLanguage.COMMON))
                .containsExactly("MUNOZ", "MUNXXOZ");
        assertThat(MrzTransliteration.alternatives("ÜÜÜÜÜÜÜÜÜÜ", CyrillicLanguage.COMMON))
                .hasSizeBetween(27, 81);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "Anna1", "한국"})
    void refusesLettersOfOtherScripts(String name) {
        assertThatThrownBy(() -> MrzTransliteration.toMrz(name))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("name: Latin, Cyrillic or Arabic letters");
    }
}
