package org.liaisonhub.app.imports;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonhub.hub.imports.ImportSummary;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;

/** Prints what an import did, for people. */
final class ImportReport {
    private static final int MOST_UNMAPPED = 20;

    private final PrintWriter out;

    ImportReport(PrintWriter out) {
        this.out = out;
    }

    void print(ImportSummary summary, double seconds) {
        var counts = summary.counts();
        line(
                switch (summary.ending()) {
                    case COMPLETE -> "Import complete.";
                    case DRY_RUN -> "Dry run: everything was read and verified, nothing was written.";
                    case CANCELLED -> "Cancelled. What is counted here is committed; importing again finishes the job.";
                });
        count("rows read", counts.rows());
        if (summary.ending() == ImportSummary.Ending.DRY_RUN) {
            count("sound", counts.accepted());
        } else {
            count("added", counts.added());
            count("changed", counts.changed());
            count("unchanged", counts.unchanged());
        }
        switch (summary.withdrawals()) {
            case Withdrawals.NotConsidered() -> {
                // nothing to say: no whole list
            }
            case Withdrawals.Withdrawn(long withdrawn) -> count("withdrawn", withdrawn);
            case Withdrawals.TooMany(long missing, long active) ->
                line(String.format(
                        Locale.ROOT,
                        "  withdrawals held back: %,d of %,d records are not in the list; if that is right, import it again with --allow-withdrawals",
                        missing,
                        active));
            case Withdrawals.RowsUnknown(long rows) ->
                line(String.format(
                        Locale.ROOT,
                        "  withdrawals held back: %,d refused rows may be records that seem to be missing; correct them and import again",
                        rows));
        }
        count("refused", counts.refused());
        if (!summary.foreign().isEmpty()) {
            line("  not taken, not for this database: "
                    + summary.foreign().entrySet().stream()
                            .map(kind -> kind.getKey() + " " + kind.getValue())
                            .collect(Collectors.joining(", ")));
        }
        if (!summary.unmapped().isEmpty()) {
            line("  kept as text, no code known:");
            summary.unmapped().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_UNMAPPED)
                    .forEach(value -> line("    " + value.getValue() + "  " + value.getKey()));
            int more = summary.unmapped().size() - MOST_UNMAPPED;
            if (more > 0) {
                line("    and " + more + " more");
            }
        }
        if (summary.errors() != null) {
            line("  rows that were not taken, with the reason: " + summary.errors());
        }
        line(String.format(Locale.ROOT, "  %.1f s, %,.0f rows/s", seconds, counts.rows() / Math.max(0.001, seconds)));
    }

    private void count(String what, long count) {
        line(String.format(Locale.ROOT, "  %,10d  %s", count, what));
    }

    private void line(String text) {
        out.println(text);
    }
}
