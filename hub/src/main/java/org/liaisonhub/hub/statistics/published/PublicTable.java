package org.liaisonhub.hub.statistics.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Parties by databases in one period, with totals, small cells withheld.
 *
 * @param automated whether systems asked; officers when not
 * @param cells those that are not empty, by party and database; the total of a party or database has {@code ""} there
 */
public record PublicTable(boolean automated, List<Cell> cells) {
    /** Fewest consultations that are shown. */
    public static final int FEWEST_CONSULTATIONS = 10;

    /** Fewest officers whose consultations are shown. Systems are no persons: for them only the consultations count. */
    public static final int FEWEST_OFFICERS = 3;

    /** A cell; {@code consultations} is -1 when it is withheld. */
    public record Cell(String party, String database, long consultations) {
        public boolean withheld() {
            return consultations < 0;
        }
    }

    /** What there is to publish of a cell or total. */
    public record Count(String party, String database, long consultations, long actors) {}

    public PublicTable {
        cells = List.copyOf(cells);
    }

    /**
     * The table as it may be published.
     *
     * @param counts every cell that is not empty, and every total, of one table
     */
    public static PublicTable of(boolean automated, List<Count> counts) {
        var parties = keys(counts, Count::party);
        var databases = keys(counts, Count::database);
        if (counts.isEmpty()) {
            return new PublicTable(automated, List.of());
        }
        var consultations = new long[parties.size()][databases.size()];
        var small = new boolean[parties.size()][databases.size()];
        for (var count : counts) {
            int row = parties.indexOf(count.party);
            int column = databases.indexOf(count.database);
            consultations[row][column] = count.consultations;
            small[row][column] =
                    count.consultations < FEWEST_CONSULTATIONS || (!automated && count.actors < FEWEST_OFFICERS);
        }
        var withheld = Suppression.of(consultations, small);
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < parties.size(); row++) {
            for (int column = 0; column < databases.size(); column++) {
                if (consultations[row][column] > 0) {
                    long shown = withheld[row][column] ? -1 : consultations[row][column];
                    cells.add(new Cell(parties.get(row), databases.get(column), shown));
                }
            }
        }
        return new PublicTable(automated, cells);
    }

    /** The keys in order; the total last. */
    private static List<String> keys(List<Count> counts, Function<Count, String> key) {
        Set<String> named =
                counts.stream().map(key).filter(one -> !one.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        var keys = new ArrayList<>(named);
        keys.add("");
        return keys;
    }
}
