package org.liaisonhub.server.http;

import org.liaisonhub.server.http.problems.Problem;

/** Shows a problem to the caller: as JSON to systems, as a page to people. */
@FunctionalInterface
public interface ErrorPages {
    /** {@code application/problem+json}, for systems. */
    ErrorPages PROBLEM_JSON =
            (exchange, problem) -> exchange.send(problem.status(), "application/problem+json", problem.json());

    /** Writes the response; the problem's headers are set already. */
    void show(Exchange exchange, Problem problem);
}
