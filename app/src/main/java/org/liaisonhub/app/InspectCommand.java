package org.liaisonhub.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code liaison inspect KIND FILE}: one subcommand for each kind, all of the same form. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Read a file of a standard format and say what is in it and what is wrong with it.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all is valid", "1:something is not valid", "2:wrong usage", "3:the file cannot be read"},
        subcommands = InspectMrzCommand.class)
final class InspectCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to inspect: mrz.");
    }
}
