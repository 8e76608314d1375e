package org.liaisonhub.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liaisonhub.app.world.InventedRecord;
import org.liaisonhub.app.world.Member;
import org.liaisonhub.app.world.World;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What travellers of a benchmark ask: persons and documents of another world than the recorded one, so that next to
 * nobody is known, as at a border. One in {@link #KNOWN_EVERY} documents is a recorded one.
 */
final class Questions {
    /** One hit in so many questions; the world's systems see one in some ten thousand. */
    private static final int KNOWN_EVERY = 1_000;

    private static final int POOL = 20_000;
    private static final long OTHER_WORLD = 7_919;

    private final List<Person> persons;
    private final List<TravelDocument> documents;
    private final List<TravelDocument> known;

    private Questions(List<Person> persons, List<TravelDocument> documents, List<TravelDocument> known) {
        this.persons = persons;
        this.documents = documents;
        this.known = known;
    }

    static Questions of(World recorded) {
        var travellers = new World(OTHER_WORLD);
        var persons = new ArrayList<Person>();
        var documents = new ArrayList<TravelDocument>();
        var known = new ArrayList<TravelDocument>();
        int share = POOL / Member.COUNTRIES.size();
        for (var country : Member.COUNTRIES) {
            travellers.persons(country.code(), share).map(Questions::person).forEach(persons::add);
            travellers.documents(country.code(), share).map(Questions::document).forEach(documents::add);
            recorded.documents(country.code(), share / 10)
                    .map(Questions::document)
                    .forEach(known::add);
        }
        var random = new Random(1);
        java.util.Collections.shuffle(persons, random);
        java.util.Collections.shuffle(documents, random);
        java.util.Collections.shuffle(known, random);
        return new Questions(persons, documents, known);
    }

    Person person(long number) {
        return persons.get((int) (number % persons.size()));
    }

    TravelDocument document(long number) {
        return number % KNOWN_EVERY == 0
                ? known.get((int) (number / KNOWN_EVERY % known.size()))
                : documents.get((int) (number % documents.size()));
    }

    /** A check of one document, as a border system sends it. */
    String documentQuestion(long number) {
        var question = JsonNodeFactory.instance.objectNode().put("purpose", "border-check");
        var document = document(number);
        question.putArray("travelDocuments")
                .addObject()
                .put("number", document.number())
                .put("country", document.country())
                .put("type", document.type());
        return question.toString();
    }

    /** One pass: a person with the document that the person shows. */
    String onePassQuestion(long number) {
        var question = JsonNodeFactory.instance.objectNode().put("purpose", "border-check");
        var person = person(number);
        var asked = question.putArray("persons").addObject();
        var name = person.names().getFirst();
        asked.putArray("names").addObject().put("family", name.family()).put("given", name.given());
        asked.put("dateOfBirth", person.datesOfBirth().getFirst().toString());
        asked.put("sex", person.sex() == Sex.FEMALE ? "F" : "M");
        var document = document(number);
        question.putArray("travelDocuments")
                .addObject()
                .put("number", document.number())
                .put("country", document.country())
                .put("type", document.type());
        return question.toString();
    }

    /** As a passport states it: one name in Latin letters, a full date of birth, a sex, a nationality. */
    private static Person person(InventedRecord record) {
        var content = record.content();
        var name = content.path("names").path(0);
        var born = content.path("dates-of-birth").path(0).asString("");
        return new Person(
                List.of(new PersonName(
                        name.path("full").asString(""),
                        name.path("family").asString(""),
                        name.path("given").asString(""),
                        PersonName.Quality.PRIMARY)),
                List.of(PartialDate.parse(born.length() == 10 ? born : "1980-05-17")),
                content.path("sex").asString("").equals("F") ? Sex.FEMALE : Sex.MALE,
                List.of(content.path("nationalities").path(0).asString("FRA")),
                List.of());
    }

    private static TravelDocument document(InventedRecord record) {
        var content = record.content();
        return new TravelDocument(
                content.path("document-number").asString(""),
                "",
                content.path("issuing-country").asString(""),
                content.path("document-type").asString(""));
    }
}
