package org.liaisonhub.server.http.listener;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.ReadWatch;
import org.liaisonhub.server.http.Route;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.SessionCookie;
import org.liaisonhub.server.http.listener.RouteTable.Found;
import org.liaisonhub.server.http.operator.HubMetrics;
import org.liaisonhub.server.http.problems.Failures;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** What every request passes: headers, limit, route, guard, handler, and the one error handler around them. */
final class Dispatcher implements Handler {
    private static final System.Logger LOG = System.getLogger("org.liaisonhub.server");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final long WAIT_FOR_TURN_MILLIS = 2_000;

    private final RouteTable routes;
    private final Gate gate;
    private final ServerSettings settings;
    private final SecurityHeaders securityHeaders;
    private final SessionCookie cookie;
    private final Semaphore turns;
    private final ErrorPages fallback;
    private final HubMetrics metrics;
    private final ReadWatch watch;

    Dispatcher(
            RouteTable routes,
            Gate gate,
            ServerSettings settings,
            ErrorPages fallback,
            HubMetrics metrics,
            ReadWatch watch) {
        this.routes = routes;
        this.gate = gate;
        this.settings = settings;
        this.securityHeaders = new SecurityHeaders(settings.secure());
        this.cookie = new SessionCookie(settings.secure());
        this.turns = new Semaphore(settings.maxConcurrentRequests());
        this.fallback = fallback;
        this.metrics = metrics;
        this.watch = watch;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        securityHeaders.set(response.headers());
        var exchange = new Exchange(request, response, settings, requestId(request), cookie, watch);
        exchange.closeIfAsked();
        exchange.responseHeader("X-Request-Id", exchange.requestId());
        var errors = fallback;
        boolean turn = false;
        try {
            turn = turns.tryAcquire(WAIT_FOR_TURN_MILLIS, TimeUnit.MILLISECONDS);
            if (!turn) {
                throw Problem.of(ProblemType.OVERLOADED)
                        .withHeader("Retry-After", "1")
                        .thrown();
            }
            switch (routes.find(exchange.method(), exchange.path())) {
                case Found.Matched(var route, var values) -> {
                    errors = route.errors();
                    exchange.matched(values);
                    answer(exchange, route);
                }
                case Found.OtherMethods(var allow, var pages) -> {
                    errors = pages;
                    throw Problem.of(ProblemType.METHOD_NOT_ALLOWED)
                            .withHeader("Allow", allow)
                            .thrown();
                }
                case Found.Nothing() -> throw Problem.of(ProblemType.NOT_FOUND).thrown();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloseConnectionException("the server stops", e);
        } catch (Exception | Error e) {
            tell(exchange, errors, e);
        } finally {
            if (turn) {
                turns.release();
            }
            metrics.answered(response.status().code());
        }
        if (exchange.closing()) {
            // The web server itself leaves a connection open whose end it has announced.
            throw new CloseConnectionException("closed after the response");
        }
    }

    /** What is refused to somebody who is known is entered before it is told, and told only when that is durable. */
    private void answer(Exchange exchange, Route route) throws Exception {
        try {
            gate.pass(exchange, route.guard());
            route.handler().handle(exchange);
        } catch (Denied refusal) {
            if (exchange.known()) {
                gate.enter(exchange.caller(), route, refusal);
            }
            throw refusal;
        }
    }

    private static void tell(Exchange exchange, ErrorPages errors, Throwable failure) {
        if (Failures.isLostConnection(failure)) {
            throw new CloseConnectionException("the caller went away", failure);
        }
        var problem = Failures.problem(failure);
        if (exchange.begun()) {
            throw new CloseConnectionException("the response had begun", failure);
        }
        noteRefusal(problem);
        problem.headers().forEach(exchange::responseHeader);
        exchange.closeUnlessRead();
        errors.show(exchange, problem);
    }

    /** A credential that is no good is told to the operator by the name of its fault, and by nothing of itself. */
    private static void noteRefusal(Problem problem) {
        boolean credential =
                problem.type() == ProblemType.UNAUTHENTICATED || problem.type() == ProblemType.AMBIGUOUS_CREDENTIALS;
        if (credential && !problem.rule().isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "credential refused: {0}", problem.rule());
        }
    }

    private static String requestId(ServerRequest request) {
        Optional<String> given = request.headers().first(HeaderNames.create("X-Request-Id"));
        return given.filter(id -> REQUEST_ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
