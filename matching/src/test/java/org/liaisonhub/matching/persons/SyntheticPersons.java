package org.liaisonhub.matching.persons;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;

/** Made-up persons from few syllables, so that many names are near each other. */
final class SyntheticPersons {
    private static final String[] SYLLABLES = {
        "ka", "ra", "mo", "ham", "med", "el", "in", "os", "ta", "vi", "ch", "sha", "lo", "ber", "to", "na"
    };
    private static final String[] SCRIPTS = {
        "محمد", "علي", "Иван", "Петров", "דוד", "김", "王", "Γεώργιος", "Müller", "bin"
    };
    private static final List<PersonName.Quality> QUALITIES = List.of(PersonName.Quality.values());
    private static final List<Sex> SEXES = List.of(Sex.values());
    private static final String[] STATES = {"UTO", "SUN", "RUS", "LVA", "XXA", "XXX"};
    private static final String[] COUNTRIES = {"Latvia", "USSR", "Россия"};

    private SyntheticPersons() {}

    static Person person(Random random) {
        var names = new ArrayList<PersonName>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            names.add(new PersonName(name(random), "", "", QUALITIES.get(random.nextInt(3))));
        }
        var dates = new ArrayList<PartialDate>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int month = random.nextInt(4);
            int day = month == 0 ? 0 : random.nextInt(4);
            int year = 1970 + random.nextInt(4);
            boolean approximate = random.nextInt(4) == 0;
            dates.add(
                    random.nextInt(5) == 0
                            ? new PartialDate(year - 621, year - 621, month, day, approximate)
                            : new PartialDate(year, year, month, day, approximate));
        }
        return new Person(
                names,
                dates,
                SEXES.get(random.nextInt(3)),
                random.nextBoolean() ? List.of() : List.of(STATES[random.nextInt(STATES.length)]),
                random.nextBoolean() ? List.of() : List.of(place(random)),
                random.nextBoolean() ? List.of() : List.of(document(random)));
    }

    private static String place(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> word(random);
            case 1 -> COUNTRIES[random.nextInt(COUNTRIES.length)];
            default -> word(random) + ", " + COUNTRIES[random.nextInt(COUNTRIES.length)];
        };
    }

    private static IdentityDocument document(Random random) {
        String folded = "A" + random.nextInt(3);
        String number = random.nextBoolean() ? folded : folded.replace('0', 'O');
        return new IdentityDocument(number, folded, random.nextBoolean() ? "" : STATES[random.nextInt(2)]);
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            name.append(random.nextInt(6) == 0 ? SCRIPTS[random.nextInt(SCRIPTS.length)] : word(random))
                    .append(' ');
        }
        return name.toString();
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
