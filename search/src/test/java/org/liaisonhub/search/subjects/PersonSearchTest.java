package org.liaisonhub.search.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Match;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.lucene.LuceneRecordIndex;
import org.liaisonhub.standards.InvalidValue;

class PersonSearchTest {
    private static final Visibility ALL = new Visibility(bits(0, 1, 2), bits(0, 1, 2));
    private static final PartialDate BORN = new PartialDate(1974, 1974, 8, 12, false);

    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());

    @Test
    void findsAPersonWithALetterWrongAndSaysWhy() {
        put(record(7, person("ERIKSSON", "ANNA MARIA", BORN)));

        List<Match> matches = index.find(person("ERIKSON", "ANNA MARIA", BORN), ALL, 10);

        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.recordId()).isEqualTo(7);
            assertThat(match.version()).isEqualTo(3);
            assertThat(match.exact()).isFalse();
            assertThat(match.probability()).isBetween(0.9, 1.0);
            assertThat(match.evidence()).extracting(Evidence::field).startsWith("name", "date-of-birth");
            assertThat(match.evidence().getFirst().words())
                    .as("of the record asked")
                    .hasSize(3);
        });
    }

    @Test
    void findsAPersonAndThePassportOfOneRecord() {
        put(new IndexedRecord(
                7,
                3,
                1,
                0,
                person("ERIKSSON", "ANNA MARIA", BORN),
                List.of(
                        new TravelDocument("L898902C3", "", "UTO", "P"),
                        new TravelDocument("D23145890", "", "UTO", "I"))));

        assertThat(index.find(person("ERIKSSON", "ANNA", BORN), ALL, 10)).hasSize(1);
        assertThat(index.find(new TravelDocument("D23145890", "", "UTO", "I"), ALL, 10))
                .hasSize(1);
    }

    @Test
    void putsTheMostProbableFirst() {
        put(
                record(1, person("ERIKSSON", "ANNA MARIA", new PartialDate(1974, 1974, 0, 0, false))),
                record(2, person("ERIKSSON", "ANNA MARIA", BORN)),
                record(3, person("LINDGREN", "OSKAR", BORN)));

        List<Match> matches = index.find(person("ERIKSSON", "ANNA MARIA", BORN), ALL, 10);

        assertThat(matches).extracting(Match::recordId).startsWith(2L, 1L).doesNotContain(3L);
        assertThat(index.find(person("ERIKSSON", "ANNA MARIA", BORN), ALL, 1)).isEqualTo(matches.subList(0, 1));
    }

    @Test
    void showsNothingBelowTheFloor() {
        put(record(1, person("ERIKSSON", "ANNA MARIA", BORN)), record(2, person("LINDGREN", "OSKAR", BORN)));
        Person asked = person("ERIKSSON", "ANNA MARIA", BORN);

        assertThat(index.find(asked, ALL, 0, 10)).hasSize(2);
        assertThat(index.find(asked, ALL, 10)).hasSize(1);
        assertThat(index.find(asked, ALL, 1, 10)).isEmpty();
    }

    @Test
    void aDocumentOfTheRecordIsEvidenceForItsPerson() {
        var passport = new TravelDocument("D23145890", "", "UTO", "I");
        var otherDay = PartialDate.parse("1961-01-30");
        put(new IndexedRecord(1, 1, 0, 0, person("ERIKSSON", "ANNA MARIA", otherDay), List.of(passport)));
        Person without = person("ERIKSSON", "ANNA MARIA", BORN);
        Person with = new Person(
                without.names(),
                without.datesOfBirth(),
                without.sex(),
                without.nationalities(),
                without.birthplaces(),
                List.of(passport.identity().orElseThrow()));

        assertThat(index.find(without, ALL, 10)).isEmpty();
        assertThat(index.find(with, ALL, 10)).singleElement().satisfies(match -> {
            assertThat(match.probability()).isGreaterThan(0.9);
            assertThat(match.evidence().getLast().relation()).isEqualTo("SAME_NUMBER_AND_ISSUER");
        });
    }

    @Test
    void doesNotTellAWithheldPersonFromAnAbsentOne() {
        put(new IndexedRecord(1, 1, 0, 1, person("ERIKSSON", "ANNA MARIA", BORN), List.of()));

        assertThat(index.find(person("ERIKSSON", "ANNA MARIA", BORN), new Visibility(bits(0), bits(0)), 10))
                .isEmpty();
        assertThat(index.find(person("ERIKSSON", "ANNA MARIA", BORN), new Visibility(bits(0), bits(1)), 10))
                .hasSize(1);
    }

    @Test
    void refusesAQuestionThatNamesNobody() {
        assertThatThrownBy(() -> index.find(person("", "--", new PartialDate(1974, 1974, 0, 0, false)), ALL, 10))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("names: ");
        assertThatThrownBy(() -> index.find(person("LONG ".repeat(50_000), "", BORN), ALL, 10))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("names: ")
                .hasMessageNotContaining("LONG");
    }

    @Test
    void keepsARecordWithANameTooLongToBeOneUnderItsOthers() {
        var names = List.of(
                new PersonName("LONG ".repeat(50_000), "", "", PersonName.Quality.PRIMARY),
                new PersonName("", "ERIKSSON", "ANNA MARIA", PersonName.Quality.ALIAS));
        put(record(1, new Person(names, List.of(BORN), Sex.FEMALE, List.of("UTO"), List.of())));

        assertThat(index.find(person("ERIKSSON", "ANNA MARIA", BORN), ALL, 10)).hasSize(1);
    }

    @Test
    void answersTheSameFromMemoryAndFromLucene(@TempDir Path folder) {
        List<IndexedRecord> world = LongStream.range(0, 300)
                .mapToObj(
                        id -> new IndexedRecord(id, 1, (int) id % 3, (int) id % 2, someone(id), List.of(passport(id))))
                .toList();
        try (var onDisk = new SubjectIndex(LuceneRecordIndex.open(folder, SubjectIndex.LAYOUT))) {
            for (SubjectIndex each : List.of(index, onDisk)) {
                each.apply(world, List.of(), 1);
                each.apply(world.subList(0, 50), List.of(60L, 61L), 2);
                each.refresh();
            }
            int found = 0;
            for (long id = 0; id < 300; id += 3) {
                Visibility some = new Visibility(bits(0, 2), bits((int) id % 2));
                List<Match> persons = onDisk.find(someone(id), some, 20);

                assertThat(persons).isEqualTo(index.find(someone(id), some, 20));
                assertThat(onDisk.find(passport(id), some, 20)).isEqualTo(index.find(passport(id), some, 20));
                found += persons.size();
            }
            assertThat(found).isGreaterThan(90);
        }
    }

    private void put(IndexedRecord... records) {
        index.apply(List.of(records), List.of(), 1);
        index.refresh();
    }

    private static IndexedRecord record(long id, Person person) {
        return new IndexedRecord(id, 3, 1, 0, person, List.of());
    }

    private static Person person(String family, String given, PartialDate born) {
        return new Person(
                List.of(new PersonName("", family, given, PersonName.Quality.PRIMARY)),
                List.of(born),
                Sex.FEMALE,
                List.of("UTO"),
                List.of());
    }

    /** A made-up person; one id is always the same one, and names are shared by many. */
    private static Person someone(long id) {
        var random = new Random(id);
        int year = 1950 + random.nextInt(9);
        return person(
                word(random.nextInt(40)),
                word(100 + random.nextInt(20)),
                new PartialDate(year, year, 1 + random.nextInt(12), 1 + random.nextInt(28), false));
    }

    private static TravelDocument passport(long id) {
        return new TravelDocument("P%05d".formatted(id % 280), "", "UTO", "P");
    }

    private static String word(int seed) {
        var random = new Random(seed);
        var syllables = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            syllables.add("" + "BDFGKLMNPRSTV".charAt(random.nextInt(13)) + "AEIOU".charAt(random.nextInt(5)));
        }
        return String.join("", syllables);
    }

    private static BitSet bits(int... set) {
        return IntStream.of(set).collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
