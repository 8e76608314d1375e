package org.liaisonhub.app.audit;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = {
            "Say whose logs this hub is a witness for, and whose cosignatures it takes for its own log; both are audited.",
            "Without an option: print this hub's two keys, to be given to the other hub."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage", "3:failed"})
final class AuditWitnessCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--trust", paramLabel = "VKEY", description = "Take cosignatures of this witness.")
    private @Nullable String trust;

    @Option(names = "--watch", paramLabel = "VKEY", description = "Be a witness for the log of this key.")
    private @Nullable String watch;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var signing = SigningLog.open(data)) {
            if (trust != null) {
                signing.checkpoints().trust(key("--trust", trust));
            }
            if (watch != null) {
                signing.witness().watch(key("--watch", watch));
            }
            var out = spec.commandLine().getOut();
            out.println("log key:      " + signing.checkpoints().key().text());
            out.println("witness key:  " + signing.witness().key().text());
            out.flush();
        }
        return 0;
    }

    private static NoteKey key(String option, String text) {
        try {
            return NoteKey.parse(text);
        } catch (InvalidValue malformed) {
            throw new InvalidValue(option, malformed.rule());
        }
    }
}
