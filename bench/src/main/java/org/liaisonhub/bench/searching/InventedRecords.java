package org.liaisonhub.bench.searching;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.app.world.InventedRecord;
import org.liaisonhub.app.world.Member;
import org.liaisonhub.app.world.World;
import org.liaisonhub.bench.index.TemporaryIndex;
import org.liaisonhub.hub.indexing.RecordReader;
import org.liaisonhub.hub.records.ChangeFeed.Change;
import org.liaisonhub.hub.records.Status;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.search.IndexedRecord;

/** Persons of the made-up world as the index is told of them. Thread-safe. */
public final class InventedRecords {
    /** One record in so many has twenty names, as the most wanted do. */
    public static final int MANY_NAMES_EVERY = 1_000;

    private static final int MANY = 20;
    private static final String LETTERS = "AEIOUNRSTLMDKBG";

    private final World world;
    private final DatabaseDefinition database = Definitions.standard().require("nominal");
    private final RecordReader reader = new RecordReader();

    public InventedRecords(long seed) {
        world = new World(seed);
    }

    /** So many persons of all countries, whose record ids count up from 0. The countries take turns. */
    public Stream<IndexedRecord> persons(long count) {
        int parts = Member.COUNTRIES.size();
        List<Iterator<InventedRecord>> countries = Member.COUNTRIES.stream()
                .map(country -> world.persons(country.code(), count / parts + 1).iterator())
                .toList();
        return Stream.iterate(0L, id -> id < count, id -> id + 1)
                .map(id -> record(id, countries.get((int) (id % parts)).next()));
    }

    private IndexedRecord record(long id, InventedRecord invented) {
        var content = database.normalise(invented.content()).toString();
        var record = reader.read(new Change(id, id, 1, database, Status.ACTIVE, TemporaryIndex.AUDIENCE, content));
        var person = record.person();
        return person == null || id % MANY_NAMES_EVERY != 0
                ? record
                : new IndexedRecord(
                        id, 1, record.database(), record.audience(), withNames(person, MANY), record.travelDocuments());
    }

    /** The person with further spellings of the first name, until there are {@code count} names. */
    static Person withNames(Person person, int count) {
        var first = person.names().getFirst();
        var names = new ArrayList<>(person.names());
        IntStream.range(0, Math.max(0, count - names.size()))
                .mapToObj(i -> new PersonName(
                        "", respelt(first.family(), i), respelt(first.given(), i / 2), PersonName.Quality.ALIAS))
                .forEach(names::add);
        return new Person(names, person.datesOfBirth(), person.sex(), person.nationalities(), person.birthplaces());
    }

    /** The person with one letter of each part of the name exchanged; another one for each number. */
    public static Person misspelt(Person person, int number) {
        var names = person.names().stream()
                .map(name -> new PersonName(
                        respelt(name.full(), number),
                        respelt(name.family(), number),
                        respelt(name.given(), number / 2),
                        name.quality()))
                .toList();
        return new Person(names, person.datesOfBirth(), person.sex(), person.nationalities(), person.birthplaces());
    }

    /** Another letter at another place for each number; a text of another script than Latin is left alone. */
    private static String respelt(String name, int number) {
        if (name.isEmpty() || name.charAt(0) > 'z') {
            return name;
        }
        int at = number % name.length();
        char letter = LETTERS.charAt(number / name.length() % LETTERS.length());
        return name.substring(0, at) + letter + name.substring(at + 1);
    }
}
