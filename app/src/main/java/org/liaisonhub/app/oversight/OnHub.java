package org.liaisonhub.app.oversight;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.app.running.OfficerSignIn;
import org.liaisonhub.app.running.OperatorFiles;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the hub that runs on the data directory, or starts one for the time of the question; as its operator or as an officer. */
abstract class OnHub implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--officer",
            paramLabel = "NAME",
            description = "Sign in as this officer; password and code are asked for.")
    private @Nullable String officer;

    /** Returns the exit code. */
    abstract int run(HubClient hub);

    /** Whether only a person may do it, so that the operator's own token, which is a system's, is of no use. */
    boolean forPersons() {
        return false;
    }

    @Override
    public final Integer call() {
        if (officer == null && forPersons()) {
            throw new InvalidValue("--officer", "is required: only a person may do this, and no system");
        }
        var running = new OperatorFiles(data.directory()).running();
        if (running.isPresent()) {
            return run(as(running.get()));
        }
        try (var started = RunningHub.start(data, ServerSettings.DEFAULT.withPort(0))) {
            return run(as(started.operator()));
        }
    }

    private HubClient as(HubClient operator) {
        return officer == null ? operator : new OfficerSignIn(operator, new Terminal()::ask).signIn(officer);
    }
}
