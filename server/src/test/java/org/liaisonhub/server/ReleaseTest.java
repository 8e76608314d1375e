package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.server.http.SessionCookie;

/** What was suspended is given free by two officers, each with a second factor proved just now. */
@SuppressWarnings("NullAway.Init")
final class ReleaseTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RealHub hub;
    private static Measures measures;
    private static String fresh;
    private static String stale;

    @BeforeAll
    static void start() {
        hub = new RealHub();
        measures = hub.services().measures();
        var parts = hub.services().signIn();
        hub.officer("chief", "SEC", Set.of(Role.ADMINISTRATOR), "test-password-2026");
        hub.officer("deputy", "SEC", Set.of(Role.ADMINISTRATOR), "test-password-2026");
        fresh = hub.session("deputy");
        var deputy = parts.accounts().find("deputy").orElseThrow();
        stale = parts.sessions().start(deputy, Instant.now().minusSeconds(600)).id();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** A measure whose lifting the chief has asked for. */
    private static long asked() {
        var chief =
                hub.services().signIn().accounts().find("chief").orElseThrow().caller();
        var number = measures.suspendParty(chief, "KEN", "under examination")
                .measure()
                .number();
        measures.askToLift(chief, number, "");
        return number;
    }

    private static HttpResponse<String> send(String method, String path, String session, String accept)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hub.address() + path))
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString("reason=agreed"))
                .header("Cookie", "liaison=" + session)
                .header("X-CSRF-Token", SessionCookie.formToken(session))
                .header("Accept", accept);
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static boolean inForce(long number) {
        var chief =
                hub.services().signIn().accounts().find("chief").orElseThrow().caller();
        return measures.list(chief).stream().anyMatch(one -> one.number() == number && one.inForce());
    }

    @Test
    void aStaleSecondFactorLiftsNothingAndAFreshOneDoes() throws Exception {
        long number = asked();
        var path = "/api/v1/measures/" + number + ":lift";

        var refused = send("POST", path, stale, "application/json");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("step-up-needed", "second-factor-not-fresh");
        assertThat(send("POST", "/api/v1/measures/" + number + ":ask-to-lift", stale, "application/json")
                        .body())
                .contains("step-up-needed");
        assertThat(inForce(number)).isTrue();

        assertThat(send("POST", path, fresh, "application/json").statusCode()).isEqualTo(200);
        assertThat(inForce(number)).isFalse();
    }

    @Test
    void thePageAsksToConfirmFirstAndLeadsBack() throws Exception {
        long number = asked();
        var lift = "/measures/" + number + "/lift";

        assertThat(send("GET", "/measures", stale, "text/html").body())
                .contains("/step-up?next=/measures")
                .doesNotContain(lift);
        var sent = send("POST", lift, stale, "text/html");
        assertThat(sent.headers().firstValue("Location")).hasValue("/step-up?next=/measures");
        assertThat(inForce(number)).isTrue();

        assertThat(send("GET", "/measures", fresh, "text/html").body())
                .contains(lift)
                .doesNotContain("/step-up");
        send("POST", lift, fresh, "text/html");
        assertThat(inForce(number)).isFalse();
    }

    @Test
    void anAgreementIsNotGivenFreeWithoutEither() throws Exception {
        hub.agreements().sign(TestAgreements.document("FREED", 1, "[FRA]", """
                  - article: "1"
                    to: [FRA]
                    databases: [nominal]
                    operations: [check]
                    purposes: [visa]
                    ceiling: official-use
                    disclosure: [names]
                """), hub.party("FRA"));
        var chief =
                hub.services().signIn().accounts().find("chief").orElseThrow().caller();
        measures.suspendAgreement(chief, "FREED", "under examination");
        var api = send("POST", "/api/v1/agreements/FREED:lift", stale, "application/json");
        var page = send("POST", "/agreements/FREED/lift", stale, "text/html");

        assertThat(api.body()).contains("step-up-needed");
        assertThat(page.headers().firstValue("Location")).hasValue("/step-up?next=/agreements");
        assertThat(send("GET", "/agreements/FREED", stale, "text/html").body())
                .contains("/step-up?next=/agreements/FREED")
                .doesNotContain("/agreements/FREED/lift");
        assertThat(send("GET", "/agreements/FREED", fresh, "text/html").body()).contains("/agreements/FREED/lift");
    }
}
