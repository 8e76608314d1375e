package org.liaisonhub.app.world;

import java.util.List;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;

/** The three questions of the demo. They hold in every world with at least 1,000 documents and persons a country. */
final class DemoCases {
    /** ICAO Doc 9303-4, appendix B: the published specimen, of a country that does not exist. */
    private static final String SPECIMEN =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static final String STOLEN_IN = "FRA";
    private static final String WANTED_BY = "BGR";

    private DemoCases() {}

    static List<DemoCase> of(World world) {
        return List.of(
                new DemoCase(
                        "A passport that its country reports as stolen",
                        zone(String.join("\n", world.zoneOfStolenPassport(STOLEN_IN))),
                        Result.HIT),
                new DemoCase("A name spelt a little differently, and no date of birth", person(world), Result.POSSIBLE),
                new DemoCase("Somebody whom nobody looks for", zone(SPECIMEN), Result.NO_RECORD));
    }

    private static Question zone(String zone) {
        return new Question("border-check", "Demo airport, lane 1", "demo", List.of(), List.of(), List.of(zone));
    }

    private static Question person(World world) {
        var wanted = world.persons(WANTED_BY, 1_000)
                .filter(DemoCases::isFullyKnown)
                .findFirst()
                .orElseThrow()
                .content();
        var name = wanted.path("names").get(0);
        String family = name.path("family").asString("");
        // One letter doubled in the middle of the family name.
        String spelt = family.substring(0, 3) + family.charAt(2) + family.substring(3);
        var asked = new Person(
                List.of(new PersonName("", spelt, name.path("given").asString(""), PersonName.Quality.PRIMARY)),
                List.of(),
                wanted.path("sex").asString("").equals("F") ? Sex.FEMALE : Sex.MALE,
                List.of(),
                List.of());
        return new Question("border-check", "Demo airport, lane 2", "demo", List.of(asked), List.of(), List.of());
    }

    private static boolean isFullyKnown(InventedRecord record) {
        var content = record.content();
        var given = content.path("names").path(0).path("given").asString("");
        return content.path("person-status").asString("").equals("WANTED")
                && content.path("nationalities").path(0).asString("").equals(WANTED_BY)
                && given.indexOf(' ') < 0
                && content.path("dates-of-birth").path(0).asString("").length() == 10
                && content.has("sex")
                && content.path("names").path(0).path("family").asString("").length() >= 8;
    }
}
