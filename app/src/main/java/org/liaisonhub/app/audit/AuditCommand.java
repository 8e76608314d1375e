package org.liaisonhub.app.audit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code liaison audit}: what can be done with the log, beside a running hub or without one. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify the audit log, export it, show its signed checkpoint, replay an answer.",
        subcommands = {
            AuditVerifyCommand.class,
            AuditExportCommand.class,
            AuditCheckpointCommand.class,
            AuditWitnessCommand.class,
            AuditReplayCommand.class,
            AuditForgetCommand.class
        })
public final class AuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do with the log: verify, export, checkpoint, witness, replay, forget.");
    }
}
