package org.liaisonhub.server.http;

import org.liaisonhub.hub.access.policy.Caller;

/**
 * An officer with a session.
 *
 * @param displayName as the page greets them; never logged
 */
public record SignedIn(Caller caller, String displayName) {}
