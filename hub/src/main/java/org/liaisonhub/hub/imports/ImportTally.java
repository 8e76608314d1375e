package org.liaisonhub.hub.imports;

import java.io.IOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.ImportSummary.Counts;
import org.liaisonhub.hub.imports.ImportSummary.Ending;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.hub.records.BulkRecording;

/** What came of the rows of one import, and what follows of those that did not come. Used by one thread. */
final class ImportTally {
    /** Distinct values that are listed as unmapped; the rest is counted together. */
    private static final int MOST_UNMAPPED = 500;
    /** Withdrawals that need no leave: this many, or this share of what the owner has, whichever is more. */
    private static final long FREE_WITHDRAWALS = 50;

    private static final double FREE_SHARE = 0.2;

    private final RefusedRows refusedRows;
    private final @Nullable SeenKeys seen;
    private long rows;
    private long accepted;
    private long added;
    private long changed;
    private long unchanged;
    private long refused;
    private long unknownKeys;
    private final TreeMap<String, Long> foreign = new TreeMap<>();
    private final TreeMap<String, Long> unmapped = new TreeMap<>();

    /** {@code seen} is null when the file is no whole list. */
    ImportTally(RefusedRows refusedRows, @Nullable SeenKeys seen) {
        this.refusedRows = refusedRows;
        this.seen = seen;
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    /** Adds what one committed transaction did. */
    void recorded(BulkRecording.Counts counts) {
        added += counts.added();
        changed += counts.changed();
        unchanged += counts.unchanged();
    }

    ImportSummary summary(Withdrawals withdrawals, Ending ending) {
        return new ImportSummary(
                new Counts(rows, accepted, added, changed, unchanged, refused),
                foreign,
                unmapped,
                withdrawals,
                ending,
                refusedRows.file());
    }

    /** Counts a row that is through; refused and foreign ones go to the error file. */
    void account(Row row) throws IOException {
        rows++;
        switch (row) {
            case Row.Read read -> {
                accepted++;
                see(read.sourceKey());
                for (String value : read.unmapped()) {
                    boolean listed = unmapped.containsKey(value) || unmapped.size() < MOST_UNMAPPED;
                    unmapped.merge(listed ? value : "(others)", 1L, Long::sum);
                }
            }
            case Row.Faulty faulty -> {
                refused++;
                if (faulty.sourceKey().isEmpty()) {
                    unknownKeys++;
                } else {
                    see(faulty.sourceKey());
                }
                refusedRows.add(faulty.line(), faulty.field(), faulty.rule(), faulty.original());
            }
            case Row.Foreign other -> {
                foreign.merge(other.kind(), 1L, Long::sum);
                refusedRows.add(other.line(), "", other.kind() + ": not for this database", other.original());
            }
        }
    }

    private void see(String key) throws IOException {
        if (seen != null) {
            seen.add(key);
        }
    }

    /** Withdraws what the whole list no longer has, or says why it does not. */
    Withdrawals withdraw(RecordSink sink, boolean allowed) throws IOException {
        if (seen == null) {
            return new Withdrawals.NotConsidered();
        }
        seen.complete();
        var missing = sink.missing(seen);
        if (missing.missing() == 0) {
            return new Withdrawals.Withdrawn(0);
        }
        if (unknownKeys > 0) {
            return new Withdrawals.RowsUnknown(unknownKeys);
        }
        if (!allowed && missing.missing() > Math.max(FREE_WITHDRAWALS, (long) (missing.active() * FREE_SHARE))) {
            return new Withdrawals.TooMany(missing.missing(), missing.active());
        }
        return new Withdrawals.Withdrawn(sink.withdrawAllBut(seen));
    }
}
