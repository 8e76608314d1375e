package org.liaisonhub.server.http;

import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.Sessions.Standing;
import org.liaisonhub.hub.access.policy.Caller;

/**
 * An officer with a session.
 *
 * @param displayName as the page greets them; never logged
 * @param standing what the officer must do before the session is good for anything else
 * @param fresh whether a second factor was proved just now, as export and release ask for
 * @param session of the hub; null only where a test has none
 */
public record SignedIn(
        Caller caller,
        String displayName,
        Standing standing,
        boolean fresh,
        Sessions.@org.jspecify.annotations.Nullable Session session) {

    /** Whether the officer has proved all that the hub asks for. */
    public boolean complete() {
        return standing == Standing.COMPLETE;
    }

    /** The session as the hub keeps it. */
    public Sessions.Session kept() {
        return java.util.Objects.requireNonNull(session, "a session of the hub");
    }
}
