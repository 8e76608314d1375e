package org.liaisonhub.app;

import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code liaison} program. Exit codes: 0 done, 1 done with findings or refusals, 2 wrong usage, 3 failed. */
@Command(
        name = "liaison",
        mixinStandardHelpOptions = true,
        version = "Liaison 0.1.0",
        description = "An open hub for international police cooperation.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            InspectCommand.class,
            GenerateCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var commandLine = new CommandLine(new Main());
        ServiceLoader.load(ExtraCommand.class).forEach(commandLine::addSubcommand);
        return commandLine.execute(arguments);
    }
}
