package org.liaisonhub.server.signin;

import java.util.List;
import org.liaisonhub.server.console.Frame;

/** Where an officer is signed in, and how many recovery codes are left. */
public record SessionsPage(Frame frame, List<Line> sessions, boolean secondFactor, int recoveryCodes) {
    public SessionsPage {
        sessions = List.copyOf(sessions);
    }

    /**
     * One living session.
     *
     * @param current whether it is the one of this page
     */
    public record Line(long number, String startedAt, String seenAt, boolean current) {}
}
