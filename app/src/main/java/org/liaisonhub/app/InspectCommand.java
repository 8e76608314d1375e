package org.liaisonhub.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "inspect",
        description = "Read a file of a standard format and say what is in it and what is wrong with it.")
final class InspectCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new UnsupportedOperationException("to be written");
    }
}
