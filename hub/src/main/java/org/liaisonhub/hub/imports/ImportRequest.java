package org.liaisonhub.hub.imports;

import java.nio.file.Path;

/**
 * What to import, for whom, how.
 *
 * @param database code of the database
 * @param owner code of the party whose records these are
 * @param actor who imports: stable id of an account, without personal data
 * @param errors where refused rows are written; made only when there are any
 * @param options what to do beyond recording
 */
public record ImportRequest(Source source, String database, String owner, String actor, Path errors, Options options) {
    /** Where the rows come from. */
    public sealed interface Source {
        /** The consolidated list of the UN Security Council, XML. Always a whole list. */
        record UnSecurityCouncil(Path file) implements Source {}

        /** The folder with sdn.csv, alt.csv and add.csv of the OFAC SDN list. Always a whole list. */
        record OfacSdn(Path folder) implements Source {}

        /** CSV by the fields of the database. */
        record Csv(Path file) implements Source {}

        /** One JSON object a line by the fields of the database, with {@code source-key} among them. */
        record Ndjson(Path file) implements Source {}
    }

    /**
     * What to do beyond recording.
     *
     * @param dryRun read and verify everything, write nothing
     * @param wholeList whether records that the file does not have are withdrawn; the two lists always are whole
     * @param allowWithdrawals withdraw even when it is more than a fifth of what the owner has
     */
    public record Options(boolean dryRun, boolean wholeList, boolean allowWithdrawals) {
        public static final Options NONE = new Options(false, false, false);
    }

    /** Whether this file is all that the owner has in the database. */
    boolean isWholeList() {
        return switch (source) {
            case Source.UnSecurityCouncil _, Source.OfacSdn _ -> true;
            case Source.Csv _, Source.Ndjson _ -> options.wholeList();
        };
    }
}
