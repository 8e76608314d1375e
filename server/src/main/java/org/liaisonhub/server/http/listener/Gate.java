package org.liaisonhub.server.http.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/** Lets a request pass to its route, or not: who asks, may they, and do they really ask themselves. */
final class Gate {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final Set<String> PROXY_HEADERS = Set.of("Forwarded", "X-Forwarded-For", "Via");
    private static final String BEARER = "Bearer ";

    private final Credentials credentials;
    private final ServerSettings settings;

    Gate(Credentials credentials, ServerSettings settings) {
        this.credentials = credentials;
        this.settings = settings;
    }

    /** @throws ProblemException 401 or 403 */
    void pass(Exchange exchange, Guard guard) throws IOException {
        boolean known = identify(exchange);
        switch (guard) {
            case Guard.Everyone() -> {}
            case Guard.AnyCaller() -> require(known);
            case Guard.Needs(var operation) -> require(exchange, known, operation);
            case Guard.LoopbackOr(var operation) -> {
                if (!fromLoopback(exchange)) {
                    require(exchange, known, operation);
                }
            }
        }
        if (!SAFE_METHODS.contains(exchange.method())) {
            refuseForgery(exchange);
        }
    }

    private boolean identify(Exchange exchange) {
        var authorization = exchange.header("Authorization").orElse("");
        if (!authorization.isEmpty()) {
            if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                throw unauthenticated();
            }
            var caller = credentials
                    .bearer(authorization.substring(BEARER.length()).strip())
                    .orElseThrow(Gate::unauthenticated);
            exchange.identified(caller);
            return true;
        }
        var token = exchange.cookieValue(exchange.cookie().name()).orElse("");
        if (token.isEmpty()) {
            return false;
        }
        var session = credentials.session(token);
        session.ifPresent(signedIn -> exchange.identified(signedIn, token));
        return session.isPresent();
    }

    private void require(Exchange exchange, boolean known, Operation operation) {
        require(known);
        switch (credentials.decide(exchange.caller(), operation)) {
            case Decision.Permit _ -> {}
            case Decision.Deny(var reason) ->
                throw Problem.of(ProblemType.DENIED).withRule(reason).thrown();
        }
    }

    private static void require(boolean known) {
        if (!known) {
            throw unauthenticated();
        }
    }

    private static ProblemException unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED)
                .withHeader("WWW-Authenticate", "Bearer realm=\"liaison\"")
                .thrown();
    }

    /**
     * A change asked for by a browser must come from the hub's own pages. Systems with a token send none of a browser's
     * headers and no cookie, so nobody can make them ask.
     */
    private void refuseForgery(Exchange exchange) throws IOException {
        var site = exchange.header("Sec-Fetch-Site").orElse("same-origin");
        var origin = exchange.header("Origin").orElse("");
        boolean foreign = (!"same-origin".equals(site) && !"none".equals(site))
                || (!origin.isEmpty() && !origin.equals(ownOrigin(exchange)));
        boolean browser = exchange.session().isPresent();
        if (foreign || (browser && !carriesFormToken(exchange))) {
            throw Problem.of(ProblemType.FORGED).thrown();
        }
    }

    private String ownOrigin(Exchange exchange) {
        return settings.publicOrigin().isEmpty() ? "http://" + exchange.authority() : settings.publicOrigin();
    }

    private static boolean carriesFormToken(Exchange exchange) throws IOException {
        var given = exchange.header("X-CSRF-Token").orElse("");
        if (given.isEmpty() && exchange.hasMediaType("application/x-www-form-urlencoded")) {
            given = exchange.form().value("csrf");
        }
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), exchange.formToken().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the request comes from this machine itself, and not through a proxy that stands on it. */
    private static boolean fromLoopback(Exchange exchange) {
        if (PROXY_HEADERS.stream().anyMatch(name -> exchange.header(name).isPresent())) {
            return false;
        }
        try {
            return InetAddress.getByName(exchange.peerAddress()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
