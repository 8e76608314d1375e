package org.liaisonhub.matching.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.matching.lexicon.NameWords.Kind;
import org.liaisonhub.matching.lexicon.Patronymics.Patronymic;

class LexiconTest {
    @ParameterizedTest
    @CsvSource({
        "dr, TITLE",
        "maulavi, TITLE",
        "shaykh, TITLE",
        "sayyid, WEAK_TITLE",
        "khan, WEAK_TITLE",
        "van, PARTICLE",
        "dos, PARTICLE",
        "al, ARTICLE",
        "bin, NASAB",
        "ould, NASAB",
        "oglu, NASAB",
        "s/o, NASAB",
        "bint, NASAB_FEMALE",
        "kyzy, NASAB_FEMALE",
        "abu, KUNYA",
        "umm, KUNYA",
        "iii, GENERATION",
        "filho, GENERATION",
        "abdul, SERVANT",
        "brekkhus, NONE"
    })
    void wordsHaveKinds(String word, Kind kind) {
        assertThat(NameWords.kind(word)).isEqualTo(kind);
    }

    @Test
    void everyKindHasWords() {
        var kinds = new HashSet<String>();
        Rows.of("name-words.tsv").forEach(row -> kinds.add(row.getFirst()));

        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Kind.values())
                        .filter(kind -> kind != Kind.NONE)
                        .map(Kind::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ivanovich, MALE, ivan",
        "nikolaevich, MALE, nikolay",
        "sergeyevich, MALE, sergey",
        "vasilievich, MALE, vasily",
        "petrovna, FEMALE, petr",
        "andreevna, FEMALE, andrey",
        "mykolaivna, FEMALE, mykola",
        "ilyinichna, FEMALE, ilya",
        "aliaksandrauna, FEMALE, aliaksandr",
        "nursultanuly, MALE, nursultan",
        "mammadoglu, MALE, mammad",
        "kasymkyzy, FEMALE, kasym"
    })
    void patronymicsNameTheFather(String word, Bearer bearer, String father) {
        Patronymic patronymic = Objects.requireNonNull(Patronymics.of(word), word);

        assertThat(patronymic.bearer()).isEqualTo(bearer);
        assertThat(patronymic.father()).contains(father);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "brekkhus", "rich", "ivan", "ovich", "oglu"})
    void otherWordsAreNoPatronymics(String word) {
        assertThat(Patronymics.of(word)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "petrov, petrova, GENDERED",
        "tokayev, tokaeva, GENDERED",
        "dostoevsky, dostoevskaya, GENDERED",
        "zelenskyi, zelenska, GENDERED",
        "kowalski, kowalska, GENDERED",
        "nowicki, nowicka, GENDERED",
        "sorokin, sorokina, GENDERED",
        "tolstoy, tolstaya, GENDERED",
        "novotny, novotna, GENDERED",
        "kazlauskas, kazlauskiene, GENDERED",
        "kalnins, kalnina, GENDERED",
        "papadopoulos, papadopoulou, GENDERED",
        "papadakis, papadaki, GENDERED",
        "novak, novakova, OPTIONAL",
        "rahmon, rahmonov, OPTIONAL",
        "rahmonov, rahmonzoda, OPTIONAL",
        "brekkhus, stensland, NONE",
        "petrov, petrenko, NONE",
        "rimkus, rimkas, NONE",
        "ivanov, petrov, NONE"
    })
    void endingsOfFamilyNamesDiffer(String a, String b, Surnames.Relation relation) {
        assertThat(Surnames.relation(a, b)).isEqualTo(relation);
        assertThat(Surnames.relation(b, a)).isEqualTo(relation);
    }

    @Test
    void everyEndingIsReached() {
        for (List<String> row : Rows.of("surname-endings.tsv")) {
            String stem = "b".repeat(Integer.parseInt(row.get(1)));

            assertThat(Surnames.stems(stem + row.getFirst()))
                    .extracting(of -> of.relation().name())
                    .contains(row.get(2));
        }
        for (List<String> row : Rows.of("patronymics.tsv")) {
            assertThat(Patronymics.of("b".repeat(Integer.parseInt(row.get(3))) + row.getFirst()))
                    .as(row.getFirst())
                    .isNotNull();
        }
    }

    @Test
    void commonNamesTellLittle() {
        assertThat(CommonNames.information("muhammad")).isEqualTo(CommonNames.information("mehmet"));
        assertThat(CommonNames.information("kim")).isLessThan(CommonNames.information("petrov"));
        assertThat(CommonNames.information("brekkhus")).isNaN();
    }
}
