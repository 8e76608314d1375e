package org.liaisonhub.server.http;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;

/** What the server asks of {@code hub.access}: who is behind a credential, and may they do it. Thread-safe. */
public interface Credentials {
    /**
     * A system that asks.
     *
     * @param bound whether it has proved that it holds a registered key: by its certificate, or a token bound to one
     */
    record SystemCaller(Caller caller, boolean bound) {}

    /**
     * The system behind a bearer token; empty when the token is unknown, expired, revoked, or bound to another
     * certificate than the one that is presented.
     *
     * @param presented the chain of the connection, its own certificate first, whose key its peer has proved to hold;
     *     empty without one
     */
    Optional<SystemCaller> bearer(String token, List<X509Certificate> presented);

    /**
     * The system behind a client certificate.
     *
     * @throws org.liaisonhub.server.http.problems.ProblemException 401 that says why the certificate is refused
     */
    SystemCaller certificate(List<X509Certificate> presented);

    /** The officer behind a session; empty when the session is unknown, expired or ended. */
    Optional<SignedIn> session(String sessionToken);

    /** Opens a session; empty when name or password is wrong, or the account is locked: the caller is not told which. */
    Optional<String> signIn(String account, String password);

    /** Ends a session; an unknown one is ended already. */
    void signOut(String sessionToken);

    /**
     * Hears of every refusal to a caller who is known, before it is told. Who is nobody fills no log.
     *
     * @param operation what the guard of the route asks for, or its name
     * @param route method and template of the path, without any value
     */
    void refused(Caller caller, String operation, String route, Denied refusal);

    /** Whether officers may sign in at an outside provider. */
    boolean outside();

    /** Whether the caller's party takes part and no interim measure suspends it. */
    boolean stands(Caller caller);

    /** May this caller do it, in any database at all? */
    Decision decide(Caller caller, Operation operation);
}
