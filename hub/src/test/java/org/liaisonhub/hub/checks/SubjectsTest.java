package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;

class SubjectsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    @Test
    void aZoneYieldsItsHolderAndItsDocument() {
        var subjects = Subjects.of(Questions.zone(Questions.TD3), TODAY);

        assertThat(subjects.persons())
                .containsExactly(new Subjects.Named<>(
                        "mrz[0]",
                        new Person(
                                List.of(new PersonName("", "ERIKSSON", "ANNA MARIA", PersonName.Quality.PRIMARY)),
                                List.of(new PartialDate(1974, 1974, 8, 12, false)),
                                Sex.FEMALE,
                                List.of("UTO"),
                                List.of(),
                                Questions.PASSPORT.identity().stream().toList())));
        assertThat(subjects.documents())
                .containsExactly(new Subjects.Named<>("mrz[0]", new TravelDocument("L898902C3", "", "UTO", "P")));
        assertThat(subjects.faults()).isEmpty();
    }

    @Test
    void aDocumentOfAPersonIsAskedForItselfToo() {
        var anna = Questions.ANNA;
        var held =
                new TravelDocument("c01-x00", "", "D", "").identity().stream().toList();
        var asked = new Person(
                anna.names(), anna.datesOfBirth(), anna.sex(), anna.nationalities(), anna.birthplaces(), held);

        var subjects = Subjects.of(Questions.person(asked), TODAY);

        assertThat(subjects.documents())
                .containsExactly(new Subjects.Named<>("persons[0]", new TravelDocument("C01X00", "", "DEU", "")));
        assertThat(subjects.persons().getFirst().subject().documents())
                .extracting(IdentityDocument::country)
                .containsExactly("DEU");
    }

    @Test
    void linesMayEndAsOnAnySystem() {
        var windows = Questions.TD3.replace("\n", "\r\n") + "\r\n";

        assertThat(Subjects.of(Questions.zone(windows), TODAY))
                .isEqualTo(Subjects.of(Questions.zone(Questions.TD3), TODAY));
    }

    @Test
    void aWrongCheckDigitIsNamedAndDoesNotStopTheCheck() {
        var wrong = Questions.TD3.replace("L898902C36", "L898902C37");

        var subjects = Subjects.of(Questions.zone(wrong), TODAY);

        assertThat(subjects.documents()).hasSize(1);
        assertThat(subjects.faults()).contains(new Answer.ZoneFault(0, "documentNumber", "wrong-check-digit"));
    }

    @ParameterizedTest
    @CsvSource({
        "74<<<<, 1974, 0, 0",
        "7408<<, 1974, 8, 0",
        "74<<12, 1974, 0, 0",
        "260105, 2026, 1, 5",
        "260106, 1926, 1, 6"
    })
    void aDateOfBirthIsTakenAsFarAsItIsKnown(String written, int year, int month, int day) {
        var zone = Questions.TD3.replace("740812", written);

        var person =
                Subjects.of(Questions.zone(zone), TODAY).persons().getFirst().subject();

        assertThat(person.datesOfBirth()).containsExactly(new PartialDate(year, year, month, day, false));
    }

    @Test
    void anUnknownDateOfBirthIsNone() {
        var zone = Questions.TD3.replace("740812", "<<<<<<");

        var person =
                Subjects.of(Questions.zone(zone), TODAY).persons().getFirst().subject();

        assertThat(person.datesOfBirth()).isEmpty();
    }

    @Test
    void aZoneOfNoFormatIsRefusedByLineAndRule() {
        var longer = Questions.TD3 + "<";

        assertThatThrownBy(() -> Subjects.of(Questions.zone(longer), TODAY))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("mrz[0].line 2: ");
    }

    @Test
    void aZoneThatAsksNothingIsRefused() {
        var empty = "P<" + "<".repeat(42) + "\n" + "<".repeat(44);

        assertThatThrownBy(() -> Subjects.of(Questions.zone(empty), TODAY))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("mrz[0]: a zone with a name or a document number");
    }

    @Test
    void anUnknownIssuerLeavesTheCountryOpen() {
        var zone = Questions.TD3.replace("P<UTO", "P<QQQ");

        var document =
                Subjects.of(Questions.zone(zone), TODAY).documents().getFirst().subject();

        assertThat(document.country()).isEmpty();
    }

    @Test
    void germanyIsMeantByItsOneLetterToo() {
        var question = Questions.of(
                List.of(Questions.person("Eriksson", "D")),
                List.of(new TravelDocument("C01X00T47", "", "D", "P")),
                List.of());

        var subjects = Subjects.of(question, TODAY);

        assertThat(subjects.persons().getFirst().subject().nationalities()).containsExactly("DEU");
        assertThat(subjects.documents().getFirst().subject().country()).isEqualTo("DEU");
    }
}
