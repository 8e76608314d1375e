package org.liaisonhub.server.http;

import java.util.Optional;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;

/** What the server asks of {@code hub.access}: who is behind a credential, and may they do it. Thread-safe. */
public interface Credentials {
    /** The system behind a bearer token; empty when the token is unknown, expired or revoked. */
    Optional<Caller> bearer(String token);

    /** The officer behind a session; empty when the session is unknown, expired or ended. */
    Optional<SignedIn> session(String sessionToken);

    /** Opens a session; empty when name or password is wrong, or the account is locked: the caller is not told which. */
    Optional<String> signIn(String account, String password);

    /** Ends a session; an unknown one is ended already. */
    void signOut(String sessionToken);

    /** May this caller do it, in any database at all? */
    Decision decide(Caller caller, Operation operation);
}
