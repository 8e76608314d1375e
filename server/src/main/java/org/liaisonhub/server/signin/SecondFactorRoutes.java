package org.liaisonhub.server.signin;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.secondfactor.SecondFactors;
import org.liaisonhub.hub.access.secondfactor.SecondFactors.Proof;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.SignedIn;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** {@code /second-factor}: prove it or enrol it; {@code /step-up}: prove it again for what asks for a fresh one. */
public final class SecondFactorRoutes {
    private static final String PATH = "/second-factor";
    private static final String STEP_UP = "/step-up";
    private static final String START = "/";

    /** A path of the hub's own, never the address of another host. */
    private static final Pattern OWN_PATH = Pattern.compile("(?:/[A-Za-z0-9_-]+)+");

    private final PageRoutes pages;
    private final SecondFactors factors;

    public SecondFactorRoutes(PageRoutes pages) {
        this.pages = pages;
        this.factors = pages.parts().secondFactors();
    }

    public void register(Routes routes) {
        pages.shown(routes)
                .get(PATH, Guard.SESSION, this::page)
                .post(PATH, Guard.SESSION, this::prove)
                .post(PATH + "/enrol", Guard.SESSION, this::enrol)
                .get(STEP_UP, Guard.OFFICER, this::stepUpPage)
                .post(STEP_UP, Guard.OFFICER, this::stepUp);
    }

    private void page(Exchange exchange) {
        if (officer(exchange).complete() && factors.enrolled(account(exchange))) {
            exchange.redirect(START);
        } else if (factors.enrolled(account(exchange))) {
            showCode(exchange, 200, false, START, "");
        } else {
            showEnrolment(exchange, 200, "");
        }
    }

    private void prove(Exchange exchange) throws IOException {
        if (proved(exchange)) {
            exchange.redirect(START);
        } else {
            showCode(exchange, 403, false, START, "code.wrong");
        }
    }

    private void stepUpPage(Exchange exchange) {
        var next = ownPath(exchange.query("next").orElse(""));
        if (officer(exchange).fresh()) {
            exchange.redirect(next);
        } else if (factors.enrolled(account(exchange))) {
            showCode(exchange, 200, true, next, "");
        } else {
            // Whoever came in by an outside provider proves the factor there.
            exchange.redirect("/sign-in/provider?again=1");
        }
    }

    private void stepUp(Exchange exchange) throws IOException {
        var next = ownPath(exchange.form().value("next"));
        if (proved(exchange)) {
            exchange.redirect(next);
        } else {
            showCode(exchange, 403, true, next, "code.wrong");
        }
    }

    private boolean proved(Exchange exchange) throws IOException {
        pages.attempt(exchange, "code");
        var code = exchange.form().value("code").strip();
        if (code.isEmpty() || factors.prove(account(exchange), code) == Proof.REFUSED) {
            return false;
        }
        return strengthened(exchange);
    }

    private boolean strengthened(Exchange exchange) {
        pages.succeeded(exchange, "code");
        var fresh = pages.parts().sessions().strengthen(exchange.sessionToken());
        fresh.ifPresent(exchange::keepSession);
        return fresh.isPresent();
    }

    private void enrol(Exchange exchange) throws IOException {
        pages.attempt(exchange, "code");
        var code = exchange.form().value("code").replaceAll("\\s", "");
        Optional<List<String>> codes = factors.confirm(account(exchange), code);
        if (codes.isEmpty()) {
            if (factors.enrolled(account(exchange))) {
                exchange.redirect(PATH);
            } else {
                showEnrolment(exchange, 403, "code.wrong");
            }
            return;
        }
        strengthened(exchange);
        pages.show(exchange, 200, "recovery.jte", new RecoveryPage(pages.frame(exchange, START), codes.get()));
    }

    private void showCode(Exchange exchange, int status, boolean stepUp, String next, String fault) {
        var frame = pages.frame(exchange, stepUp ? STEP_UP : PATH);
        List<Fault> faults = fault.isEmpty() ? List.of() : PageRoutes.fault(frame, "code", fault);
        pages.show(exchange, status, "code.jte", new CodePage(frame, stepUp, next, faults));
    }

    private void showEnrolment(Exchange exchange, int status, String fault) {
        var frame = pages.frame(exchange, PATH);
        List<Fault> faults = fault.isEmpty() ? List.of() : PageRoutes.fault(frame, "code", fault);
        var enrolment = factors.enrol(account(exchange))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
        pages.show(exchange, status, "enrol.jte", new EnrolPage(frame, enrolment, faults));
    }

    /** Where to go on; anything but a path of the hub's own is its start page. */
    static String ownPath(String next) {
        return OWN_PATH.matcher(next).matches() ? next : START;
    }

    private static SignedIn officer(Exchange exchange) {
        return exchange.session().orElseThrow();
    }

    private static Account account(Exchange exchange) {
        return officer(exchange).kept().account();
    }
}
