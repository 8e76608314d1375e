package org.liaisonhub.app.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.imports.ImportRequest;
import org.liaisonhub.hub.imports.ImportRequest.Source;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every kind of import has: its options, and how it is run. */
final class ImportOptions {
    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private DataOptions data;

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

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec command;

    /**
     * Imports what the subcommand names.
     *
     * @param input the file beside which refused rows are written
     * @param newcomer the owner, to be made if it is absent
     */
    int run(
            Source source,
            Path input,
            String database,
            String owner,
            boolean wholeList,
            FileImport.@Nullable NewOwner newcomer) {
        var options = new ImportRequest.Options(dryRun, wholeList, allowWithdrawals);
        var request = new ImportRequest(source, database, owner, FileImport.ACTOR, errorsFor(input), options);
        var commandLine = command.commandLine();
        return new FileImport(commandLine.getOut(), commandLine.getErr()).run(data, request, newcomer);
    }

    private Path errorsFor(Path input) {
        if (errors != null) {
            return errors;
        }
        Path absolute = input.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName());
        int dot = name.endsWith(".csv") || name.endsWith(".ndjson") ? name.lastIndexOf('.') : -1;
        String refused = dot > 0 ? name.substring(0, dot) + ".refused" + name.substring(dot) : name + ".refused.csv";
        return absolute.resolveSibling(refused);
    }
}
