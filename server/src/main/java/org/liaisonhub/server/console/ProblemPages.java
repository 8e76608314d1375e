package org.liaisonhub.server.console;

import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** Shows problems as pages to people, as JSON to programs. Who is not signed in is sent to the sign-in page. */
final class ProblemPages implements ErrorPages {
    private final Frames frames;
    private final Pages pages;

    ProblemPages(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public void show(Exchange exchange, Problem problem) {
        if (!readsHtml(exchange)) {
            PROBLEM_JSON.show(exchange, problem);
        } else if (problem.type() == ProblemType.UNAUTHENTICATED) {
            exchange.redirect("/sign-in");
        } else if (problem.type() == ProblemType.SECOND_FACTOR_NEEDED) {
            exchange.redirect("/second-factor");
        } else if (problem.type() == ProblemType.STEP_UP_NEEDED) {
            exchange.redirect("/step-up?next=" + page(exchange));
        } else {
            var incident =
                    problem.type() == ProblemType.INTERNAL ? problem.detail().replaceFirst("^incident ", "") : "";
            boolean checkFailed =
                    exchange.method().equals("POST") && exchange.path().equals("/check");
            var frame = frames.of(exchange, "/check");
            exchange.sendText(
                    problem.status(),
                    "text/html",
                    pages.html(new ErrorPage(frame, kind(problem.type()), incident, checkFailed)));
        }
    }

    /** Where a form that was refused stands, or near it: the page of the same part of the console. */
    private static String page(Exchange exchange) {
        var path = exchange.path();
        return "GET".equals(exchange.method()) ? path : path.replaceFirst("(?<=.)/.*", "");
    }

    /** A script of our pages asks as htmx does; browsers name HTML. Everything else is a program. */
    private static boolean readsHtml(Exchange exchange) {
        return exchange.header("HX-Request").isPresent()
                || exchange.header("Accept").orElse("").contains("text/html");
    }

    private static String kind(ProblemType type) {
        return switch (type) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case DENIED, FORGED, UNAUTHENTICATED, SECOND_FACTOR_NEEDED, STEP_UP_NEEDED -> "forbidden";
            case TOO_LARGE, HEADERS_TOO_LARGE -> "too-large";
            case UNAVAILABLE, OVERLOADED, TOO_MANY_ATTEMPTS, TOO_SLOW -> "unavailable";
            case INTERNAL -> "internal";
            case INVALID_VALUE,
                    MALFORMED_JSON,
                    MALFORMED_REQUEST,
                    AMBIGUOUS_CREDENTIALS,
                    IN_PROGRESS,
                    UNSUPPORTED_MEDIA_TYPE,
                    KEY_REUSED,
                    INCONSISTENT_LOG -> "bad-request";
        };
    }
}
