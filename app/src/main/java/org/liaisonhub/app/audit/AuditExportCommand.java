package org.liaisonhub.app.audit;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.audit.log.LogExport;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write the log as static files (C2SP tlog-tiles), which 'audit verify FOLDER' checks without a hub.",
            "The entries name officers and records: keep the folder as you keep the hub. Run again, it adds what is new."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage", "3:failed"})
final class AuditExportCommand implements Callable<Integer> {
    private static final int TOLD_EVERY = 5_000;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "FOLDER", description = "Where to; made when it is not there.")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        try (var signing = SigningLog.open(data)) {
            var note = signing.newest();
            LogExport.write(signing.log(), note, folder, files -> {
                if (files % TOLD_EVERY == 0) {
                    err.printf("%,d files%n", files);
                    err.flush();
                }
            });
            var out = spec.commandLine().getOut();
            out.printf("%,d entries in %s%n", Checkpoint.parse(note.text()).size(), folder);
            out.println("Verify it with:  liaison audit verify " + folder + " --key "
                    + signing.checkpoints().key().text());
            out.flush();
        }
        return 0;
    }
}
