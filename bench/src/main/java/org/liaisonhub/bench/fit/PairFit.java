package org.liaisonhub.bench.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.liaisonhub.matching.names.NameReader;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.scripts.Folding;
import org.liaisonhub.matching.words.NameToken;

/** Counts which words stand in the same place of two names of one person, far more often than by chance. */
final class PairFit {
    private static final NameReader READER = new NameReader();
    private static final int FEWEST = 3;
    private static final double LEAST_RATIO = 4;
    private static final double LEAST_SHARE = 0.05;

    private final Map<String, Double> pairs = new HashMap<>();
    private final Map<String, Double> words = new HashMap<>();
    private double all;

    void addNames(List<NamePairs.Row> rows) {
        for (NamePairs.Row row : rows) {
            List<NameToken> left =
                    row.same() ? READER.read(PersonName.of(row.left())).tokens() : List.of();
            List<NameToken> right = READER.read(PersonName.of(row.right())).tokens();
            if (left.size() == right.size()) {
                for (int i = 0; i < left.size(); i++) {
                    add(left.get(i).written(), right.get(i).written(), 1);
                }
            }
        }
    }

    /** A list with the columns Latin word, letters with spaces, count. */
    void addWords(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            List<NameToken> left = READER.read(PersonName.of(cells[0])).tokens();
            double count = cells.length > 2 ? Double.parseDouble(cells[2]) : 0;
            if (left.size() == 1 && count >= FEWEST) {
                add(left.getFirst().written(), Folding.fold(cells[1].replace(" ", "")), count);
            }
        }
    }

    private void add(String left, String right, double count) {
        if (left.length() > 1 && !left.equals(right)) {
            pairs.merge(left + "\t" + right, count, Double::sum);
        }
        words.merge(left, count, Double::sum);
        words.merge(right, count, Double::sum);
        all += count;
    }

    void write(Path file, LocalDate date) throws IOException {
        Map<String, Double> kept = new TreeMap<>();
        pairs.forEach((pair, count) -> {
            String[] sides = pair.split("\t", -1);
            double left = words.getOrDefault(sides[0], 1.0);
            double right = words.getOrDefault(sides[1], 1.0);
            double ratio = Math.log(count * all / (left * right));
            if (count >= FEWEST && ratio >= LEAST_RATIO && count / Math.max(left, right) >= LEAST_SHARE) {
                kept.put(pair, ratio);
            }
        });
        var lines = new ArrayList<String>();
        lines.add("# Words that stand for one another in names of one person far more often than by chance; at least "
                + FEWEST + " times.");
        lines.add("# Counted on " + date
                + " by `bench fit-names` in lists of single words (NETransliteration-COLING2018,");
        lines.add(
                "# CC0) and the half of the pairs of names that is for fitting. Columns: word, word, ln of the ratio.");
        kept.forEach((pair, ratio) -> lines.add(String.format(Locale.ROOT, "%s\t%.1f", pair, ratio)));
        Files.write(file, lines);
    }
}
