package org.liaisonhub.hub.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No withheld cell can be computed from what is shown. Proved by two means that share nothing with the suppression: exact
 * elimination over the equations of the table, and, for small tables, by trying every value.
 */
class SuppressionTest {
    /** A table of random cells with its totals, and which of it is small. */
    private static final class Table {
        final long[][] cells;
        final boolean[][] small;

        Table(long[][] cells, boolean[][] small) {
            this.cells = cells;
            this.small = small;
        }

        static Table of(SplittableRandom random, int parties, int databases, int most) {
            var cells = new long[parties + 1][databases + 1];
            for (int row = 0; row < parties; row++) {
                for (int column = 0; column < databases; column++) {
                    long value = random.nextInt(4) == 0 ? 0 : random.nextInt(most) + random.nextInt(2);
                    cells[row][column] = value;
                    cells[row][databases] += value;
                    cells[parties][column] += value;
                    cells[parties][databases] += value;
                }
            }
            var small = new boolean[parties + 1][databases + 1];
            for (int row = 0; row <= parties; row++) {
                for (int column = 0; column <= databases; column++) {
                    // Few officers may make any cell small, totals too.
                    small[row][column] = cells[row][column] < 10 || random.nextInt(12) == 0;
                }
            }
            return new Table(cells, small);
        }

        boolean[][] withheld() {
            return Suppression.of(cells, small);
        }
    }

    /** Where the withheld cells stand. */
    private static List<int[]> unknowns(boolean[][] withheld) {
        var unknowns = new ArrayList<int[]>();
        for (int row = 0; row < withheld.length; row++) {
            for (int column = 0; column < withheld[row].length; column++) {
                if (withheld[row][column]) {
                    unknowns.add(new int[] {row, column});
                }
            }
        }
        return unknowns;
    }

    /** One equation for each row and column: its cells less its total are 0; only withheld cells are unknown. */
    private static BigInteger[][] equations(long[][] cells, List<int[]> unknowns) {
        int rows = cells.length;
        int columns = cells[0].length;
        var equations = new BigInteger[rows + columns][unknowns.size()];
        for (var equation : equations) {
            Arrays.fill(equation, BigInteger.ZERO);
        }
        for (int i = 0; i < unknowns.size(); i++) {
            int row = unknowns.get(i)[0];
            int column = unknowns.get(i)[1];
            equations[row][i] = column == columns - 1 ? BigInteger.ONE.negate() : BigInteger.ONE;
            equations[rows + column][i] = row == rows - 1 ? BigInteger.ONE.negate() : BigInteger.ONE;
        }
        return equations;
    }

    /** Unknowns that the equations fix: after elimination, those that stand alone in a line. */
    private static List<Integer> computable(BigInteger[][] equations, int unknowns) {
        int next = 0;
        for (int column = 0; column < unknowns && next < equations.length; column++) {
            int pivot = next;
            while (pivot < equations.length && equations[pivot][column].signum() == 0) {
                pivot++;
            }
            if (pivot == equations.length) {
                continue;
            }
            var line = equations[pivot];
            equations[pivot] = equations[next];
            equations[next] = line;
            for (int other = 0; other < equations.length; other++) {
                var factor = equations[other][column];
                if (other != next && factor.signum() != 0) {
                    for (int i = 0; i < unknowns; i++) {
                        equations[other][i] =
                                equations[other][i].multiply(line[column]).subtract(line[i].multiply(factor));
                    }
                }
            }
            next++;
        }
        var alone = new ArrayList<Integer>();
        for (var line : equations) {
            var standing = new ArrayList<Integer>();
            for (int i = 0; i < unknowns; i++) {
                if (line[i].signum() != 0) {
                    standing.add(i);
                }
            }
            if (standing.size() == 1) {
                alone.add(standing.getFirst());
            }
        }
        return alone;
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 30, 200})
    void noWithheldCellIsComputedFromWhatIsShown(int most) {
        var random = new SplittableRandom(most);
        for (int i = 0; i < 2_000; i++) {
            var table = Table.of(random, 1 + random.nextInt(7), 1 + random.nextInt(5), most);
            var withheld = table.withheld();

            var unknowns = unknowns(withheld);

            assertThat(computable(equations(table.cells, unknowns), unknowns.size()))
                    .as(Arrays.deepToString(table.cells))
                    .isEmpty();
        }
    }

    @Test
    void everySmallCellThatIsNotEmptyIsWithheld() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            var table = Table.of(random, 1 + random.nextInt(7), 1 + random.nextInt(5), 40);
            var withheld = table.withheld();

            for (int row = 0; row < withheld.length; row++) {
                for (int column = 0; column < withheld[row].length; column++) {
                    if (table.cells[row][column] == 0) {
                        assertThat(withheld[row][column]).isFalse();
                    } else if (table.small[row][column]) {
                        assertThat(withheld[row][column]).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void whoKnowsThatWithheldCellsAreNotEmptyStillCannotTellThem() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 400; i++) {
            var table = Table.of(random, 1 + random.nextInt(2), 1 + random.nextInt(2), 6);
            var withheld = table.withheld();

            var values = new TriedValues(table.cells, withheld).values();

            assertThat(values)
                    .as(Arrays.deepToString(table.cells) + Arrays.deepToString(withheld))
                    .allMatch(seen -> seen > 1);
        }
    }

    @Test
    void plantedLeakIsFound() {
        // 5 is withheld alone in its row, so the total of the row gives it away.
        var cells = new long[][] {{5, 50, 55}, {60, 70, 130}, {65, 120, 185}};
        var withheld = new boolean[3][3];
        withheld[0][0] = true;

        var unknowns = unknowns(withheld);

        assertThat(computable(equations(cells, unknowns), unknowns.size())).containsExactly(0);
        assertThat(new TriedValues(cells, withheld).values()).containsExactly(1);
    }

    @Test
    void nothingIsWithheldWhereNothingIsSmall() {
        var cells = new long[][] {{50, 50, 100}, {60, 70, 130}, {110, 120, 230}};

        assertThat(unknowns(Suppression.of(cells, new boolean[3][3]))).isEmpty();
    }

    @Test
    void theCheapestCellsProtectASmallOne() {
        var cells = new long[][] {{5, 50, 900, 955}, {60, 70, 800, 930}, {65, 120, 1700, 1885}};
        var small = new boolean[3][4];
        small[0][0] = true;

        var withheld = Suppression.of(cells, small);

        assertThat(unknowns(withheld))
                .containsExactly(new int[] {0, 0}, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1});
    }
}
