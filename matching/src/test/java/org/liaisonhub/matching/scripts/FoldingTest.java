package org.liaisonhub.matching.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "BREKKHUS, brekkhus",
        "ＢＲＥＫＫ, brekk",
        "Аксёнов, аксенов",
        "İSTANBUL, istanbul",
        "مُحَمَّد, محمد",
        "محـــمد, محمد",
        "أحمد, احمد",
        "إبراهیم, ابراهيم",
        "فاطمة, فاطمه",
        "موسى, موسي",
        "کریم, كريم",
        "ﻣﺤﻤﺪ, محمد",
        "ئابلىز, ابليز",
        "אַבְרָהָם, אברהמ",
        "Ὀδυσσεύς, οδυσσευσ",
        "Μαΐου, μαϊου",
        "Τσάιλντ, τσαϊλντ",
        "O’Callaghan, o'callaghan",
        "Oʻktam, o'ktam",
        "Jean‐Marie, jean-marie",
        "ᲒᲘᲝᲠᲒᲘ, გიორგი",
        "۱۳۵۷, 1357",
        "ﾔﾏﾀﾞ, ヤマダ"
    })
    void onePersonsLettersBecomeOneSpelling(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"Аксёнов, аксёнов", "آدم, آدم", "إسلام, إسلام", "فاطمۃ, فاطمة", "موسى, موسى", "أحمد, احمد"})
    void lettersThatSoundDifferentMayStay(String text, String folded) {
        assertThat(Folding.sounding(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"پ", "چ", "گ", "ژ", "ټ", "ډ", "ړ", "ڼ", "ښ", "ږ", "ې", "ڭ", "ۇ", "ۆ", "ۈ", "ە", "ے", "ں", "ھ"})
    void lettersOfOtherLanguagesInArabicScriptStay(String letter) {
        assertThat(Folding.fold(letter)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "ВОIНАЎ, воінаў", // a Latin I
        "Brеkkhus, brekkhus", // a Cyrillic е
        "Tоrvаld Вrekkhus, torvald brekkhus",
        "Πaπαδάκης, παπαδακησ", // a Latin a
        "Αnderson, anderson", // a Greek alpha
        "Жqw, жqw", // meant, as far as one can tell
    })
    void lookalikesOfAnotherScriptAreMended(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void invisibleSignsAndHalfCharactersVanish() {
        assertThat(Folding.fold("Tor\u200Dv\u202Eal\uD83Dd\u0000\u0007 B\u00ADrekk\tx"))
                .isEqualTo("torvald brekk x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "\u0301", "\u0316\u0301", "\u0301\u0316", "ὰ", "ﷺ", "Σ.", "İ", "\uD800", "אָ", "각", "ΆΥ"})
    void lengthCostsNoMoreThanItself(String part) {
        String text = "x" + part.repeat(100_000 / part.length());

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Folding.fold(text));
    }

    @Test
    void foldingTwiceChangesNothing() {
        String once = Folding.fold("ΆΥ Ὀδυσσεύς ئابلىز İ ВОIНАЎ ג׳ורג׳ ﷺ Ǆ ŉ ſ");

        assertThat(Folding.fold(once)).isEqualTo(once);
    }
}
