package org.liaisonhub.server.http.listener;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.problems.Failures;
import org.liaisonhub.server.http.problems.Problem;

/** Gives what the web server refuses before any route sees it the same headers and the same form of problem. */
final class TransportFailures implements DirectHandler {
    private final SecurityHeaders securityHeaders;

    private TransportFailures(SecurityHeaders securityHeaders) {
        this.securityHeaders = securityHeaders;
    }

    static DirectHandlers handlers(ServerSettings settings) {
        var handler = new TransportFailures(new SecurityHeaders(settings.secure()));
        var handlers = DirectHandlers.builder();
        for (var event : EventType.values()) {
            handlers.addHandler(event, handler);
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType event,
            Status status,
            ServerResponseHeaders headers,
            @Nullable String message) {
        // The web server takes a first line with control characters for a failure of its own.
        boolean unread = request.path().isEmpty();
        return response(Failures.ofStatus(unread && status.code() == 500 ? 400 : status.code()), headers);
    }

    private TransportResponse response(Problem problem, ServerResponseHeaders headers) {
        securityHeaders.set(headers);
        headers.set(HeaderValues.create("Content-Type", "application/problem+json"));
        headers.set(HeaderValues.CONNECTION_CLOSE);
        return TransportResponse.builder()
                .status(Status.create(problem.status()))
                .headers(headers)
                .keepAlive(false)
                .entity(problem.json())
                .build();
    }
}
