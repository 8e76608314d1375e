package org.liaisonhub.server;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.accounts.Sessions.Session;
import org.liaisonhub.hub.access.accounts.SignIn;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.access.systems.CertificateRefused;
import org.liaisonhub.hub.access.systems.ShortTokens;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.Credentials.SystemCaller;
import org.liaisonhub.server.http.SignedIn;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** The credentials that {@code hub.access} keeps. */
final class HubCredentials implements Credentials {
    private final Access access;
    private final SignInParts signIn;

    HubCredentials(Access access, SignInParts signIn) {
        this.access = access;
        this.signIn = signIn;
    }

    @Override
    public Optional<SystemCaller> bearer(String token, List<X509Certificate> presented) {
        return token.startsWith(ShortTokens.PREFIX)
                ? signIn.shortTokens()
                        .find(token, presented)
                        .map(holder -> new SystemCaller(access.mandated(holder.caller()), holder.bound()))
                : access.authenticate(token).map(caller -> new SystemCaller(access.mandated(caller), false));
    }

    @Override
    public SystemCaller certificate(List<X509Certificate> presented) {
        try {
            return new SystemCaller(
                    access.mandated(signIn.certificates().admit(presented).caller()), true);
        } catch (CertificateRefused refused) {
            throw Problem.of(ProblemType.UNAUTHENTICATED)
                    .withRule(refused.reason())
                    .thrown();
        }
    }

    @Override
    public Optional<SignedIn> session(String sessionToken) {
        return signIn.sessions().find(sessionToken).map(this::signedIn);
    }

    private SignedIn signedIn(Session session) {
        var sessions = signIn.sessions();
        return new SignedIn(
                access.mandated(session.account().caller()),
                session.account().displayName(),
                sessions.standing(session),
                sessions.isFresh(session),
                session);
    }

    @Override
    public Optional<String> signIn(String account, String password) {
        var entry = signIn.signIns().signIn(account, password);
        return switch (entry.outcome()) {
            case SignIn.Accepted _ -> Optional.of(entry.session());
            case SignIn.Refused() -> Optional.empty();
            case SignIn.Busy() ->
                throw Problem.of(ProblemType.OVERLOADED)
                        .withHeader("Retry-After", "1")
                        .thrown();
        };
    }

    @Override
    public void signOut(String sessionToken) {
        signIn.signIns().signOut(sessionToken);
    }

    @Override
    public void refused(Caller caller, String operation, String route, Denied refusal) {
        signIn.log().callers().refused(caller, operation, route, refusal);
    }

    @Override
    public boolean outside() {
        return signIn.provider().isPresent();
    }

    @Override
    public boolean stands(Caller caller) {
        return access.world().stands(caller.party());
    }

    @Override
    public Decision decide(Caller caller, Operation operation) {
        return access.decide(caller, Request.everywhere(operation, ""));
    }
}
