package org.liaisonhub.app.audit;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.replay.KeptQuestions;
import org.liaisonhub.hub.replay.QuestionKey;
import org.liaisonhub.hub.replay.QuestionRetention;
import org.liaisonhub.hub.replay.Replay;
import org.liaisonhub.hub.replay.Replayed;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Answer a check again, from the record versions that its audit entry names, and compare byte for byte.",
            "Says 'identical', or what has been deleted since, or which matcher answered then."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:identical", "1:not identical, and why", "2:wrong usage, or no such check", "3:failed"})
final class AuditReplayCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "CHECK-ID", description = "The checkId of the answer.")
    private String checkId = "";

    @Option(names = "--print", description = "Print the answer as JSON too; it may hold personal data.")
    private boolean print;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var postgres = data.openBesideHub()) {
            var database = postgres.dataSource();
            var questions = new KeptQuestions(
                    database, QuestionKey.in(data.directory()), QuestionRetention.DEFAULT, Clock.systemUTC());
            var replay = new Replay(database, Definitions.standard(), questions, AuditKey.in(database));
            var outcomes = replay.run(checkId);
            if (outcomes.isEmpty()) {
                throw new InvalidValue("CHECK-ID", "the id of a check in the log");
            }
            var out = spec.commandLine().getOut();
            for (var outcome : outcomes) {
                out.println("entry " + outcome.number() + ": " + worded(outcome));
                if (print && outcome instanceof Replayed.Identical(long _, String answer)) {
                    out.println(answer);
                }
            }
            out.flush();
            return outcomes.stream().allMatch(Replayed.Identical.class::isInstance) ? 0 : 1;
        }
    }

    private static String worded(Replayed outcome) {
        return switch (outcome) {
            case Replayed.Identical _ -> "identical";
            case Replayed.Different _ ->
                "different, with the same matcher and all records: a name of a party or database, or the program, changed";
            case Replayed.OtherMatcher(long _, String then, String now) ->
                "answered by matcher " + then + "; this program has " + now;
            case Replayed.QuestionDeleted _ -> "the question is not kept any more";
            case Replayed.RecordsDeleted(long _, var versions) -> "deleted since: " + String.join("; ", versions);
            case Replayed.NotAnswered(long _, String result) -> "no answer to compare with: " + result;
        };
    }
}
