package org.liaisonhub.matching.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.matching.comparison.NameComparison;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;

class ProbabilityFloorTest {
    private static final int PAIRS = 20_000;
    private static final int DRAWN = 5_000;
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

    /** Names whose words weigh or are joined in ways of their own, each beside what it is to be found by. */
    private static final String[][] ALIKE = {
        {"J. Smith", "John Smith", "J Smith", "John A. Smith", "A. J. Smith", "Je Li Smith"},
        {"Abdul J. Karimi", "Abdul Jalil Karimi", "Jalil Karimi", "A. Karimi"},
        {"M Ali", "Mo Ham Ali", "Mohammed Ali", "Ma Ha M Ali", "Ma Ha Ali"},
        {"Wen Jiabao", "원자바오", "문가보", "온가보", "Wen Jia Bao", "WEN Jia-bao"},
        {"Xi Jinping", "시진핑", "습근평", "Xi Jin Ping", "习近平", "Hsi Chin-p'ing"},
        {"Lee Yong-chul", "이용철", "Lee Kyung-chul", "Yi Yongchol", "Lee Yong", "이용"},
        {"Park Yewon", "박예원", "Park Ye Won", "Pak Ye-won", "Won Park"},
        {"Song Kwang Ho", "송광호", "Song Kyong Ho", "Yong Kwang Ho", "Song K. H."},
        {"Adern Yilmaz", "Adem Yilmaz", "Adem Yi1maz", "ADEM Y1LMAZ", "Ad3m Yilmaz"},
        {"Warnock Bernard", "Wamock Bemard", "VVarnock Bernard", "Wamock B."},
        {"PETROVSKAYA<<ALEKSANDRA<VLADIMIROVNA<EKAT", "Petrovskaya Aleksandra Vladimirovna Ekaterina"},
        {"VENKATANARASIMHARAJUVARIPE<<SATYANARAYA", "Venkatanarasimharajuvaripeta Satyanarayana"},
        {"Sayyid Ali Reza Khan", "Ali Reza", "Alireza Khan", "Mirza Alireza", "Sayyid Mirza Ali Reza Khan"},
        {"Garcia Lopez, Juan", "Juan Garcia", "Juan Carlos Garcia Lopez", "Garcia, Maria"}
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
        assertLeastWeightChangesNothing(read(NAMES));
    }

    @Test
    void namesThatWeighInWaysOfTheirOwnAreComparedAsWithoutALeastWeight() {
        for (String[] alike : ALIKE) {
            assertLeastWeightChangesNothing(read(alike));
        }
    }

    @Test
    void wordsPutTogetherAtRandomAreComparedAsWithoutALeastWeight() {
        List<String> words = words();
        var random = new Random(5);
        for (int i = 0; i < DRAWN; i++) {
            var some = new String[4];
            for (int j = 0; j < some.length; j++) {
                some[j] = drawn(words, random);
            }
            assertLeastWeightChangesNothing(read(some));
        }
    }

    /** Short words, initials and titles among them, so that words are joined and left out in every way. */
    private static List<String> words() {
        var words = new ArrayList<String>(List.of("J", "A", "M", "Khan", "Mirza", "Sayyid", "II", "Ji", "Am", "Jia"));
        for (String[] alike : ALIKE) {
            for (String name : alike) {
                words.addAll(List.of(name.split("[ ,<]+")));
            }
        }
        return words;
    }

    private static String drawn(List<String> words, Random random) {
        var name = new StringBuilder(words.get(random.nextInt(words.size())));
        for (int more = random.nextInt(4); more > 0; more--) {
            name.append(' ').append(words.get(random.nextInt(words.size())));
        }
        return name.toString();
    }

    private List<ReadName> read(String... names) {
        var read = new ArrayList<ReadName>();
        for (String name : names) {
            read.addAll(matcher.prepare(named(name)).names());
        }
        return read;
    }

    private static void assertLeastWeightChangesNothing(List<ReadName> read) {
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
        String[] some = random.nextBoolean() ? NAMES : ALIKE[random.nextInt(ALIKE.length)];
        var names = List.of(PersonName.of(some[random.nextInt(some.length)]));
        return new Person(names, person.datesOfBirth(), person.sex(), person.nationalities(), person.birthplaces());
    }

    private static Person named(String name) {
        return new Person(List.of(PersonName.of(name)), List.of(), Sex.UNSPECIFIED, List.of(), List.of());
    }
}
