package org.liaisonhub.search.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Sex;

class PersonFeaturesTest {
    private final PersonMatcher matcher = new PersonMatcher();

    private final PreparedPerson person = matcher.prepare(new Person(
            List.of(
                    PersonName.of("Anna Maria Müller-Eriksson"),
                    new PersonName("", "علي", "محمد", PersonName.Quality.ALIAS),
                    new PersonName("Иван Щербаков 😀", "", "", PersonName.Quality.WEAK),
                    PersonName.of("---")),
            List.of(
                    PartialDate.parse("1974-08-12"),
                    PartialDate.parse("1970~"),
                    PartialDate.parse("1958/1963"),
                    PartialDate.parse("1974-08"),
                    PartialDate.parse("1365-02-31"),
                    PartialDate.parse("hijri:1391/1393~")),
            Sex.FEMALE,
            List.of("UTO", "SUN"),
            List.of("Zürich, Utopia", "Рига, Latvia")));

    @Test
    void aPersonComesBackAsItWas() {
        assertThat(PersonFeatures.decode(PersonFeatures.encode(person))).isEqualTo(person);
    }

    @Test
    void anEmptyPersonComesBackToo() {
        var nobody = matcher.prepare(new Person(List.of(), List.of(), Sex.UNSPECIFIED, List.of(), List.of()));

        assertThat(PersonFeatures.decode(PersonFeatures.encode(nobody))).isEqualTo(nobody);
    }

    @Test
    void manyLongNamesComeBackToo() {
        var names = new ArrayList<PersonName>();
        for (int i = 0; i < 80; i++) {
            names.add(PersonName.of("Anna" + "x".repeat(i * 10) + " " + "é".repeat(i)));
        }
        var many = matcher.prepare(new Person(names, List.of(), Sex.MALE, List.of(), List.of()));

        assertThat(PersonFeatures.decode(PersonFeatures.encode(many))).isEqualTo(many);
    }

    @Test
    void bytesBehindThePersonAreLeftForOthers() {
        byte[] features = PersonFeatures.encode(person);
        ByteBuffer buffer =
                ByteBuffer.allocate(features.length + 9).putShort((short) 7).put(features);
        buffer.position(2);

        assertThat(PersonFeatures.decode(PersonFeatures.basics(buffer, List.of()), buffer))
                .isEqualTo(person);
        assertThat(buffer.remaining()).isEqualTo(7);
    }
}
