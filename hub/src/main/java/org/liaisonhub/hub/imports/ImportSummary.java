package org.liaisonhub.hub.imports;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an import did. Every row that was read is in exactly one of the counts of {@link Counts}.
 *
 * @param foreign sound rows that are nothing for this database, by kind
 * @param unmapped values that were kept as text because no code is known for them, with how often they stand there
 * @param withdrawals what became of records that a whole list no longer has
 * @param ending whether the file was read to its end
 * @param errors the error file, or null when no row was refused
 */
public record ImportSummary(
        Counts counts,
        SortedMap<String, Long> foreign,
        SortedMap<String, Long> unmapped,
        Withdrawals withdrawals,
        Ending ending,
        @Nullable Path errors) {
    public ImportSummary {
        foreign = Collections.unmodifiableSortedMap(new TreeMap<>(foreign));
        unmapped = Collections.unmodifiableSortedMap(new TreeMap<>(unmapped));
    }

    /**
     * Rows by what became of them.
     *
     * @param rows all that were read
     * @param accepted sound rows; of a dry run nothing more is known of them
     */
    public record Counts(long rows, long accepted, long added, long changed, long unchanged, long refused) {}

    /** How the import ended. */
    public enum Ending {
        COMPLETE,
        /** Everything was read and verified, nothing was written. */
        DRY_RUN,
        /** Stopped on request; what is counted as added or changed is committed, the rest of the file was not read. */
        CANCELLED
    }

    /** What became of records that a whole list no longer has. */
    public sealed interface Withdrawals {
        /** The file is no whole list, or it was not read to its end. */
        record NotConsidered() implements Withdrawals {}

        record Withdrawn(long count) implements Withdrawals {}

        /** Left as they were: so many that a broken or truncated file is likelier. */
        record TooMany(long count, long active) implements Withdrawals {}

        /** Left as they were: a refused row, whose key is not known, may be one of them. */
        record RowsUnknown(long rows) implements Withdrawals {}
    }
}
