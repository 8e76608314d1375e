package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.words.NameToken;

/** Counts how many people bear a word, in each kind of list; of all kinds the highest share holds. */
final class WordFit {
    private static final int FEWEST = 5;
    private static final int FEWEST_PEOPLE = 400;
    private static final NameReader READER = new NameReader();

    private WordFit() {}

    static void write(List<NamePairs.Row> rows, Path file, LocalDate date) throws IOException {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        Map<String, Integer> people = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (NamePairs.Row row : rows) {
            for (int side = 0; side < 2; side++) {
                String person = row.person(side);
                String kind = person.substring(0, person.indexOf(':')).replaceAll("ofac|un|eu", "list");
                if (seen.add(person)) {
                    people.merge(kind, 1, Integer::sum);
                }
                for (NameToken token : READER.read(PersonName.of(side == 0 ? row.left() : row.right()))
                        .tokens()) {
                    if (token.written().length() > 1 && seen.add(person + " " + token.written())) {
                        counts.computeIfAbsent(kind, any -> new HashMap<>()).merge(token.written(), 1, Integer::sum);
                    }
                }
            }
        }
        Map<String, Double> information = new TreeMap<>();
        counts.forEach((kind, words) -> words.forEach((word, count) -> {
            int all = people.getOrDefault(kind, 0);
            if (count >= FEWEST && all >= FEWEST_PEOPLE) {
                information.merge(word, -Math.log((double) count / all), Math::min);
            }
        }));
        var lines = new ArrayList<String>();
        lines.add(
                "# How much a word of a name tells, in nats: -ln of the share of people who bear it. Words of at least");
        lines.add("# " + FEWEST + " people of one kind of list, the highest share of all kinds; counted on " + date
                + " by `bench fit-names`");
        lines.add(
                "# in the half of the pairs of names that is for fitting (persons on sanction lists; Wikidata, CC0).");
        information.forEach((word, nats) -> lines.add(String.format(Locale.ROOT, "%s\t%.1f", word, nats)));
        Files.write(file, lines);
    }
}
