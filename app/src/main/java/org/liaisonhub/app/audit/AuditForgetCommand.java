package org.liaisonhub.app.audit;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.replay.KeptQuestions;
import org.liaisonhub.hub.replay.QuestionKey;
import org.liaisonhub.hub.replay.QuestionRetention;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Delete what was asked in a check before its retention ends; its audit entry stays, and this leaves one too.",
            "The answer cannot be replayed any more."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:deleted", "1:nothing was kept of that check", "2:wrong usage", "3:failed"})
final class AuditForgetCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "CHECK-ID", description = "The checkId of the answer.")
    private String checkId = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!checkId.matches("[!-~]{1,100}")) {
            throw new InvalidValue("CHECK-ID", "the id of a check");
        }
        try (var postgres = data.openBesideHub();
                var trail = new AuditTrail(postgres.dataSource())) {
            var clock = Clock.systemUTC();
            var questions = new KeptQuestions(
                    postgres.dataSource(), QuestionKey.in(data.directory()), QuestionRetention.DEFAULT, clock);
            trail.append(new AuditEntry(
                    UUID.randomUUID().toString(),
                    clock.instant(),
                    "",
                    "operator",
                    "FORGET_QUESTION",
                    "",
                    "",
                    checkId,
                    "STARTED",
                    "{}"));
            int forgotten = questions.forget(checkId);
            spec.commandLine().getOut().println(forgotten + " deleted");
            spec.commandLine().getOut().flush();
            return forgotten > 0 ? 0 : 1;
        }
    }
}
