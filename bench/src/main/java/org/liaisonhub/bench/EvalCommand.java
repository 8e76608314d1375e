package org.liaisonhub.bench;

import org.liaisonhub.app.ExtraCommand;
import org.liaisonhub.bench.names.EvalNamesCommand;
import org.liaisonhub.bench.perturbing.EvalPerturbedCommand;
import org.liaisonhub.bench.screening.EvalScreeningCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code liaison eval}: how well persons are matched, on data that somebody brings. Needs no hub. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measure how well names and persons are matched, on files of your own. Needs no running hub.",
        subcommands = {EvalNamesCommand.class, EvalScreeningCommand.class, EvalPerturbedCommand.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:done with findings", "2:wrong usage", "3:failed"})
public final class EvalCommand implements ExtraCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Say what to measure: names, screening or un-perturbed.");
    }
}
