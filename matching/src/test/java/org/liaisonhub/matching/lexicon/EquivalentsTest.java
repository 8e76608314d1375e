package org.liaisonhub.matching.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.lexicon.Equivalents.Relation;

class EquivalentsTest {
    @ParameterizedTest
    @CsvSource({
        "alexander, iskandar, EQUIVALENT",
        "aleksandr, oleksandr, EQUIVALENT",
        "aliaksandr, alejandro, EQUIVALENT",
        "john, yahya, EQUIVALENT",
        "ivan, juan, EQUIVALENT",
        "joseph, yusuf, EQUIVALENT",
        "giuseppe, yosef, EQUIVALENT",
        "muhammad, mehmet, EQUIVALENT",
        "mohamed, magomed, EQUIVALENT",
        "muhammad, hamoudi, NICKNAME",
        "abdullah, abdo, NICKNAME",
        "alexander, sasha, NICKNAME",
        "sasha, shura, NICKNAME",
        "evgenii, zhenya, NICKNAME",
        "vladimir, vova, NICKNAME",
        "volodymyr, volodya, NICKNAME",
        "jose, pepe, NICKNAME",
        "francisco, paco, NICKNAME",
        "jesus, chuy, NICKNAME",
        "ivane, vano, NICKNAME",
        "binyamin, bibi, NICKNAME",
        "yitzhak, itzik, NICKNAME",
        "william, bill, NICKNAME",
        "istvan, pista, NICKNAME",
        "aleksandr, sergei, NONE",
        "paco, pepe, NONE",
        "brekkhus, stensland, NONE",
        "brekkhus, brekkhus, EQUIVALENT"
    })
    void namesStandForOneAnother(String a, String b, Relation relation) {
        assertThat(Equivalents.relation(a, b)).isEqualTo(relation);
        assertThat(Equivalents.relation(b, a)).isEqualTo(relation);
    }

    @Test
    void groupsAreShared() {
        assertThat(Arrays.stream(Equivalents.groups("sasha")).boxed())
                .isSorted()
                .allMatch(group -> group < Equivalents.size())
                .containsAnyElementsOf(
                        Arrays.stream(Equivalents.groups("alexander")).boxed().toList());
        assertThat(Equivalents.groups("brekkhus")).isEmpty();
        assertThat(Equivalents.isNicknameOnly("vova")).isTrue();
        assertThat(Equivalents.isNicknameOnly("vladimir")).isFalse();
    }

    @Test
    void thousandsOfWordsAreKnown() {
        assertThat(Equivalents.size()).isGreaterThan(1_000);
    }
}
