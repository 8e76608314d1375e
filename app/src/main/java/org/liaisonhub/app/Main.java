package org.liaisonhub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ServiceLoader;
import java.util.logging.LogManager;
import org.liaisonhub.app.agreements.AgreementCommand;
import org.liaisonhub.app.audit.AuditCommand;
import org.liaisonhub.app.imports.ImportCommand;
import org.liaisonhub.app.match.MatchCommand;
import org.liaisonhub.app.oversight.ExplainCommand;
import org.liaisonhub.app.oversight.MeasuresCommand;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code liaison} program. Exit codes: 0 done, 1 done with findings or refusals, 2 wrong usage, 3 failed. */
@Command(
        name = "liaison",
        mixinStandardHelpOptions = true,
        version = "Liaison 0.1.0",
        description = "An open hub for international police cooperation.",
        footer = {"", "Each command has --help. Exit codes: 0 done, 1 done with findings, 2 wrong usage, 3 failed."},
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            MatchCommand.class,
            InspectCommand.class,
            AgreementCommand.class,
            AuditCommand.class,
            StatisticsCommand.class,
            MeasuresCommand.class,
            ExplainCommand.class,
            GenerateCommand.class
        })
public final class Main {
    private static final int WRONG_USAGE = 2;
    private static final int FAILED = 3;

    private Main() {}

    public static void main(String[] arguments) {
        configureLogging();
        System.exit(run(arguments));
    }

    /** Runs one command and returns its exit code. */
    public static int run(String... arguments) {
        var commandLine = new CommandLine(new Main());
        ServiceLoader.load(ExtraCommand.class).forEach(commandLine::addSubcommand);
        commandLine.setExecutionExceptionHandler((failure, command, _) -> {
            command.getErr().println("liaison " + command.getCommandName() + ": " + worded(failure));
            if (System.getenv("LIAISON_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return failure instanceof InvalidValue ? WRONG_USAGE : FAILED;
        });
        return commandLine.execute(arguments);
    }

    /** Our own failures name field and rule and no personal value; the words of others might, so they are not shown. */
    private static String worded(Exception failure) {
        boolean ours = failure.getClass().getName().startsWith("org.liaisonhub.");
        if (ours || failure instanceof UncheckedIOException) {
            return String.valueOf(failure.getMessage());
        }
        return "failed unexpectedly (" + failure.getClass().getSimpleName()
                + "). Set LIAISON_DEBUG=1 for the stack trace, which may hold personal data.";
    }

    private static void configureLogging() {
        try (var configuration = Main.class.getResourceAsStream("logging.properties")) {
            if (configuration != null) {
                LogManager.getLogManager().readConfiguration(configuration);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the logging configuration", e);
        }
    }
}
