package org.liaisonhub.bench.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.liaisonhub.bench.index.TemporaryIndex;
import org.liaisonhub.bench.searching.InventedRecords;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.search.IndexedRecord;

/**
 * Pairs as the matcher meets them: travellers, each with candidates that an index gives for him one after the other, most
 * of whom are others. One traveller in four writes the name in another script than Latin, if that name has one.
 */
final class PairPool {
    /** One pair, both sides read. */
    record Pair(PreparedPerson asked, PreparedPerson recorded) {}

    /** One name of each of a pair. */
    record Names(ReadName asked, ReadName recorded) {}

    private static final int RECORDED = 30_000;
    private static final int ASKED = 600;
    private static final int READ = 20_000;
    private static final int CANDIDATES = 300;
    private static final int PAIRS_OF_ONE = 8;
    private static final long SEED = 2_026;
    private static final long OTHER_WORLD = 7_919;

    private final List<Pair> pairs = new ArrayList<>();

    PairPool(PersonMatcher matcher) throws IOException {
        var recorded = new InventedRecords(SEED).persons(RECORDED).toList();
        var random = new Random(SEED);
        try (var index = new TemporaryIndex()) {
            index.put(recorded);
            index.seal();
            for (var traveller : travellers(ASKED)) {
                addPairs(matcher, index, traveller, recorded, random);
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalStateException("the index gave no candidates");
        }
    }

    /** So many persons who are recorded nowhere. */
    private static List<Person> travellers(int count) {
        var travellers = new ArrayList<Person>(count);
        new InventedRecords(OTHER_WORLD)
                .persons(count)
                .flatMap(stranger -> Stream.ofNullable(stranger.person()))
                .forEach(person -> travellers.add(traveller(person, travellers.size() % 4 == 0)));
        return travellers;
    }

    private void addPairs(
            PersonMatcher matcher,
            TemporaryIndex index,
            Person traveller,
            List<IndexedRecord> recorded,
            Random random) {
        var candidates = new ArrayList<>(index.find(traveller, 0, CANDIDATES));
        Collections.shuffle(candidates, random);
        var asked = matcher.prepare(traveller);
        for (var candidate : candidates.subList(0, Math.min(PAIRS_OF_ONE, candidates.size()))) {
            var other = recorded.get((int) candidate.recordId()).person();
            if (other != null) {
                pairs.add(new Pair(asked, matcher.prepare(other)));
            }
        }
    }

    private static Person traveller(Person person, boolean otherScript) {
        PersonName name = person.names().get(otherScript && person.names().size() > 1 ? 1 : 0);
        return new Person(List.of(name), person.datesOfBirth(), person.sex(), person.nationalities(), List.of());
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** Every name of the one with every name of the other, of all pairs in their order. */
    List<Names> names() {
        var names = new ArrayList<Names>();
        for (var pair : pairs) {
            for (var asked : pair.asked.names()) {
                pair.recorded.names().forEach(recorded -> names.add(new Names(asked, recorded)));
            }
        }
        return names;
    }

    /** The same in an order by chance: both names of each have to be fetched from afar, which a search never does. */
    List<Names> namesByChance() {
        List<Names> names = names();
        Collections.shuffle(names, new Random(SEED));
        return names;
    }

    /**
     * Persons not yet read, with one name each, misspelt in a way of their own, so that hardly a word comes twice and
     * nothing is gained by remembering words.
     */
    static List<Person> toBeRead() {
        var persons = new ArrayList<Person>(READ);
        for (var traveller : travellers(READ)) {
            persons.add(InventedRecords.misspelt(traveller, persons.size()));
        }
        return persons;
    }
}
