package org.liaisonhub.bench.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.bench.fit.Multigram.Sample;
import org.liaisonhub.matching.letters.Alphabet;
import org.liaisonhub.matching.letters.Correspondence;
import org.liaisonhub.matching.letters.Correspondences;
import org.liaisonhub.matching.scripts.Writing;

class FitTest {
    @TempDir
    private Path folder;

    /** Words of an invented code: each Hebrew letter stands for one Latin letter, and שׂ for two. */
    @Test
    void lettersThatStandForEachOtherAreFound() throws IOException {
        var random = new Random(4);
        Alphabet hebrew = Alphabet.of(Writing.HEBREW);
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 400; i++) {
            var latin = new StringBuilder();
            var other = new StringBuilder();
            for (int letter = 2 + random.nextInt(4); letter >= 0; letter--) {
                int choice = random.nextInt(4);
                latin.append(List.of("b", "g", "d", "sh").get(choice));
                other.append("בגדש".charAt(choice));
            }
            samples.add(new Sample(Alphabet.LATIN.numbers(latin.toString()), hebrew.numbers(other.toString()), 1));
        }

        List<String> lines = new Multigram(hebrew, 3, 2, false, samples).learn().lines(-11, -13, 0);

        assertThat(lines.stream().filter(line -> line.startsWith("pair")).limit(4))
                .allMatch(line -> line.startsWith("pair\tb\tב")
                        || line.startsWith("pair\tg\tג")
                        || line.startsWith("pair\td\tד")
                        || line.startsWith("pair\tsh\tש"));
        Correspondence table =
                Correspondences.read(new BufferedReader(new StringReader(String.join("\n", lines))), hebrew);
        assertThat(ratio(table, hebrew, "shbd", "שבד")).isGreaterThan(ratio(table, hebrew, "shbd", "דבש") + 10);
    }

    private static float ratio(Correspondence table, Alphabet hebrew, String latin, String other) {
        return table.likelihoodRatio(table.latin(Alphabet.LATIN.numbers(latin)), table.other(hebrew.numbers(other)));
    }

    @Test
    void weightsOfALogisticLawAreFoundAgain() {
        var random = new Random(5);
        var amounts = new ArrayList<double[]>();
        var truth = new ArrayList<Boolean>();
        for (int i = 0; i < 20_000; i++) {
            double[] x = {1, random.nextDouble() * 4, random.nextDouble() * 4, random.nextDouble()};
            amounts.add(x);
            truth.add(random.nextDouble() < 1 / (1 + Math.exp(-(-3 + 1.5 * x[1] + 0.5 * x[2] - x[3]))));
        }

        var once = new double[amounts.size()];
        Arrays.fill(once, 1);
        double[] weights = LogisticFit.weights(amounts, truth, once);

        assertThat(weights[1]).isCloseTo(1.5, within(0.1));
        assertThat(weights[2]).isCloseTo(0.5, within(0.1));
        assertThat(weights[3]).as("a column that speaks against is left out").isZero();
    }

    @Test
    void theLineOfACalibrationRisesAndMeetsTheShares() {
        double[] sums = new double[10_000];
        double[] same = new double[sums.length];
        double[] others = new double[sums.length];
        var random = new Random(6);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = random.nextDouble() * 8 - 4;
            boolean one = random.nextDouble() < 1 / (1 + Math.exp(-sums[i]));
            same[i] = one ? 1 : 0;
            others[i] = one ? 0 : 1;
        }

        List<double[]> points = Calibration.points(sums, same, others);

        assertThat(points).hasSizeGreaterThan(5);
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i)[0]).isGreaterThan(points.get(i - 1)[0]);
            assertThat(points.get(i)[1]).isGreaterThan(points.get(i - 1)[1]);
        }
        assertThat(points)
                .filteredOn(point -> Math.abs(point[0]) < 2)
                .allSatisfy(point -> assertThat(point[1]).isCloseTo(point[0], within(0.5)));
    }

    @Test
    void personsAreOnOneSideOnly() throws IOException {
        Path file = folder.resolve("pairs.tsv");
        var lines = new ArrayList<String>();
        lines.add("group\tid\tname1\tname2\tsame");
        for (int i = 0; i < 200; i++) {
            lines.add("alias\tlist:" + i + "\tAnna\tAnne\t1");
            lines.add("other\tlist:" + i + "|list:" + (i + 1) + "\tAnna\tEva\t0");
        }
        Files.write(file, lines);

        NamePairs pairs = NamePairs.read(file);
        List<String> fit = persons(pairs.of(NamePairs.Half.FIT));

        assertThat(fit).isNotEmpty().doesNotContainAnyElementsOf(persons(pairs.of(NamePairs.Half.TEST)));
        assertThat(pairs.of(NamePairs.Half.NEITHER)).isNotEmpty();
    }

    private static List<String> persons(List<NamePairs.Row> rows) {
        return rows.stream()
                .flatMap(row -> List.of(row.person(0), row.person(1)).stream())
                .distinct()
                .toList();
    }
}
