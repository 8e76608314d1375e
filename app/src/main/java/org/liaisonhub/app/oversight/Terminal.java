package org.liaisonhub.app.oversight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.liaisonhub.standards.InvalidValue;

/** Asks whoever sits at the terminal, unseen; where there is none, the lines of the standard input answer in order. */
final class Terminal {
    private final BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    @SuppressWarnings(
            "SystemConsoleNull") // it is asked whether it is a terminal; null is still allowed by its contract
    String ask(String what) {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            var typed = console.readPassword("%s: ", what);
            return typed == null ? "" : new String(typed);
        }
        try {
            var line = lines.readLine();
            if (line == null) {
                throw new InvalidValue("standard input", "a line with: " + what);
            }
            return line;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the standard input", broken);
        }
    }
}
