package org.liaisonhub.matching.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.matching.names.NameComparison;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;

class ProbabilityFloorTest {
    private static final int PAIRS = 20_000;
    private static final String[] NAMES = {
        "Mohammed Ali Hassan",
        "Muhammad Aly Hasan",
        "محمد علي حسن",
        "Kim Jong Un",
        "김정은",
        "KIM Chong-un",
        "Kim Jongun",
        "Иван Петров",
        "Ivan Petrov",
        "Petrov Iwan",
        "Ivan Petrovich Sidorov",
        "Maria del Carmen Garcia Lopez",
        "GARCIA, Maria",
        "Abu Hafs al-Masri",
        "Abou Hafs Masri",
        "דוד כהן",
        "David Cohen",
        "J. Smith",
        "John Smith",
        "Jon Smyth",
        "Gholam Reza Ahmadi",
        "Gholamreza Ahmadi",
        "Li Wei",
        "Wei Li",
        "王伟",
        "Lee",
        "Ali",
        "Mohd",
        "Jean-Pierre Dupont",
        "Jean Dupond",
        "Alexander Ivanov II",
        "Sasha Ivanov",
        "Oleksandr Ivaniv"
    };

    private final PersonMatcher matcher = new PersonMatcher();

    @Test
    void whatReachesTheFloorIsToldAsWithoutOne() {
        var random = new Random(3);
        int reached = 0;
        for (int i = 0; i < PAIRS; i++) {
            var asked = matcher.prepare(person(random));
            var recorded = matcher.prepare(person(random));
            double whole = matcher.compare(asked, recorded).probability();

            assertThat(matcher.probability(asked, recorded)).isEqualTo(whole);
            for (double floor : new double[] {whole, whole / 2, random.nextDouble(), 0.1, 0.9}) {
                double bounded = matcher.probability(asked, recorded, floor);
                if (whole >= floor) {
                    assertThat(bounded).isEqualTo(whole);
                    reached++;
                } else {
                    assertThat(bounded).isLessThan(floor);
                }
            }
        }
        assertThat(reached).isGreaterThan(2 * PAIRS);
    }

    @Test
    void namesAreComparedAsWithoutALeastWeight() {
        var read = new ArrayList<ReadName>();
        for (String name : NAMES) {
            read.addAll(matcher.prepare(named(name)).names());
        }
        for (ReadName a : read) {
            for (ReadName b : read) {
                var whole = NameComparison.compare(a, b);

                assertThat(NameComparison.compare(a, b, whole.weight())).isEqualTo(whole);
                var early = NameComparison.compare(a, b, whole.weight() + 0.01);
                assertThat(early == null || early.equals(whole)).isTrue();
            }
        }
    }

    private static Person person(Random random) {
        var person = SyntheticPersons.person(random);
        if (random.nextBoolean()) {
            return person;
        }
        var names = List.of(PersonName.of(NAMES[random.nextInt(NAMES.length)]));
        return new Person(names, person.datesOfBirth(), person.sex(), person.nationalities(), person.birthplaces());
    }

    private static Person named(String name) {
        return new Person(List.of(PersonName.of(name)), List.of(), Sex.UNSPECIFIED, List.of(), List.of());
    }
}
