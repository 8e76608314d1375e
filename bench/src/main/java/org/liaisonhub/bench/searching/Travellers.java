package org.liaisonhub.bench.searching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.liaisonhub.matching.persons.Person;

/** Who is asked for: mostly people of another world, some who are recorded, some with five names. */
public final class Travellers {
    /** One in so many is recorded. */
    private static final int KNOWN_EVERY = 50;

    /** One in so many gives five names. */
    private static final int MANY_NAMES_EVERY = 20;

    private static final int MANY = 5;
    private static final long OTHER_WORLD = 7_919;

    private Travellers() {}

    /** One traveller. */
    public record Traveller(Person person, boolean manyNames) {}

    /** So many travellers in an order of their own, the same each time. */
    public static List<Traveller> of(InventedRecords recorded, int count) {
        var known = persons(recorded, count / KNOWN_EVERY + 1).iterator();
        var strangers = persons(new InventedRecords(OTHER_WORLD), count).iterator();
        var travellers = new ArrayList<Traveller>(count);
        for (int i = 0; i < count; i++) {
            var person = asPassport((i % KNOWN_EVERY == 1 ? known : strangers).next());
            boolean many = i % MANY_NAMES_EVERY == 2;
            travellers.add(new Traveller(many ? InventedRecords.withNames(person, MANY) : person, many));
        }
        java.util.Collections.shuffle(travellers, new Random(1));
        return List.copyOf(travellers);
    }

    private static Stream<Person> persons(InventedRecords records, long count) {
        return records.persons(count).flatMap(record -> Stream.ofNullable(record.person()));
    }

    /** One name, in Latin letters, one date, one nationality. */
    private static Person asPassport(Person person) {
        return new Person(
                person.names().subList(0, 1),
                person.datesOfBirth().stream().limit(1).toList(),
                person.sex(),
                person.nationalities().stream().limit(1).toList(),
                List.of());
    }
}
