package org.liaisonhub.server.http.listener;

import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/**
 * Finds out who asks: by a bearer token, by the cookie of a session, or, for the API, by the certificate of the
 * connection itself. No header says who asks but those two: certificates and addresses that a proxy forwards are not
 * read.
 */
final class Identification {
    private static final String API = "/api/";

    private final Credentials credentials;

    Identification(Credentials credentials) {
        this.credentials = credentials;
    }

    /**
     * Identifies the caller; false when nothing says who asks.
     *
     * @throws ProblemException 400 when two credentials contradict each other, 401 when one is no good
     */
    boolean identify(Exchange exchange) {
        var bearer = AuthorizationHeader.token(exchange.headers("Authorization"));
        var cookies = exchange.cookieValues(exchange.cookie().name());
        if (cookies.size() > 1) {
            throw ambiguous("session-twice");
        }
        var session = cookies.isEmpty() ? "" : cookies.getFirst();
        if (bearer.isPresent() && !session.isEmpty()) {
            throw ambiguous("token-and-session");
        }
        if (bearer.isPresent()) {
            var system = credentials.bearer(bearer.get(), exchange.certificates());
            exchange.identified(system.orElseThrow(() -> AuthorizationHeader.refused("token-not-valid")), bearer.get());
            return true;
        }
        if (!session.isEmpty()) {
            var officer = credentials.session(session);
            officer.ifPresent(signedIn -> exchange.identified(signedIn, session));
            return officer.isPresent();
        }
        if (exchange.path().startsWith(API) && !exchange.certificates().isEmpty()) {
            exchange.identified(credentials.certificate(exchange.certificates()), "");
            return true;
        }
        return false;
    }

    private static ProblemException ambiguous(String rule) {
        return Problem.of(ProblemType.AMBIGUOUS_CREDENTIALS).withRule(rule).thrown();
    }
}
