package org.liaisonhub.hub.statistics.published;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table with totals are withheld, so that none of them can be computed from those that are shown.
 *
 * <p>The table has its totals in its last row and column. Each row and each column is an equation, and each withheld cell
 * stands in two of them: cells are edges of a graph whose nodes are the rows and columns. A withheld cell can have another
 * value, with everything shown as it is, if it lies on a circle of withheld cells along which one unit can be moved: one
 * up, the next down, with totals the other way round. Cells that go down must be 2 or more, since whoever reads the table
 * may know that a withheld cell is not empty. Where there is no such circle, the cheapest cells that make one are withheld
 * too. There always is one, over the totals of the cell's row and column and the grand total.
 */
final class Suppression {
    private final long[][] cells;
    private final boolean[][] withheld;
    private final int rows;
    private final int columns;

    private Suppression(long[][] cells, boolean[][] small) {
        this.cells = cells;
        this.rows = cells.length;
        this.columns = cells[0].length;
        this.withheld = new boolean[rows][];
        for (int row = 0; row < rows; row++) {
            withheld[row] = Arrays.copyOf(small[row], columns);
            for (int column = 0; column < columns; column++) {
                withheld[row][column] &= cells[row][column] > 0;
            }
        }
    }

    /**
     * The cells to withhold: the small ones that are not 0, and those that protect them.
     *
     * @param cells at least 2 x 2; the last row and column hold the totals
     */
    static boolean[][] of(long[][] cells, boolean[][] small) {
        var suppression = new Suppression(cells, small);
        for (var cell : suppression.inOrder()) {
            suppression.protect(cell[0], cell[1]);
        }
        return suppression.withheld;
    }

    // Cells that are added stand on a circle of their own, so only those of the beginning need be looked at.
    private List<int[]> inOrder() {
        var list = new ArrayList<int[]>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (withheld[row][column]) {
                    list.add(new int[] {row, column});
                }
            }
        }
        return list;
    }

    private void protect(int row, int column) {
        // A total moves against its cells, so for it "one more" and "one less" change places.
        boolean total = isTotal(row, column);
        var more = canMove(row, column, !total) ? path(columnNode(column), row, row, column) : null;
        var less = canMove(row, column, total) ? path(row, columnNode(column), row, column) : null;
        var way = more == null || (less != null && less.cost < more.cost) ? less : more;
        if (way == null) {
            throw new IllegalStateException("a table whose totals are not the sums of its cells");
        }
        way.cells.forEach(cell -> withheld[cell[0]][cell[1]] = true);
    }

    /** Whether the cell can move by one: always upwards, downwards if it is 2 or more. */
    private boolean canMove(int row, int column, boolean upwards) {
        return upwards || cells[row][column] >= 2;
    }

    private boolean isTotal(int row, int column) {
        return (row == rows - 1) != (column == columns - 1);
    }

    private int columnNode(int column) {
        return rows + column;
    }

    private record Way(double cost, Deque<int[]> cells) {}

    private record Reached(int node, double cost) {}

    /** The cheapest way between two nodes that does not use one cell; from rows to columns one up, back one down. */
    private @Nullable Way path(int from, int to, int notRow, int notColumn) {
        int nodes = rows + columns;
        var cost = new double[nodes];
        var before = new int[nodes];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(before, -1);
        cost[from] = 0;
        var queue = new PriorityQueue<Reached>((one, other) -> Double.compare(one.cost, other.cost));
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            var reached = queue.remove();
            if (reached.cost > cost[reached.node] || reached.node == to) {
                continue;
            }
            boolean fromRow = reached.node < rows;
            for (int other = 0; other < (fromRow ? columns : rows); other++) {
                int row = fromRow ? reached.node : other;
                int column = fromRow ? other : reached.node - rows;
                boolean upwards = fromRow != isTotal(row, column);
                boolean usable = cells[row][column] > 0
                        && !(row == notRow && column == notColumn)
                        && canMove(row, column, upwards);
                double further = reached.cost + price(row, column);
                int node = fromRow ? columnNode(other) : other;
                if (usable && further < cost[node]) {
                    cost[node] = further;
                    before[node] = reached.node;
                    queue.add(new Reached(node, further));
                }
            }
        }
        return Double.isInfinite(cost[to]) ? null : new Way(cost[to], walked(before, from, to));
    }

    /** What the reader loses with it; withheld ones cost nothing, and totals more than any cell. */
    private double price(int row, int column) {
        boolean outer = row == rows - 1 || column == columns - 1;
        return withheld[row][column] ? 0 : 1 + cells[row][column] + (outer ? cells[rows - 1][columns - 1] : 0);
    }

    private Deque<int[]> walked(int[] before, int from, int to) {
        var walked = new ArrayDeque<int[]>();
        for (int node = to; node != from; node = before[node]) {
            int other = before[node];
            walked.push(node < rows ? new int[] {node, other - rows} : new int[] {other, node - rows});
        }
        return walked;
    }
}
