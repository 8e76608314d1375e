package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;

class QuestionRulesTest {
    @Test
    void aQuestionOfAllKindsOfSubjectsIsAccepted() {
        var question = Questions.of(List.of(Questions.ANNA), List.of(Questions.PASSPORT), List.of(Questions.TD3));

        assertThatCode(() -> QuestionRules.require(question)).doesNotThrowAnyException();
    }

    @Test
    void aDocumentOfUnknownCountryAndTypeMayBeAsked() {
        var question = Questions.document(new TravelDocument("12 345-6", "", "", ""));

        assertThatCode(() -> QuestionRules.require(question)).doesNotThrowAnyException();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("purpose", asking("", "", "")),
                Arguments.of("purpose", asking("curiosity", "", "")),
                Arguments.of("place", asking("visa", "x".repeat(101), "")),
                Arguments.of("reference", asking("visa", "", "a\u0000b")),
                Arguments.of("", Questions.of(List.of(), List.of(), List.of())),
                Arguments.of("persons", Questions.of(many(Questions.ANNA), List.of(), List.of())),
                Arguments.of("travelDocuments", Questions.of(List.of(), many(Questions.PASSPORT), List.of())),
                Arguments.of("mrz", Questions.of(List.of(), List.of(), many(Questions.TD3))),
                Arguments.of("persons[0].names", Questions.person(named())),
                Arguments.of("persons[0].names[0]", Questions.person(named(""))),
                Arguments.of("persons[0].names[1]", Questions.person(named("Anna", " - 1"))),
                Arguments.of("persons[0].names[0].full", Questions.person(named("x".repeat(201)))),
                Arguments.of("persons[0].names[0]", Questions.person(named("x ".repeat(41)))),
                Arguments.of("persons[0].nationalities[0]", Questions.person(Questions.person("Eriksson", "UTX"))),
                Arguments.of("travelDocuments[0].country", document("L898902C3", "", "UTX", "P")),
                Arguments.of("travelDocuments[0].number", document(" - ", "", "UTO", "P")),
                Arguments.of("travelDocuments[0].number", document("1".repeat(41), "", "UTO", "P")),
                Arguments.of("travelDocuments[0].lastNumber", document("1", "2", "UTO", "P")),
                Arguments.of("travelDocuments[0].type", document("1", "", "UTO", "passport")),
                Arguments.of("mrz[0]", Questions.zone("  \n")),
                Arguments.of("mrz[0]", Questions.zone("<".repeat(201))));
    }

    private static Question asking(String purpose, String place, String reference) {
        return new Question(purpose, place, reference, List.of(Questions.ANNA), List.of(), List.of());
    }

    private static Question document(String number, String last, String country, String type) {
        return Questions.document(new TravelDocument(number, last, country, type));
    }

    private static Person named(String... names) {
        return new Person(
                Stream.of(names).map(PersonName::of).toList(), List.of(), Sex.UNSPECIFIED, List.of(), List.of());
    }

    private static <T> List<T> many(T one) {
        return Collections.nCopies(11, one);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMalformedQuestionIsRefusedByTheNameOfItsField(String field, Question question) {
        assertThatThrownBy(() -> QuestionRules.require(question))
                .isInstanceOf(InvalidValue.class)
                .extracting(thrown -> ((InvalidValue) thrown).field())
                .isEqualTo(field);
    }
}
