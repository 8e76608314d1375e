package org.liaisonhub.server.console;

import java.util.List;

/** The sign-in form. Its faults never tell whether the name or the password was wrong. */
public record SignInPage(Frame frame, String name, List<Fault> faults) {
    public SignInPage {
        faults = List.copyOf(faults);
    }
}
