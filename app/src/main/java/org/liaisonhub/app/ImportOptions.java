package org.liaisonhub.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.ImportRequest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that every kind of import has. */
final class ImportOptions {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    DataOptions data;

    @Option(names = "--dry-run", description = "Read and verify everything, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--allow-withdrawals",
            description =
                    "Withdraw what a whole list no longer has even when it is more than a fifth (and more than 50).")
    private boolean allowWithdrawals;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Where refused rows are written (default: beside the input, with .refused added).")
    private @Nullable Path errors;

    Path errorsFor(Path input) {
        if (errors != null) {
            return errors;
        }
        Path absolute = input.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        int dot = name.endsWith(".csv") || name.endsWith(".ndjson") ? name.lastIndexOf('.') : -1;
        String refused = dot > 0 ? name.substring(0, dot) + ".refused" + name.substring(dot) : name + ".refused.csv";
        return absolute.resolveSibling(refused);
    }

    ImportRequest.Options toRequest(boolean wholeList) {
        return new ImportRequest.Options(dryRun, wholeList, allowWithdrawals);
    }
}
