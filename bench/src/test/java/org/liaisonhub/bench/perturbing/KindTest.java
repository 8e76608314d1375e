package org.liaisonhub.bench.perturbing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.bench.lists.ListedPerson;

class KindTest {
    private static final ListedPerson ANNA =
            new ListedPerson("EXi.001", List.of("ANNA", "MARIA", "VON PRIMER"), "Анна Мария фон Пример", "1970-02-05");

    @Test
    void leavesOutOneWord() {
        assertThat(names(Kind.DROPPED))
                .containsExactlyInAnyOrder(
                        "MARIA VON PRIMER", "ANNA VON PRIMER", "ANNA MARIA PRIMER", "ANNA MARIA VON");
        assertThat(Kind.DROPPED.of(person("ANNA", "PRIMER"), slips(1))).isNull();
        assertThat(Kind.ONE_WORD.of(ANNA, slips(1))).isNull();
    }

    @Test
    void putsTheFamilyNameInFront() {
        assertThat(names(Kind.ORDER))
                .containsExactlyInAnyOrder("VON PRIMER ANNA MARIA", "VON PRIMER, ANNA MARIA", "VON PRIMER MARIA ANNA");
        assertThat(Kind.ORDER.of(person("ANNA"), slips(1))).isNull();
    }

    @Test
    void shortensAnyWordButTheLast() {
        assertThat(names(Kind.INITIALS))
                .contains("A MARIA VON PRIMER", "A. MARIA VON PRIMER", "ANNA M. VON PRIMER")
                .allMatch(name -> name.endsWith(" PRIMER"));
    }

    @Test
    void fillsTheNameFieldAsAPassportDoes() {
        assertThat(names(Kind.ZONE)).containsExactly("VON<PRIMER<<ANNA<MARIA<<<<<<<<<<<<<<<<<");
        assertThat(Kind.ZONE_CUT.of(ANNA, slips(1))).isNull();

        var longName = Kind.ZONE_CUT.of(person("ANNA-MARIA", "ÉLÉONORE'S", "VON UND ZU PRIMERHAUSEN"), slips(1));

        assertThat(Objects.requireNonNull(longName).name()).isEqualTo("VON<UND<ZU<PRIMERHAUSEN<<ANNA<MARIA<ELE");
    }

    @Test
    void exchangesDayAndMonthWhereBothCanBeEither() {
        assertThat(Kind.DATE_SWAPPED.of(ANNA, slips(1))).isEqualTo(new Kind.Asked(ANNA.name(), "1970-05-02"));
        for (String born : List.of("1970-02-13", "1970-02-02", "1970", "")) {
            assertThat(Kind.DATE_SWAPPED.of(new ListedPerson("", List.of("ANNA"), "", born), slips(1)))
                    .isNull();
        }
    }

    @Test
    void misreadsOneCharacterAndMistypesOneLetter() {
        assertThat(names(Kind.OCR)).contains("AMNA MARIA VON PRIMER", "ANNA MARIA V0N PRIMER", "ANNA MARIA VON PR1MER");
        assertThat(names(Kind.TYPO))
                .contains("NANA MARIA VON PRIMER", "ANNA MARIA VON PRMER")
                .allMatch(name -> Math.abs(name.length() - ANNA.name().length()) <= 1);
    }

    @Test
    void writesTheSameNameAsOtherRegistersDo() {
        var hussein = names(Kind.ROMANISATION, person("HUSSEIN"));

        assertThat(hussein).contains("HUSSAIN", "HUSEIN", "HOSSEIN", "HOUSSEIN").doesNotContain("HUSSEIN");
        assertThat(names(Kind.ROMANISATION, person("PRIMEROVSKY"))).contains("PRIMEROVSKI", "PRIMEROVSKIY");
        assertThat(names(Kind.ROMANISATION, person("FRANKECH"))).doesNotContain("PHRANKECH", "FRANKEKHH", "FRANKECKH");
        assertThat(names(Kind.ROMANISATION, person("AL-QADHRI"))).contains("EL-QADHRI", "AL-KADHRI", "AL-QADRI");
    }

    @Test
    void asksTheSameForTheSameSeed() {
        for (var kind : Kind.values()) {
            assertThat(kind.of(ANNA, slips(7))).isEqualTo(kind.of(ANNA, slips(7)));
        }
    }

    private static ListedPerson person(String... parts) {
        return new ListedPerson("EXi.002", List.of(parts), "", "");
    }

    private static Set<String> names(Kind kind) {
        return names(kind, ANNA);
    }

    private static Set<String> names(Kind kind, ListedPerson person) {
        return LongStream.range(0, 2_000)
                .mapToObj(seed -> kind.of(person, slips(seed)))
                .flatMap(Stream::ofNullable)
                .map(Kind.Asked::name)
                .collect(Collectors.toSet());
    }

    private static Slips slips(long seed) {
        return new Slips(new SplittableRandom(seed));
    }
}
