package org.liaisonhub.server.statistics;

import java.util.List;
import org.liaisonhub.server.console.Frame;

/**
 * Who consults what most: charts, and the same as tables.
 *
 * @param fault what is wrong with the filter; empty when nothing is
 * @param everyParty whether the reader sees all parties, not only its own
 * @param sections officers, then systems
 * @param ownRecords consultations that met records of the reader's party
 * @param csv address of the same as CSV
 */
public record StatisticsPage(
        Frame frame,
        Form form,
        String fault,
        boolean everyParty,
        List<Section> sections,
        List<OwnRecords> ownRecords,
        String csv) {
    public StatisticsPage {
        sections = List.copyOf(sections);
        ownRecords = List.copyOf(ownRecords);
    }

    /** What the filter was set to, and what it can be set to. */
    public record Form(
            String from,
            String to,
            String party,
            String database,
            String purpose,
            String automated,
            List<Choice> parties,
            List<Choice> databases,
            List<String> purposes) {
        public Form {
            parties = List.copyOf(parties);
            databases = List.copyOf(databases);
            purposes = List.copyOf(purposes);
        }
    }

    /** A choice of the filter. */
    public record Choice(String code, String name) {}

    /**
     * Officers, or systems.
     *
     * @param key of its words: {@code officers} or {@code systems}
     * @param parties empty when the reader sees its own party alone
     * @param more lines that only the CSV has
     */
    public record Section(
            String key,
            String consultations,
            String actors,
            String hits,
            String verified,
            String median,
            String p99,
            List<Bar> parties,
            List<Bar> databases,
            Days days,
            List<Row> rows,
            long more) {
        public Section {
            parties = List.copyOf(parties);
            databases = List.copyOf(databases);
            rows = List.copyOf(rows);
        }

        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /**
     * A bar with its rank and share.
     *
     * @param length 0 to 1000, of the longest
     */
    public record Bar(int rank, String name, String consultations, String share, int length) {}

    /**
     * A line over days, in a drawing of 1000 by 200.
     *
     * @param points of a polyline
     * @param area the same as a polygon down to the ground
     * @param most of one day
     */
    public record Days(String points, String area, String most, List<Day> all) {
        public Days {
            all = List.copyOf(all);
        }

        public String first() {
            return all.getFirst().day();
        }

        public String last() {
            return all.getLast().day();
        }
    }

    /** Consultations of one day. */
    public record Day(String day, String consultations) {}

    /** A line of the table. */
    public record Row(
            int rank,
            String party,
            String database,
            String consultations,
            String share,
            String actors,
            String hits,
            String possible,
            String unavailable,
            String verified,
            String median,
            String p99) {}

    /** Consultations of one party that met records of an owner. */
    public record OwnRecords(
            String owner, String party, String database, boolean automated, String consultations, String hits) {}
}
