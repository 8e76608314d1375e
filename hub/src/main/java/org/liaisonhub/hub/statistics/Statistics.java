package org.liaisonhub.hub.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.hub.statistics.published.PublicTable;
import org.liaisonhub.standards.InvalidValue;

/**
 * Consultation statistics, to each caller inside what it may see: its figures are the same as if nothing else were there.
 * They lag behind by about a second. Thread-safe.
 */
public final class Statistics {
    /** Most lines of one answer. */
    public static final int MOST_LINES = 50_000;

    private final StatisticsQueries queries;
    private final Access access;
    private final Clock clock;
    private final Edition edition;

    /**
     * Statistics of a hub.
     *
     * @param edition what anyone may read of them
     */
    public Statistics(DataSource database, Access access, Clock clock, Edition edition) {
        this.queries = new StatisticsQueries(database);
        this.access = access;
        this.clock = clock;
        this.edition = edition;
    }

    /** What anyone may read of these statistics. */
    public Edition edition() {
        return edition;
    }

    /** Today, UTC: days of statistics begin at midnight there. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * Codes of the databases in which the caller sees what happens, in order.
     *
     * @throws org.liaisonhub.hub.access.policy.Denied when the caller may see no statistics
     */
    public List<String> databases(Caller caller) {
        return Scope.of(caller, access).databases().stream().sorted().toList();
    }

    /**
     * The figures, officers before systems, then most consultations first.
     *
     * @param by may be empty: then there is one line for officers and one for systems
     * @throws org.liaisonhub.hub.access.policy.Denied when the caller may see no statistics
     * @throws InvalidValue when there are more than {@value #MOST_LINES} lines
     */
    public List<Figures> figures(Caller caller, Filter filter, List<Dimension> by) {
        var lines = queries.lines(Scope.of(caller, access), filter, by, MOST_LINES + 1);
        requireFew(lines.size());
        long[] all = new long[2];
        lines.forEach(line -> all[line.automated() ? 1 : 0] += line.consultations());
        var figures = new ArrayList<Figures>(lines.size());
        int place = 0;
        for (var line : lines) {
            var before = figures.isEmpty() ? null : figures.getLast();
            boolean first = before == null || before.automated() != line.automated();
            place = first ? 1 : place + 1;
            int rank =
                    before != null && !first && before.consultations() == line.consultations() ? before.rank() : place;
            figures.add(new Figures(
                    line.keys(),
                    line.automated(),
                    line.consultations(),
                    line.actors(),
                    line.hits(),
                    line.possible(),
                    line.unavailable(),
                    line.verified(),
                    line.times().within(0.5),
                    line.times().within(0.99),
                    rank,
                    (double) line.consultations() / Math.max(1, all[line.automated() ? 1 : 0])));
        }
        return figures;
    }

    /**
     * How often each party's consultations met records of the caller's party; the secretariat sees those of all owners.
     * Most consultations first.
     *
     * @throws org.liaisonhub.hub.access.policy.Denied when the caller may see no statistics
     * @throws InvalidValue when there are more than {@value #MOST_LINES} lines
     */
    public List<Consulted> ofOwnRecords(Caller caller, Filter filter) {
        var lines = queries.ofOwners(Scope.of(caller, access), filter, MOST_LINES + 1);
        requireFew(lines.size());
        return lines;
    }

    /**
     * The public edition of one period, officers and systems each in a table, with small cells suppressed. Who may read
     * it is for {@link #edition} to say.
     *
     * @param period {@code 2026-10} or {@code 2026-10-31}, as the edition is made; empty for the latest
     * @throws InvalidValue when it is no period of the edition, or ended less than a day ago
     */
    public Published published(String period) {
        var span = edition.period(period, today());
        var filter = Filter.days(span.from(), span.to());
        return new Published(span.name(), List.of(table(filter, false), table(filter, true)));
    }

    /** The tables of one period. */
    public record Published(String period, List<PublicTable> tables) {
        public Published {
            tables = List.copyOf(tables);
        }
    }

    private PublicTable table(Filter filter, boolean automated) {
        return PublicTable.of(
                automated,
                queries.cells(filter, automated).stream()
                        .map(cell -> new PublicTable.Count(
                                cell.party(), cell.database(), cell.consultations(), cell.actors()))
                        .toList());
    }

    private static void requireFew(int lines) {
        if (lines > MOST_LINES) {
            throw new InvalidValue("by", "at most " + MOST_LINES + " lines: fewer days, or fewer dimensions");
        }
    }
}
