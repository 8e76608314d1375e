package org.liaisonhub.hub.checks;

import java.util.List;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;

/** Questions about the specimen of ICAO Doc 9303-4, appendix B: Anna Maria Eriksson of Utopia. */
public final class Questions {
    public static final String TD3 = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    static final Person ANNA = person("Eriksson", "UTO");
    static final TravelDocument PASSPORT = new TravelDocument("L898902C3", "", "UTO", "P");

    private Questions() {}

    static Person person(String family, String nationality) {
        return new Person(
                List.of(new PersonName("", family, "Anna Maria", PersonName.Quality.PRIMARY)),
                List.of(new PartialDate(1974, 1974, 8, 12, false)),
                Sex.FEMALE,
                List.of(nationality),
                List.of());
    }

    static Question of(List<Person> persons, List<TravelDocument> documents, List<String> zones) {
        return new Question("border-check", "gate 7", "ref 1", persons, documents, zones);
    }

    static Question person(Person person) {
        return of(List.of(person), List.of(), List.of());
    }

    static Question document(TravelDocument document) {
        return of(List.of(), List.of(document), List.of());
    }

    public static Question zone(String zone) {
        return of(List.of(), List.of(), List.of(zone));
    }
}
