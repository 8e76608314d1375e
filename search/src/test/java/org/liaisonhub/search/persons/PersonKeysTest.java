package org.liaisonhub.search.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.Block;

class PersonKeysTest {
    private final PersonMatcher matcher = new PersonMatcher();

    private PreparedPerson person(String name, String dates) {
        var read = new ArrayList<PartialDate>();
        for (String date : dates.split(" ", -1)) {
            if (!date.isEmpty()) {
                read.add(PartialDate.parse(date));
            }
        }
        var names = new ArrayList<PersonName>();
        for (String one : name.split(";", -1)) {
            names.add(PersonName.of(one));
        }
        return matcher.prepare(new Person(names, read, Sex.UNSPECIFIED, List.of(), List.of()));
    }

    private static int sum(PreparedPerson asked, PreparedPerson recorded) {
        var keys = new HashSet<>(PersonKeys.ofRecord(recorded));
        return PersonKeys.ofQuestion(asked).stream()
                .filter(block -> block.keys().stream().anyMatch(keys::contains))
                .mapToInt(Block::weight)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({
        "Torvald Brekkhus, '', BREKKHUS TORVALD, ''",
        "Torvald Brekkhus, '', Torvald Arne Brekkhus, 1970",
        "Torvald Brekkhus, '', Corvald Brekkhus, ''",
        "Torvald Brekkhus, '', Torvald Brekkhuk, ''",
        "Torvald Brekkhus, '', Torvald Brezkhus, ''",
        "Torvald Brekkhus, '', Torvald Berkkhus, ''",
        "T. Brekkhus, '', Torvald Brekkhus, ''",
        "Torvald B, '', Torvald Arne Brekkhus, ''",
        "Anton Lidd, '', Anxon Lidd, ''",
        "Anton Lidd, '', Anton Lydd, ''",
        "Hassan Tikriti, '', Hasan Tikrity, ''",
        "Muhammad Tikriti, '', محمد تكريتي, ''",
        "Ivan Shcherbakov, '', Иван Щербаков, ''",
        "Zu Kim, 1970, Zu Kem, 1971",
        "Zy Kim, 1970-03-05, Zu Qux, 1970-05-03",
        "Qwe Asd, 1970-03-05, Zxc Vbn, 1970-03-05",
        "Qwe Asd, 1365-05-12, Zxc Vbn, 1986-08-03",
        "Qwe Asd, 1946-04-14, Zxc Vbn, 1365-05-12",
        "Torvald, 1986, Torvald Brekkhus, jalali:1365",
        "Rumuli, '', Xumuli, ''",
        "Rumuli Victor, '', Rumuli, ''",
        "Torvald, 1958/1963, Torvald Brekkhus, 1961",
        "Anna Eriksson, '', Torvald Brekkhus;Anna Erikson, ''",
    })
    void aNearPersonIsFound(String asked, String askedDate, String recorded, String recordedDate) {
        assertThat(sum(person(asked, askedDate), person(recorded, recordedDate)))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "Torvald Brekkhus, 1970-03-05, Torvald Eriksson, 1974-08-12",
        "Torvald, '', Torvald Brekkhus, ''",
        "Torvald Brekkhus, '', Anna Eriksson, ''",
    })
    void oneCommonWordAloneFindsNobody(String asked, String askedDate, String recorded, String recordedDate) {
        assertThat(sum(person(asked, askedDate), person(recorded, recordedDate)))
                .isZero();
    }

    @Test
    void theSamePersonRanksAboveAnotherOfTheSameDay() {
        var asked = person("Torvald Brekkhus", "1970-03-05");

        int same = sum(asked, person("Torvald Brekkhus", "1970-03-05"));
        int slip = sum(asked, person("Torvald Brezkhus", "1970-03-05"));
        int sameDay = sum(asked, person("Anna Eriksson", "1970-03-05"));

        assertThat(same).isGreaterThan(slip);
        assertThat(slip).isGreaterThan(sameDay);
    }

    @Test
    void aPersonWithManyAliasesHasABoundedNumberOfKeys() {
        var aliases = new StringBuilder("A B C D E F G");
        for (int i = 0; i < 400; i++) {
            String word = Integer.toString(i * 7919, 26);
            aliases.append(";kar")
                    .append(word)
                    .append("li bomt")
                    .append(word)
                    .append(" sul")
                    .append(word);
        }

        assertThat(PersonKeys.ofRecord(person(aliases.toString(), "1970-03-05")))
                .hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void nobodyHasNoKeys() {
        assertThat(PersonKeys.ofRecord(person("", ""))).isEmpty();
        assertThat(PersonKeys.ofQuestion(person("!?", ""))).isEmpty();
    }
}
