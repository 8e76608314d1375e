package org.liaisonhub.server.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.http.AttemptLimit;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Routes;

/** What the routes of these pages share: how a page is shown, and how often something may be tried. */
public final class PageRoutes {
    private static final int ATTEMPTS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Console console;
    private final SignInParts parts;
    private final AttemptLimit limit;

    public PageRoutes(Console console, SignInParts parts, InstantSource clock) {
        this.console = console;
        this.parts = parts;
        this.limit = new AttemptLimit(ATTEMPTS, WINDOW, clock);
    }

    public SignInParts parts() {
        return parts;
    }

    /** The routes, whose failures are shown as pages. */
    public Routes shown(Routes routes) {
        return routes.showingErrorsWith(console.errorPages());
    }

    /** Counts an attempt of this address. */
    public void attempt(Exchange exchange, String what) {
        limit.attempt(what + " " + exchange.peerAddress());
    }

    /** Forgets the attempts of this address after one that succeeded: a border post may share one. */
    public void succeeded(Exchange exchange, String what) {
        limit.forget(what + " " + exchange.peerAddress());
    }

    public Frame frame(Exchange exchange, String path) {
        return console.frames().of(exchange, path);
    }

    public void show(Exchange exchange, int status, String template, Object page) {
        console.show(exchange, status, template, page);
    }

    /** The one fault of a form, in the user's words. */
    public static List<Fault> fault(Frame frame, String field, String key) {
        return List.of(new Fault(field, frame.words().text(key)));
    }
}
