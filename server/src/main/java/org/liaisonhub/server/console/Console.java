package org.liaisonhub.server.console;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.postgres.PostgresUnavailable;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.server.http.AttemptLimit;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.SignedIn;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** The pages for people: sign in, check, read a record. Thread-safe. */
public final class Console {
    /** Sign-ins tried from one address in a {@link #WINDOW}; a border post may share one. */
    private static final int ATTEMPTS = 30;

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger("org.liaisonhub.server");
    private static final String HTML = "text/html";

    private final Credentials credentials;
    private final Desk desk;
    private final AttemptLimit limit;
    private final Frames frames = new Frames(new Assets());
    private final Pages pages = new Pages();

    public Console(Credentials credentials, Desk desk, InstantSource clock) {
        this.credentials = credentials;
        this.desk = desk;
        this.limit = new AttemptLimit(ATTEMPTS, WINDOW, clock);
    }

    /** Adds the pages to the server. */
    public void register(Routes routes) {
        routes.showingErrorsWith(errorPages())
                .get("/", Guard.PUBLIC, exchange -> exchange.redirect(start(exchange)))
                .get("/sign-in", Guard.PUBLIC, this::signInPage)
                .post("/sign-in", Guard.PUBLIC, this::signIn)
                .post("/sign-out", Guard.PUBLIC, this::signOut)
                .get("/check", Guard.needs(Operation.CHECK), this::checkPage)
                .post("/check", Guard.needs(Operation.CHECK), this::check)
                .get("/records/{id}", Guard.needs(Operation.READ_RECORD), this::record)
                .get(Assets.PATH + "{version}/{name}", Guard.PUBLIC, this::asset);
    }

    /** Makes the frames of further pages. */
    public Frames frames() {
        return frames;
    }

    /** Failures in words; also for paths that nobody registered. */
    public ErrorPages errorPages() {
        return new ProblemPages(frames, pages);
    }

    /** The frame of a page that is served beside these. */
    public Frame frame(Exchange exchange, String path) {
        return frames.of(exchange, path);
    }

    /** Sends such a page, by its template; what it says depends on the reader's language and session. */
    public void show(Exchange exchange, int status, String template, Object page) {
        show(exchange, status, pages.render(template, page));
    }

    /** The first page that the officer may see; who is not signed in, or not yet wholly, is sent on from there. */
    private static String start(Exchange exchange) {
        var roles = exchange.session()
                .filter(SignedIn::complete)
                .map(signedIn -> signedIn.caller().roles())
                .orElse(Set.of(Role.CHECKER));
        if (roles.contains(Role.CHECKER)) {
            return "/check";
        }
        boolean manages = roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.PARTY_ADMINISTRATOR);
        return manages ? "/people" : "/sessions";
    }

    private void signInPage(Exchange exchange) {
        if (exchange.session().isPresent()) {
            exchange.redirect("/");
            return;
        }
        show(
                exchange,
                200,
                pages.html(new SignInPage(frames.of(exchange, "/sign-in"), "", credentials.outside(), List.of())));
    }

    private void signIn(Exchange exchange) throws IOException {
        var form = exchange.form();
        var name = form.value("name").strip();
        var password = form.value("password");
        var key = exchange.peerAddress();
        if (name.isEmpty() || password.isEmpty()) {
            refuseSignIn(exchange, 400, name, "sign-in.missing");
            return;
        }
        try {
            limit.attempt(key);
            var session = credentials.signIn(name, password);
            if (session.isEmpty()) {
                refuseSignIn(exchange, 403, name, "sign-in.wrong");
                return;
            }
            limit.forget(key);
            exchange.keepSession(session.get());
            exchange.redirect("/");
        } catch (ProblemException refused) {
            if (refused.problem().type() != ProblemType.TOO_MANY_ATTEMPTS) {
                throw refused;
            }
            refused.problem().headers().forEach(exchange::responseHeader);
            refuseSignIn(exchange, 429, name, "sign-in.locked");
        }
    }

    private void refuseSignIn(Exchange exchange, int status, String name, String key) {
        var frame = frames.of(exchange, "/sign-in");
        var fault = new Fault("name", frame.words().text(key));
        show(exchange, status, pages.html(new SignInPage(frame, name, credentials.outside(), List.of(fault))));
    }

    private void signOut(Exchange exchange) {
        credentials.signOut(exchange.sessionToken());
        exchange.dropSession();
        exchange.redirect("/sign-in");
    }

    private void checkPage(Exchange exchange) {
        var form = CheckForm.empty(exchange.query("purpose").orElse(""));
        show(exchange, 200, pages.html(new CheckPage(frames.of(exchange, "/check"), form, List.of(), null)));
    }

    private void check(Exchange exchange) throws IOException {
        var frame = frames.of(exchange, "/check");
        var form = CheckForm.read(exchange.form()::value);
        var faults = form.faults(frame.words());
        if (!faults.isEmpty()) {
            show(exchange, 422, pages.html(new CheckPage(frame, form, faults, null)));
            return;
        }
        try {
            var answer = AnswerView.of(desk.check(exchange.caller(), form.question()), desk::bureaux);
            show(exchange, 200, pages.html(new CheckPage(frame, form, List.of(), answer)));
        } catch (InvalidValue invalid) {
            show(
                    exchange,
                    422,
                    pages.html(new CheckPage(frame, form, List.of(CheckForm.faultOf(invalid, frame.words())), null)));
        } catch (IndexUnavailable | AuditUnavailable | PostgresUnavailable unavailable) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "check not answered: {0}",
                    unavailable.getClass().getName());
            exchange.responseHeader("Retry-After", "1");
            show(exchange, 503, pages.html(new CheckPage(frame, form, List.of(), AnswerView.notChecked())));
        }
    }

    private void record(Exchange exchange) {
        var id = exchange.pathValue("id");
        var caller = exchange.caller();
        var purpose = exchange.query("purpose").orElse("");
        var record = id.matches("[0-9]{1,18}")
                ? desk.read(caller, Long.parseLong(id), purpose)
                : Optional.<OwnedRecord>empty();
        if (record.isEmpty()) {
            var frame = frames.of(exchange, "/check");
            show(exchange, 404, pages.html(new ErrorPage(frame, "not-found", "", false)));
            return;
        }
        var versions = desk.versions(caller, record.get().id(), purpose);
        var frame =
                frames.of(exchange, "/records/" + record.get().id() + (purpose.isEmpty() ? "" : "?purpose=" + purpose));
        show(exchange, 200, pages.html(RecordPage.of(frame, record.get(), versions, desk.bureaux())));
    }

    private void asset(Exchange exchange) {
        var asset = frames.assets().find(exchange.pathValue("version"), exchange.pathValue("name"));
        if (asset.isEmpty()) {
            exchange.sendNothing(404);
            return;
        }
        exchange.responseHeader("Cache-Control", "public, max-age=31536000, immutable");
        exchange.send(200, asset.get().mediaType(), asset.get().content());
    }

    private static void show(Exchange exchange, int status, String html) {
        exchange.responseHeader("Vary", "Accept-Language, Cookie");
        exchange.sendText(status, HTML, html);
    }
}
