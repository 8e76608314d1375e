package org.liaisonhub.server.signin;

import org.liaisonhub.hub.access.accounts.Sessions.Session;
import org.liaisonhub.server.console.Words;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** {@code /sessions}: an officer sees where the account is signed in, and ends what should not be. */
public final class SessionRoutes {
    private static final String PATH = "/sessions";
    private final PageRoutes pages;

    public SessionRoutes(PageRoutes pages) {
        this.pages = pages;
    }

    public void register(Routes routes) {
        pages.shown(routes).get(PATH, Guard.OFFICER, this::list).post(PATH + "/{number}/end", Guard.OFFICER, this::end);
    }

    private void list(Exchange exchange) {
        var own = own(exchange);
        var lines = pages.parts().sessions().list(own.account().id()).stream()
                .map(one -> new SessionsPage.Line(
                        one.number(), Words.at(one.startedAt()), Words.at(one.seenAt()), one.number() == own.number()))
                .toList();
        var factors = pages.parts().secondFactors();
        pages.show(
                exchange,
                200,
                "sessions.jte",
                new SessionsPage(
                        pages.frame(exchange, PATH),
                        lines,
                        factors.enrolled(own.account()),
                        factors.recoveryCodesLeft(own.account())));
    }

    private void end(Exchange exchange) {
        var number = exchange.pathValue("number");
        var own = own(exchange);
        if (!number.matches("[0-9]{1,18}") || !pages.parts().signIns().end(own.account(), Long.parseLong(number))) {
            throw Problem.of(ProblemType.NOT_FOUND).thrown();
        }
        exchange.redirect(PATH);
    }

    private static Session own(Exchange exchange) {
        return exchange.session().orElseThrow().kept();
    }
}
