package org.liaisonhub.hub.statistics.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every value, 1 or more, that each withheld cell of a small table can have while its sums hold. */
final class TriedValues {
    private final long[][] cells;
    private final boolean[][] withheld;
    private final List<int[]> inner = new ArrayList<>();
    private final List<Set<Long>> seen = new ArrayList<>();
    private final List<int[]> all = new ArrayList<>();
    private final long most;

    TriedValues(long[][] cells, boolean[][] withheld) {
        this.cells = new long[cells.length][];
        this.withheld = withheld;
        int lastRow = cells.length - 1;
        int lastColumn = cells[0].length - 1;
        for (int row = 0; row <= lastRow; row++) {
            this.cells[row] = cells[row].clone();
            for (int column = 0; column <= lastColumn; column++) {
                if (withheld[row][column]) {
                    all.add(new int[] {row, column});
                    seen.add(new HashSet<>());
                    if (row < lastRow && column < lastColumn) {
                        inner.add(new int[] {row, column});
                    }
                }
            }
        }
        // One more than any cell has is enough to see that a value is not fixed.
        long largest = 0;
        for (var row : cells) {
            for (int column = 0; column < lastColumn; column++) {
                largest = Math.max(largest, row[column]);
            }
        }
        this.most = largest + 1;
    }

    /** How many values each withheld cell was seen with. */
    List<Integer> values() {
        fill(0);
        return seen.stream().map(Set::size).toList();
    }

    private void fill(int at) {
        if (at == inner.size()) {
            take();
            return;
        }
        var cell = inner.get(at);
        for (long value = 1; value <= most; value++) {
            cells[cell[0]][cell[1]] = value;
            fill(at + 1);
        }
    }

    private void take() {
        int lastRow = cells.length - 1;
        int lastColumn = cells[0].length - 1;
        for (int row = 0; row < lastRow; row++) {
            if (!holds(row, lastColumn, sumOfRow(row, lastColumn))) {
                return;
            }
        }
        for (int column = 0; column <= lastColumn; column++) {
            if (!holds(lastRow, column, sumOfColumn(column, lastRow))) {
                return;
            }
        }
        for (int i = 0; i < all.size(); i++) {
            seen.get(i).add(cells[all.get(i)[0]][all.get(i)[1]]);
        }
    }

    /** Whether a total is its sum; a withheld one becomes it. */
    private boolean holds(int row, int column, long sum) {
        if (withheld[row][column]) {
            cells[row][column] = sum;
            return true;
        }
        return cells[row][column] == sum;
    }

    private long sumOfRow(int row, int lastColumn) {
        long sum = 0;
        for (int column = 0; column < lastColumn; column++) {
            sum += cells[row][column];
        }
        return sum;
    }

    private long sumOfColumn(int column, int lastRow) {
        long sum = 0;
        for (int row = 0; row < lastRow; row++) {
            sum += cells[row][column];
        }
        return sum;
    }
}
