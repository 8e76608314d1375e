package org.liaisonhub.server.http.operator;

import java.util.Arrays;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** What operators and developers call: health, metrics, and the pages that explain problems. */
public final class OperatorRoutes {
    private OperatorRoutes() {}

    /** Registers them all. Readiness and metrics are for the machine itself, or for administrators from elsewhere. */
    public static void register(Routes routes, Health health, HubMetrics metrics) {
        routes.get("/health", Guard.PUBLIC, health::live);
        routes.get("/health/ready", Guard.LOOPBACK, health::ready);
        routes.get("/metrics", Guard.LOOPBACK, metrics::show);
        routes.get("/problems/{code}", Guard.PUBLIC, OperatorRoutes::explain);
    }

    private static void explain(Exchange exchange) {
        var code = exchange.pathValue("code");
        var type = Arrays.stream(ProblemType.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
        exchange.sendText(200, "text/plain", type.status() + " " + type.title() + "\n\n" + type.explanation() + "\n");
    }
}
