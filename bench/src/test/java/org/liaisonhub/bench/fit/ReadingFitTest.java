package org.liaisonhub.bench.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingFitTest {
    @TempDir
    private Path folder;

    private Map<String, Double> fitted(List<NamePairs.Row> rows) throws IOException {
        Path file = folder.resolve("readings.tsv");
        new ReadingFit(rows).write(file, LocalDate.of(2026, 11, 22));
        Map<String, Double> read = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                read.put(cells[0] + cells[1], Double.valueOf(cells[2]));
            }
        }
        return read;
    }

    @Test
    void aReadingThatNamesUseWeighsMoreThanOneThatIsOnlyKnown() throws IOException {
        // Names of many syllables that tell no reading: only beside others can one be likelier than usual.
        var others = new ArrayList<NamePairs.Row>();
        for (int syllable = '가'; syllable <= '힣'; syllable += 28) {
            others.add(new NamePairs.Row(
                    "g", "o:" + syllable, "Qx", Character.toString(syllable) + "가", true, NamePairs.Half.FIT));
        }
        var rows = new ArrayList<>(others);
        for (int i = 0; i < 40; i++) {
            rows.add(new NamePairs.Row("g", "w:" + i, "Wang Wen", "왕문", true, NamePairs.Half.FIT));
            rows.add(new NamePairs.Row("g", "v:" + i, "Min Su", "민수", true, NamePairs.Half.FIT));
        }

        Map<String, Double> counted = fitted(rows);
        Map<String, Double> known = fitted(others);

        assertThat(known).containsKeys("wen문", "wen온", "li리", "li이", "bo박");
        assertThat(ahead(counted, "wen문", "wen온")).isGreaterThan(ahead(known, "wen문", "wen온"));
    }

    private static double ahead(Map<String, Double> weights, String first, String second) {
        return weights.getOrDefault(first, 0.0) - weights.getOrDefault(second, 0.0);
    }

    @Test
    void misreadLettersAreAddedOnceAndNeverLowered() {
        var lines = new ArrayList<>(List.of("pair\tu\tv\t-6.900", "pair\th\tn\t-14.000"));

        Misread.addTo(lines);

        assertThat(lines)
                .contains("pair\tu\tv\t-6.900", "pair\th\tn\t-11.000", "pair\trn\tm\t-11.000")
                .doesNotHaveDuplicates();
    }
}
