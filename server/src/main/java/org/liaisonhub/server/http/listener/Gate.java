package org.liaisonhub.server.http.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.liaisonhub.hub.access.accounts.Sessions.Standing;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.Credentials.SystemCaller;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Route;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.SignedIn;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;

/** Lets a request pass to its route, or not: who asks, may they, and do they really ask themselves. */
final class Gate {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");
    private static final Set<String> PROXY_HEADERS = Set.of("Forwarded", "X-Forwarded-For", "Via");

    private final Credentials credentials;
    private final Identification identification;
    private final ServerSettings settings;

    Gate(Credentials credentials, ServerSettings settings) {
        this.credentials = credentials;
        this.identification = new Identification(credentials);
        this.settings = settings;
    }

    /**
     * Lets pass, or throws.
     *
     * @throws ProblemException 400, 401, or 403 for what must be proved first
     * @throws Denied when a caller who is known may not
     */
    void pass(Exchange exchange, Guard guard) throws IOException {
        boolean known = identification.identify(exchange);
        switch (guard) {
            case Guard.Everyone() -> {}
            case Guard.AnyCaller() -> {
                requireComplete(exchange, known);
                requireStanding(exchange);
            }
            case Guard.AnySession() -> require(exchange.session().isPresent());
            case Guard.CompleteSession() -> {
                require(exchange.session().isPresent());
                requireComplete(exchange, known);
            }
            case Guard.AnySystem() -> {
                require(exchange.system().isPresent());
                requireStanding(exchange);
            }
            case Guard.Needs(var operation) -> require(exchange, known, operation);
            case Guard.NeedsStepUp(var operation) -> {
                require(exchange, known, operation);
                requireStepUp(exchange);
            }
            case Guard.HasRole(var roles) -> {
                requireComplete(exchange, known);
                requireStanding(exchange);
                if (exchange.caller().roles().stream().noneMatch(roles::contains)) {
                    throw new Denied("role-missing");
                }
            }
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

    /** Enters a refusal into the audit, unless the service that refused has done so. */
    void enter(Caller caller, Route route, Denied refusal) {
        if (!refusal.isEntered()) {
            credentials.refused(caller, word(route.guard()), route.method() + " " + route.template(), refusal);
        }
    }

    private static String word(Guard guard) {
        return switch (guard) {
            case Guard.Everyone() -> "PUBLIC";
            case Guard.AnyCaller() -> "SIGNED_IN";
            case Guard.AnySession() -> "SESSION";
            case Guard.CompleteSession() -> "OFFICER";
            case Guard.AnySystem() -> "SYSTEM";
            case Guard.HasRole(var _) -> "ROLE";
            case Guard.Needs(var operation) -> operation.name();
            case Guard.NeedsStepUp(var operation) -> operation.name();
            case Guard.LoopbackOr(var operation) -> operation.name();
        };
    }

    /** Where no operation is decided: whoever belongs to a suspended party may do nothing. */
    private void requireStanding(Exchange exchange) {
        if (!credentials.stands(exchange.caller())) {
            throw new Denied(Decision.NOT_GRANTED);
        }
    }

    private void require(Exchange exchange, boolean known, Operation operation) {
        requireComplete(exchange, known);
        credentials.decide(exchange.caller(), operation).require();
    }

    /** An officer who has only typed a password has not proved enough to be anybody. */
    private static void requireComplete(Exchange exchange, boolean known) {
        require(known);
        var standing = exchange.session().map(SignedIn::standing).orElse(Standing.COMPLETE);
        switch (standing) {
            case COMPLETE -> {}
            case CODE_NEEDED ->
                throw Problem.of(ProblemType.SECOND_FACTOR_NEEDED)
                        .withRule("code-needed")
                        .thrown();
            case ENROLMENT_NEEDED ->
                throw Problem.of(ProblemType.SECOND_FACTOR_NEEDED)
                        .withRule("enrolment-needed")
                        .thrown();
        }
    }

    private static void requireStepUp(Exchange exchange) {
        boolean fresh = exchange.session()
                .map(SignedIn::fresh)
                .orElseGet(() -> exchange.system().map(SystemCaller::bound).orElse(false));
        if (!fresh) {
            throw Problem.of(ProblemType.STEP_UP_NEEDED)
                    .withRule(exchange.session().isPresent() ? "second-factor-not-fresh" : "token-not-bound")
                    .thrown();
        }
    }

    private static void require(boolean known) {
        if (!known) {
            throw AuthorizationHeader.refused("");
        }
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
        var scheme = settings.tls() == null ? "http://" : "https://";
        return settings.publicOrigin().isEmpty() ? scheme + exchange.authority() : settings.publicOrigin();
    }

    private static boolean carriesFormToken(Exchange exchange) throws IOException {
        var given = exchange.header("X-CSRF-Token").orElse("");
        if (given.isEmpty() && exchange.hasForm()) {
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
