package org.liaisonhub.server.signin;

import java.util.List;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/** The page on which a joiner sets the first password. */
public record InvitationPage(Frame frame, String code, List<Fault> faults) {
    public InvitationPage {
        faults = List.copyOf(faults);
    }
}
