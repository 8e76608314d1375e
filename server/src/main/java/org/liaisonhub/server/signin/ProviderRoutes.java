package org.liaisonhub.server.signin;

import org.liaisonhub.hub.access.Secret;
import org.liaisonhub.hub.access.oidc.OidcRefused;
import org.liaisonhub.hub.access.oidc.OidcSignIn;
import org.liaisonhub.hub.access.oidc.OidcUnavailable;
import org.liaisonhub.server.console.SignInPage;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemType;

/** {@code /sign-in/provider}: sends the officer to the outside provider, and takes them back from there. */
public final class ProviderRoutes {
    /** Where the provider sends the browser back to, under the public origin of the hub. */
    public static final String CALLBACK = "/sign-in/provider/callback";

    private static final System.Logger LOG = System.getLogger("org.liaisonhub.server");
    private static final String PATH = "/sign-in/provider";
    private static final int SECONDS = 600;

    private final PageRoutes pages;

    public ProviderRoutes(PageRoutes pages) {
        this.pages = pages;
    }

    public void register(Routes routes) {
        pages.shown(routes).get(PATH, Guard.PUBLIC, this::leave).get(CALLBACK, Guard.PUBLIC, this::comeBack);
    }

    private void leave(Exchange exchange) {
        pages.attempt(exchange, "provider");
        var browser = Secret.make();
        try {
            var address = provider().begin(browser, exchange.query("again").isPresent());
            exchange.setCookie(cookie(exchange, browser, SECONDS));
            exchange.redirect(address.toString());
        } catch (OidcUnavailable | OidcRefused failed) {
            refuse(exchange, failed);
        }
    }

    private void comeBack(Exchange exchange) {
        pages.attempt(exchange, "provider");
        var kept = exchange.cookieValues(name(exchange));
        exchange.setCookie(cookie(exchange, "", 0));
        var response = new OidcSignIn.Response(
                value(exchange, "code"), value(exchange, "state"), value(exchange, "iss"), value(exchange, "error"));
        try {
            var signedIn = provider().finish(response, kept.size() == 1 ? kept.getFirst() : "");
            pages.succeeded(exchange, "provider");
            exchange.keepSession(signedIn.session());
            // The browser sends a cookie of our own site only once the pages are ours again, so no redirect here.
            exchange.responseHeader("Refresh", "0;url=/");
            pages.show(exchange, 200, "provider.jte", new ProviderPage(pages.frame(exchange, "/sign-in")));
        } catch (OidcUnavailable | OidcRefused failed) {
            refuse(exchange, failed);
        }
    }

    private void refuse(Exchange exchange, RuntimeException failed) {
        boolean refused = failed instanceof OidcRefused;
        LOG.log(
                System.Logger.Level.WARNING,
                "sign-in at the provider failed: {0}",
                failed instanceof OidcRefused named ? named.reason() : "unavailable");
        var frame = pages.frame(exchange, "/sign-in");
        var key = refused ? "sign-in.provider-refused" : "sign-in.provider-unavailable";
        var page = new SignInPage(frame, "", true, PageRoutes.fault(frame, "name", key));
        pages.show(exchange, refused ? 403 : 503, "sign-in.jte", page);
    }

    private OidcSignIn provider() {
        return pages.parts()
                .provider()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND).thrown());
    }

    private static String value(Exchange exchange, String name) {
        return exchange.query(name).orElse("");
    }

    private static String name(Exchange exchange) {
        return exchange.cookie().name() + "-provider";
    }

    /** Comes back with the browser from the provider's site, as cookies of sessions never do. */
    private static String cookie(Exchange exchange, String value, int seconds) {
        return name(exchange) + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (exchange.cookie().secure() ? "; Secure" : "");
    }
}
