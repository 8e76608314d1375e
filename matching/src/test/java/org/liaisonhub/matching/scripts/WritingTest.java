package org.liaisonhub.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
    @ParameterizedTest
    @CsvSource({
        "Brekkhus, LATIN",
        "Łukasz, LATIN",
        "Қасым, CYRILLIC",
        "ВОIНАЎ, CYRILLIC",
        "محمد, ARABIC",
        "גורג׳, HEBREW",
        "Ὀδυσσεύς, GREEK",
        "გიორგი, GEORGIAN",
        "Արամ, ARMENIAN",
        "정혁, HANGUL",
        "王小明, HAN",
        "ヤマダ, KANA",
        "ひろし, KANA",
        "राम, DEVANAGARI",
        "สมชาย, THAI",
        "ራስ, OTHER",
        "1961, OTHER",
        "'', OTHER"
    })
    void aWordIsOfTheScriptOfMostLetters(String word, Writing writing) {
        assertThat(Writing.of(word)).isEqualTo(writing);
    }

    @Test
    void aLetterIsOfItsScriptAndAMarkOfNone() {
        assertThat(Writing.of('ж')).isEqualTo(Writing.CYRILLIC);
        assertThat(Writing.of(0x0301)).isEqualTo(Writing.OTHER);
        assertThat(Writing.of(0x20000)).isEqualTo(Writing.HAN);
        assertThat(Writing.of("a\u0301b\u02BC")).isEqualTo(Writing.LATIN);
    }
}
