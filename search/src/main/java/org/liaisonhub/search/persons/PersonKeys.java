package org.liaisonhub.search.persons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.ReadName;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;

/**
 * Under which keys a person is recorded and looked for. No single word of a longer name is a key of its own, so that a
 * common name costs no more than a rare one: a key joins two words, or a word and a year. Ways to be found:
 *
 * <ul>
 *   <li>two words equal but for their vowels, script and order;
 *   <li>one word likewise, and the beginning or the end of another (one slip spoils only one of them);
 *   <li>one word likewise, and the initial of another;
 *   <li>one word likewise, and the year of birth or one beside it;
 *   <li>the day of birth, also with day and month swapped;
 *   <li>the only word of a name of one word, also with one letter left out or replaced.
 * </ul>
 */
public final class PersonKeys {
    // How many candidates of the highest sums are compared: as many as the time of a question allows, since every name
    // asked for is compared with all names of each.
    private static final int CANDIDATES = 120;
    private static final int CANDIDATES_OF_MANY_NAMES = 70;
    private static final int FEW_NAMES = 2;

    private static final int MOST_KEYS_OF_RECORD = 2_000;
    private static final int MOST_NAMES_ASKED = 10;
    private static final int LONGEST_INTERVAL = 12;

    // What a block says for its records; only the order of sums matters. Origin: tried on lists of real names.
    private static final int PAIR_WEIGHT = 8;
    private static final int ALMOST_PAIR_WEIGHT = 4;
    private static final int ONE_WORD_WEIGHT = 8;
    private static final int DAY_WEIGHT = 6;
    private static final int YEAR_WEIGHT = 4;
    private static final int NEAR_YEAR_WEIGHT = 2;

    private static final int MOST_OF_PAIR = 1_500;
    private static final int MOST_OF_WORD = 500;
    private static final int MOST_OF_DATE = 1_000;

    private PersonKeys() {}

    /** Keys of a recorded person, each once. Two to three words give some 12 to 26, 20 aliases some 350, never more than 2,000. */
    public static List<Key> ofRecord(PreparedPerson person) {
        Set<Key> keys = new LinkedHashSet<>();
        List<PartialDate> dates = gregorian(person.datesOfBirth());
        for (PartialDate date : dates) {
            if (date.isFull()) {
                keys.add(day(date.year(), date.month(), date.day()));
            }
        }
        for (ReadName name : person.names()) {
            NameWordKeys words = NameWordKeys.of(name);
            for (int i = 0; i < words.size(); i++) {
                for (PartialDate date : dates) {
                    int last = Math.min(date.lastYear(), date.year() + LONGEST_INTERVAL);
                    for (int year = date.year(); year <= last; year++) {
                        keys.addAll(words.withYear(i, year));
                    }
                }
                for (int j = i + 1; j < words.size(); j++) {
                    keys.addAll(words.pair(i, j));
                    keys.addAll(words.almostPair(i, j));
                    keys.addAll(words.initialPair(i, j));
                }
            }
            if (words.size() == 1) {
                keys.addAll(words.alone(0));
                keys.addAll(words.aloneWithSlip());
            }
            if (keys.size() >= MOST_KEYS_OF_RECORD) {
                break;
            }
        }
        return keys.stream().limit(MOST_KEYS_OF_RECORD).toList();
    }

    /** How many candidates a person asked for is compared with. */
    public static int candidates(PreparedPerson person) {
        return person.names().size() <= FEW_NAMES ? CANDIDATES : CANDIDATES_OF_MANY_NAMES;
    }

    /** The blocks in which a person asked for is looked for. Empty when neither a word of a name nor a day is known. */
    public static List<Block> ofQuestion(PreparedPerson person) {
        var blocks = new ArrayList<Block>();
        Set<List<Key>> seen = new LinkedHashSet<>();
        List<PartialDate> dates = gregorian(person.datesOfBirth());
        for (ReadName name : person.names().subList(0, Math.min(person.names().size(), MOST_NAMES_ASKED))) {
            NameWordKeys words = NameWordKeys.of(name);
            for (int i = 0; i < words.size(); i++) {
                for (int j = i + 1; j < words.size(); j++) {
                    add(words.pair(i, j), PAIR_WEIGHT, MOST_OF_PAIR, seen, blocks);
                    add(words.almostPair(i, j), ALMOST_PAIR_WEIGHT, MOST_OF_PAIR, seen, blocks);
                }
                add(words.alone(i), ONE_WORD_WEIGHT, MOST_OF_WORD, seen, blocks);
                addYears(dates, words, i, seen, blocks);
            }
            if (words.size() == 1) {
                add(words.aloneWithSlip(), ONE_WORD_WEIGHT, MOST_OF_WORD, seen, blocks);
            }
        }
        add(days(dates), DAY_WEIGHT, MOST_OF_DATE, seen, blocks);
        return blocks;
    }

    private static void add(List<Key> keys, int weight, int limit, Set<List<Key>> seen, List<Block> blocks) {
        if (!keys.isEmpty() && seen.add(keys)) {
            blocks.add(new Block(keys, weight, limit));
        }
    }

    private static void addYears(
            List<PartialDate> dates, NameWordKeys words, int word, Set<List<Key>> seen, List<Block> blocks) {
        var exact = new ArrayList<Key>();
        var near = new ArrayList<Key>();
        for (PartialDate date : dates) {
            int last = Math.min(date.lastYear(), date.year() + LONGEST_INTERVAL);
            int margin = date.approximate() ? 2 : 1;
            for (int year = date.year(); year <= last; year++) {
                exact.addAll(words.withYear(word, year));
            }
            for (int away = 1; away <= margin; away++) {
                near.addAll(words.withYear(word, date.year() - away));
                near.addAll(words.withYear(word, last + away));
            }
        }
        add(exact, YEAR_WEIGHT, MOST_OF_DATE, seen, blocks);
        add(near, NEAR_YEAR_WEIGHT, MOST_OF_DATE, seen, blocks);
    }

    /** Dates of every calendar meet in the Gregorian one. */
    private static List<PartialDate> gregorian(List<PartialDate> dates) {
        return dates.stream().flatMap(date -> date.gregorian().stream()).toList();
    }

    private static List<Key> days(List<PartialDate> dates) {
        var days = new ArrayList<Key>();
        for (PartialDate date : dates) {
            if (date.isFull()) {
                days.add(day(date.year(), date.month(), date.day()));
                if (date.day() <= 12 && date.day() != date.month()) {
                    days.add(day(date.year(), date.day(), date.month()));
                }
            }
        }
        return days;
    }

    private static Key day(int year, int month, int day) {
        return new Key(KeyKind.BIRTH_DATE, Integer.toString(year * 10_000 + month * 100 + day, Character.MAX_RADIX));
    }
}
