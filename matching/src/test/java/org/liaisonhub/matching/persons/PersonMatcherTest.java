package org.liaisonhub.matching.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.matching.comparison.NameExplanation.Rest;
import org.liaisonhub.matching.comparison.NameExplanation.WordMatch;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.words.TokenRelation;

class PersonMatcherTest {
    private final PersonMatcher matcher = new PersonMatcher();

    private static Person person(String name, String... dates) {
        var read = new ArrayList<PartialDate>();
        for (String date : dates) {
            read.add(PartialDate.parse(date));
        }
        return new Person(List.of(PersonName.of(name)), read, Sex.UNSPECIFIED, List.of(), List.of());
    }

    private double probability(Person asked, Person recorded) {
        return matcher.probability(matcher.prepare(asked), matcher.prepare(recorded));
    }

    @Test
    void equalNameAndDateIsNearlyCertain() {
        assertThat(probability(
                        person("Anna Maria Eriksson", "1974-08-12"), person("ERIKSSON, ANNA MARIA", "1974-08-12")))
                .isGreaterThan(0.99);
    }

    @Test
    void equalNameAloneIsOnlyProbable() {
        assertThat(probability(person("Torvald Brekkhus"), person("Torvald Brekkhus")))
                .isBetween(0.6, 0.8);
        assertThat(probability(person("Mohammed Ali"), person("Mohammed Ali"))).isBetween(0.001, 0.1);
    }

    @Test
    void anotherNameIsImprobableEvenWithAnEqualDate() {
        assertThat(probability(person("Torvald Brekkhus", "1974-08-12"), person("Anna Eriksson", "1974-08-12")))
                .isLessThan(0.001);
        assertThat(probability(person("Mohammed Tikriti", "1974-08-12"), person("Mohammed Mosuli", "1974-08-12")))
                .isLessThan(0.01);
    }

    @Test
    void aTypoWithAnEqualDateIsAHit() {
        assertThat(probability(person("Torvald Brekkhus", "1974-08-12"), person("Torvald Crekkhus", "1974-08-12")))
                .isGreaterThan(PersonMatcher.HIT_PROBABILITY);
    }

    @Test
    void evidenceAndPriorAddUpToTheLogitExactly() {
        var random = new Random(11);
        var people = new ArrayList<PreparedPerson>();
        for (int i = 0; i < 120; i++) {
            people.add(matcher.prepare(SyntheticPersons.person(random)));
        }

        for (PreparedPerson asked : people) {
            for (PreparedPerson recorded : people) {
                Comparison comparison = matcher.compare(asked, recorded);
                double logit = PersonMatcher.PRIOR_LOGIT;
                for (Evidence evidence : comparison.evidence()) {
                    logit += evidence.weight();
                }
                assertThat(comparison.probability()).isEqualTo(1 / (1 + Math.exp(-logit)));
                assertThat(comparison.probability()).isEqualTo(matcher.probability(asked, recorded));
            }
        }
    }

    @Test
    void withoutAFieldIsExactlyWhatItsAbsenceWouldGive() {
        var random = new Random(14);
        var people = new ArrayList<PreparedPerson>();
        for (int i = 0; i < 100; i++) {
            people.add(matcher.prepare(SyntheticPersons.person(random)));
        }

        for (PreparedPerson asked : people) {
            for (PreparedPerson recorded : people) {
                for (Evidence evidence : matcher.compare(asked, recorded).evidence()) {
                    assertThat(evidence.without())
                            .as(evidence.field())
                            .isEqualTo(matcher.probability(without(evidence.field(), asked), recorded));
                }
            }
        }
    }

    private static PreparedPerson without(String field, PreparedPerson all) {
        return new PreparedPerson(
                field.equals("name") ? List.of() : all.names(),
                field.equals("date-of-birth") ? List.of() : all.datesOfBirth(),
                field.equals("sex") ? Sex.UNSPECIFIED : all.sex(),
                field.equals("nationality") ? List.of() : all.nationalities(),
                all.birthplaces(),
                field.equals("birthplace") ? List.of() : all.birthplaceWords(),
                field.equals("birthplace") ? List.of() : all.birthplaceCountries(),
                field.equals("document") ? List.of() : all.documents());
    }

    @Test
    void noProbabilityIsHigherThanTheHighestThatItsBasicsAllow() {
        var random = new Random(13);
        var people = new ArrayList<PreparedPerson>();
        for (int i = 0; i < 200; i++) {
            people.add(matcher.prepare(SyntheticPersons.person(random)));
        }

        int spared = 0;
        for (PreparedPerson asked : people) {
            for (PreparedPerson recorded : people) {
                double highest = matcher.highestProbability(
                        asked, recorded.sex(), recorded.datesOfBirth(), recorded.nationalities(), recorded.documents());
                assertThat(matcher.probability(asked, recorded)).isLessThanOrEqualTo(highest);
                spared += highest < PersonMatcher.POSSIBLE_PROBABILITY ? 1 : 0;
            }
        }

        assertThat(spared).isPositive();
    }

