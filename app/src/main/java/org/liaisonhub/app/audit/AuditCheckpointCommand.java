package org.liaisonhub.app.audit;

import java.util.concurrent.Callable;
import org.liaisonhub.app.running.DataOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        description = {
            "Print the newest signed checkpoint, with its cosignatures.",
            "Keep it elsewhere: 'audit verify --from FILE' then shows whether the log has only grown since."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:printed", "2:wrong usage", "3:failed"})
final class AuditCheckpointCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var signing = SigningLog.open(data)) {
            var out = spec.commandLine().getOut();
            out.print(signing.newest().format());
            out.flush();
            spec.commandLine()
                    .getErr()
                    .println("key: " + signing.checkpoints().key().text());
            spec.commandLine().getErr().flush();
        }
        return 0;
    }
}
