package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.oidc.OidcSettings;
import org.liaisonhub.hub.access.oidc.TestProvider;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.server.http.ServerSettings;

/** The way of a browser to the provider and back. */
@SuppressWarnings("NullAway.Init")
final class ProviderSignInTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    private static final String STRONG = "urn:strong";

    private TestProvider provider;
    private RealHub hub;
    private Account officer;

    @BeforeEach
    void start() {
        provider = new TestProvider(Clock.systemUTC());
        var settings =
                new OidcSettings(provider.issuer(), TestProvider.CLIENT, TestProvider.SECRET, null, Set.of(STRONG));
        hub = new RealHub(ServerSettings.DEFAULT.withPort(0), settings);
        var parts = hub.services().signIn();
        officer = parts.accounts()
                .create("officer", "Officer", hub.member("UTO"), Set.of(Role.CHECKER), "correct horse battery");
    }

    @AfterEach
    void stop() {
        hub.close();
        provider.close();
    }

    private void join() {
        var secretariat = new Party(999, "SEC", "Secretariat", Party.Kind.SECRETARIAT);
        var chief = new Caller(secretariat, "account-999", Caller.Kind.OFFICER, Set.of(Role.ADMINISTRATOR));
        var identities = hub.services().signIn().identities();
        identities.join(chief, officer, provider.issuer().toString(), TestProvider.SUBJECT);
    }

    private static HttpResponse<String> get(URI address, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI own(String path) {
        return URI.create(hub.address() + path);
    }

    private static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith(name + "="))
                .map(value -> value.substring(0, value.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    /** From the link on the sign-in page to the address that the provider sends the browser back to. */
    private record Visit(String cookie, URI back) {}

    private Visit visit() throws Exception {
        var left = get(own("/sign-in/provider"), "");
        var back = location(get(location(left), ""));
        assertThat(left.headers().allValues("Set-Cookie").getFirst()).contains("HttpOnly", "SameSite=Lax");
        return new Visit(cookie(left, "liaison-provider"), own(back.getPath() + "?" + back.getRawQuery()));
    }

    @Test
    void whoIsJoinedComesBackSignedInAndStillOwesASecondFactor() throws Exception {
        join();
        assertThat(get(own("/sign-in"), "").body()).contains("/sign-in/provider");
        var visit = visit();

        var back = get(visit.back(), visit.cookie());

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.headers().firstValue("Refresh")).hasValue("0;url=/");
        var session = cookie(back, "liaison");
        assertThat(location(get(own("/check"), session))).hasPath("/second-factor");
    }

    @Test
    void secondFactorOfTheProviderIsEnoughUntilItIsOld() throws Exception {
        join();
        provider.claims = claims ->
                claims.claim("acr", STRONG).claim("auth_time", Instant.now().getEpochSecond());
        var visit = visit();

        var session = cookie(get(visit.back(), visit.cookie()), "liaison");

        assertThat(get(own("/check"), session).statusCode()).isEqualTo(200);
        assertThat(location(get(own("/step-up?next=/check"), session))).hasPath("/check");
    }

    @Test
    void responseIsGoodOnceAndOnlyWithTheCookieOfItsBrowser() throws Exception {
        join();
        var visit = visit();

        assertThat(get(visit.back(), "").statusCode()).isEqualTo(403);
        assertThat(get(visit.back(), "liaison-provider=another").statusCode()).isEqualTo(403);
        assertThat(get(visit.back(), visit.cookie()).statusCode()).isEqualTo(200);
        var again = get(visit.back(), visit.cookie());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(cookie(again, "liaison")).isEmpty();
    }

    @Test
    void whoIsNotJoinedLearnsNothingAndGetsNoSession() throws Exception {
        var visit = visit();

        var back = get(visit.back(), visit.cookie());

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(cookie(back, "liaison")).isEmpty();
        assertThat(back.body()).doesNotContain(TestProvider.SUBJECT).doesNotContain("identity-unknown");
    }

    @Test
    void providerThatIsAwayIsToldOnThePage() throws Exception {
        provider.close();

        assertThat(get(own("/sign-in/provider"), "").statusCode()).isEqualTo(503);
    }
}
