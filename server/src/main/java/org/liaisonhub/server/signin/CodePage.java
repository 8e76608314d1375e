package org.liaisonhub.server.signin;

import java.util.List;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/** The page that asks for a code. */
public record CodePage(Frame frame, boolean stepUp, String next, List<Fault> faults) {
    public CodePage {
        faults = List.copyOf(faults);
    }
}
