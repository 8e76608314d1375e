package org.liaisonhub.server;

import java.util.Optional;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.SignIn;
import org.liaisonhub.hub.access.accounts.SignIns;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.SignedIn;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** The credentials that {@code hub.access} keeps. */
final class HubCredentials implements Credentials {
    private final Access access;
    private final SignIns signIns;
    private final Sessions sessions;

    HubCredentials(Access access, SignIns signIns, Sessions sessions) {
        this.access = access;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Override
    public Optional<Caller> bearer(String token) {
        return access.authenticate(token);
    }

    @Override
    public Optional<SignedIn> session(String sessionToken) {
        return sessions.find(sessionToken)
                .map(session -> new SignedIn(
                        session.account().caller(), session.account().displayName()));
    }

    @Override
    public Optional<String> signIn(String account, String password) {
        return switch (signIns.signIn(account, password)) {
            case SignIn.Accepted(var accepted) ->
                Optional.of(sessions.start(accepted).id());
            case SignIn.Refused() -> Optional.empty();
            case SignIn.Busy() ->
                throw Problem.of(ProblemType.OVERLOADED)
                        .withHeader("Retry-After", "1")
                        .thrown();
        };
    }

    @Override
    public void signOut(String sessionToken) {
        sessions.signOut(sessionToken);
    }

    @Override
    public Decision decide(Caller caller, Operation operation) {
        return access.decide(caller, operation, "");
    }
}
