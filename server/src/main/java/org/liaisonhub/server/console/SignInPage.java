package org.liaisonhub.server.console;

import java.util.List;

/**
 * The sign-in form. Its faults never tell whether the name or the password was wrong.
 *
 * @param provider whether officers may sign in at an outside provider
 */
public record SignInPage(Frame frame, String name, boolean provider, List<Fault> faults) {
    public SignInPage {
        faults = List.copyOf(faults);
    }
}
