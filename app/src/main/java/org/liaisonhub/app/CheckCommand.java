package org.liaisonhub.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.app.running.OperatorFiles;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Ask: is this person, or this passport, known?",
            "Asks the hub that runs on the data directory, or starts one for the time of the check."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every database was asked, and none has a record that matches",
            "1:a possible match, a hit, or a database that could not be asked",
            "2:wrong usage, or a question that breaks a rule",
            "3:failed"
        })
final class CheckCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private DataOptions data = new DataOptions();

    @ArgGroup(exclusive = false, validate = false, heading = "%nThe question:%n")
    private QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "File of questions as the API takes them, one JSON object a line; prints one JSON answer a line.")
    private @Nullable Path questions;

    @Option(names = "--json", description = "Print the answer as the API gives it.")
    private boolean json;

    @Override
    public Integer call() {
        if (question.empty() == (questions == null)) {
            throw new InvalidValue("check", "give --name, --document or --mrz, or else --questions; see --help");
        }
        var running = new OperatorFiles(data.directory()).running();
        if (running.isPresent()) {
            return ask(running.get());
        }
        try (var started = RunningHub.start(data, ServerSettings.DEFAULT.withPort(0))) {
            started.waitUntilCurrent();
            return ask(started.operator());
        }
    }

    private int ask(HubClient hub) {
        return questions == null ? one(hub) : all(hub, questions);
    }

    private int one(HubClient hub) {
        var answer = hub.check(question.question().toString());
        System.out.print(json ? JSON.writeValueAsString(answer) + System.lineSeparator() : AnswerText.of(answer));
        return exitCode(answer);
    }

    private static int all(HubClient hub, Path file) {
        if (!Files.isReadable(file)) {
            throw new InvalidValue("--questions", "must be a file that can be read");
        }
        var findings = new AtomicBoolean();
        hub.batch(file, line -> {
            System.out.println(line);
            if (!line.contains("\"result\":\"NO_RECORD\",\"databases\"")) {
                findings.set(true);
            }
        });
        return findings.get() ? 1 : 0;
    }

    private static int exitCode(Answer answer) {
        return answer.result() == Result.NO_RECORD ? 0 : 1;
    }
}