    @Test
    void theOrderOfTheSidesDoesNotMatter() {
        var random = new Random(12);
        var people = new ArrayList<PreparedPerson>();
        for (int i = 0; i < 150; i++) {
            people.add(matcher.prepare(SyntheticPersons.person(random)));
        }

        for (PreparedPerson a : people) {
            for (PreparedPerson b : people) {
                assertThat(matcher.probability(a, b)).isCloseTo(matcher.probability(b, a), within(1e-9));
            }
        }
    }

    @Test
    void evidenceComesInAFixedOrderWithBothValues() {
        var asked = new Person(
                List.of(PersonName.of("Anna Eriksson")),
                List.of(PartialDate.parse("1974-08-12")),
                Sex.FEMALE,
                List.of("SUN"),
                List.of("Riga"),
                List.of(new IdentityDocument("LV123O", "LV1230", "")));
        var recorded = new Person(
                List.of(PersonName.of("Anna Erikson")),
                List.of(PartialDate.parse("1974-12-08")),
                Sex.FEMALE,
                List.of("LVA"),
                List.of("Riga, Latvia"),
                List.of(new IdentityDocument("LV1230", "LV1230", "LVA")));

        var comparison = matcher.compare(matcher.prepare(asked), matcher.prepare(recorded));

        assertThat(comparison.evidence())
                .extracting(Evidence::field, Evidence::relation, Evidence::asked, Evidence::recorded)
                .containsExactly(
                        tuple("name", "PHONETIC", "Anna Eriksson", "Anna Erikson"),
                        tuple("date-of-birth", "DAY_MONTH_SWAPPED", "1974-08-12", "1974-12-08"),
                        tuple("sex", "EQUAL", "FEMALE", "FEMALE"),
                        tuple("nationality", "SUCCESSOR", "SUN", "LVA"),
                        tuple("birthplace", "SHARED", "Riga", "Riga, Latvia"),
                        tuple("document", "LOOK_ALIKE_NUMBER", "LV123O", "LV1230 (LVA)"));
    }

    @Test
    void anExplanationChangesNothingButTellsOfEachWord() {
        var asked = matcher.prepare(person("Anna Maria Eriksson"));
        var recorded = matcher.prepare(person("Anna Erikson"));

        var compared = matcher.compare(asked, recorded);
        var explained = matcher.explain(asked, recorded);

        assertThat(explained.probability()).isEqualTo(compared.probability());
        assertThat(compared.evidence().getFirst().words()).isEmpty();
        Evidence name = explained.evidence().getFirst();
        assertThat(name.words())
                .extracting(WordMatch::relation)
                .containsExactly(TokenRelation.EQUAL, TokenRelation.MISSING_IN_RECORD, TokenRelation.SPELLING_VARIANT);
        assertThat(name.weight()).isEqualTo(compared.evidence().getFirst().weight());
    }

    @Test
    void roundedWeightsOfWordsStillAddUp() {
        for (String other : List.of("Anna Erikson", "Анна Эрикссон", "A. Eriksson", "Eriksson Anna", "Torvald", "X")) {
            Evidence name = matcher.explain(
                            matcher.prepare(person("Anna Maria Eriksson")), matcher.prepare(person(other)))
                    .evidence()
                    .getFirst()
                    .rounded(10);

            long sum = 0;
            for (WordMatch word : name.words()) {
                sum += Math.round(word.weight() * 10);
            }
            for (Rest rest : name.rests()) {
                sum += Math.round(rest.weight() * 10);
            }
            assertThat(sum).as(other).isEqualTo(Math.round(name.weight() * 10));
        }
    }

    @Test
    void theBestOfAllNamesCounts() {
        var recorded = new Person(
                List.of(
                        PersonName.of("Torvald Brekkhus"),
                        new PersonName("", "Eriksson", "Anna", PersonName.Quality.ALIAS)),
                List.of(),
                Sex.UNSPECIFIED,
                List.of(),
                List.of());

        var comparison = matcher.compare(matcher.prepare(person("Anna Eriksson")), matcher.prepare(recorded));

        assertThat(comparison.evidence().getFirst().recorded()).isEqualTo("Anna Eriksson");
        assertThat(comparison.evidence().getFirst().relation()).isEqualTo("EQUAL");
    }

    @Test
    void anotherSexSpeaksAgainst() {
        var woman = new Person(List.of(PersonName.of("Kim Eriksson")), List.of(), Sex.FEMALE, List.of(), List.of());
        var man = new Person(List.of(PersonName.of("Kim Eriksson")), List.of(), Sex.MALE, List.of(), List.of());

        assertThat(probability(woman, man)).isLessThan(0.05);
    }
}
