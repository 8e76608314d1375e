package org.liaisonhub.app.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.mrz.MrzParser;
import tools.jackson.databind.JsonNode;

final class WorldTest {
    private final World world = new World(7);

    @Test
    void theSameSeedMakesTheSameWorld() {
        var again = new World(7);

        assertThat(again.persons("BGR", 50))
                .containsExactlyElementsOf(world.persons("BGR", 50).toList());
        assertThat(again.documents("KEN", 50))
                .containsExactlyElementsOf(world.documents("KEN", 50).toList());
        assertThat(again.zones(20)).containsExactlyElementsOf(world.zones(20).toList());
    }

    @Test
    void anotherSeedMakesAnother() {
        assertThat(new World(8).persons("BGR", 50))
                .doesNotContainAnyElementsOf(world.persons("BGR", 50).toList());
    }

    @Test
    void hasADozenRealCountriesAndTwoOrganisations() {
        var kinds = world.members().stream().collect(Collectors.groupingBy(Member::kind, Collectors.counting()));

        assertThat(kinds).containsEntry(Party.Kind.COUNTRY, 12L).containsEntry(Party.Kind.ORGANISATION, 2L);
        assertThat(world.members())
                .filteredOn(member -> member.kind() == Party.Kind.COUNTRY)
                .allMatch(member -> Countries.byCode(member.code()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRA", "DEU", "ESP", "MEX", "BGR", "KAZ", "EGY", "MAR", "SGP", "KOR", "GRC", "KEN"})
    void documentsOfACountryDifferInTheirNumbers(String country) {
        var keys = new HashSet<String>();

        world.documents(country, 20_000)
                .filter(record -> !record.content().has("last-number"))
                .forEach(record -> assertThat(keys.add(record.sourceKey())).isTrue());
    }

    @Test
    void surnamesAreSpreadAsInLife() {
        Map<String, Integer> bearers = new TreeMap<>();

        world.persons("DEU", 20_000)
                .forEach(record -> bearers.merge(
                        record.content().path("names").path(0).path("family").asString(""), 1, Integer::sum));

        assertThat(bearers.size()).isGreaterThan(3_000);
        assertThat(bearers.values().stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isBetween(60, 600);
    }

    @Test
    void namesStandInTheirOwnScriptToo() {
        var content = world.persons("BGR", 200)
                .map(InventedRecord::content)
                .filter(person ->
                        person.path("nationalities").path(0).asString("").equals("BGR"))
                .findFirst()
                .orElseThrow();

        assertThat(content.path("names").path(0).path("family").asString("")).matches("[A-Za-z -]+");
        assertThat(content.path("names").path(1).path("full").asString("")).matches("[\\p{IsCyrillic} -]+");
    }

    @Test
    void zonesAreValid() {
        assertThat(world.zones(200)).allMatch(zone -> MrzParser.parse(zone).valid());
    }

    @Test
    void theDemoAsksOneQuestionForEachResult() {
        var cases = world.demoCases();

        assertThat(cases).extracting(DemoCase::expected).containsExactly(Result.HIT, Result.POSSIBLE, Result.NO_RECORD);
        assertThat(cases.getFirst().question().mrz().getFirst().split("\n", -1))
                .matches(zone -> MrzParser.parse(List.of(zone)).valid());
    }

    @Test
    void everyRecordKeepsTheRulesOfItsDatabase() {
        var definitions = Definitions.standard();
        int number = 0;
        for (var member : Member.COUNTRIES) {
            var owner = new Party(++number, member.code(), member.name(), member.kind());
            var nominal = definitions.require("nominal");
            var stolen = definitions.require("stolen-travel-documents");

            world.persons(member.code(), 300)
                    .forEach(record -> nominal.checkOwner(owner, nominal.normalise(record.content())));
            world.documents(member.code(), 1_000)
                    .forEach(record -> stolen.checkOwner(owner, stolen.normalise(record.content())));
        }

        assertThat(number).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42})
    void thePossibleCaseIsNeitherCertainNorNothing(long seed) {
        var made = new World(seed);
        var asked = made.demoCases().get(1).question().persons().getFirst();
        var matcher = new PersonMatcher();
        var prepared = matcher.prepare(asked);

        double best = made.persons("BGR", 1_000)
                .map(record -> matcher.compare(prepared, matcher.prepare(person(record)))
                        .probability())
                .max(Double::compare)
                .orElseThrow();

        assertThat(best).isBetween(PersonMatcher.POSSIBLE_PROBABILITY, PersonMatcher.HIT_PROBABILITY);
    }

    private static Person person(InventedRecord record) {
        var content = record.content();
        return new Person(
                content.path("names")
                        .valueStream()
                        .map(name -> new PersonName(
                                name.path("full").asString(""),
                                name.path("family").asString(""),
                                name.path("given").asString(""),
                                PersonName.Quality.PRIMARY))
                        .toList(),
                content.path("dates-of-birth")
                        .valueStream()
                        .map(date -> PartialDate.parse(date.asString()))
                        .toList(),
                switch (content.path("sex").asString("")) {
                    case "F" -> Sex.FEMALE;
                    case "M" -> Sex.MALE;
                    default -> Sex.UNSPECIFIED;
                },
                content.path("nationalities")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                List.of());
    }

    @Test
    void onlyMembersRecord() {
        assertThatThrownBy(() -> world.persons("UTO", 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> world.documents("UTO", 1)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aRowOfPersonsFitsItsHeader() {
        var row = new StringBuilder();

        RecordCsv.PERSONS.append(row, world.persons("EGY", 1).findFirst().orElseThrow());

        assertThat(row.chars().filter(c -> c == ',').count())
                .isEqualTo(
                        RecordCsv.PERSONS.header().chars().filter(c -> c == ',').count());
    }
}
