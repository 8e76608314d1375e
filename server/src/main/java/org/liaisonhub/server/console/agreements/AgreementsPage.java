package org.liaisonhub.server.console.agreements;

import java.util.List;
import org.liaisonhub.server.console.Frame;

/** The agreements that the officer may see, newest version of each. */
public record AgreementsPage(Frame frame, List<Row> rows) {
    public AgreementsPage {
        rows = List.copyOf(rows);
    }

    /**
     * One agreement.
     *
     * @param until empty for without end
     * @param review day of its review; empty for none
     * @param due whether that has passed or comes soon
     * @param open how much of its history the officer's party has not acknowledged
     */
    public record Row(
            String id,
            int version,
            String title,
            String status,
            String from,
            String until,
            String review,
            boolean due,
            int open) {}
}
