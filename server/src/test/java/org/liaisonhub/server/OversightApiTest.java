package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

/** Explanations about one officer, and how far measures have come, over the API and on their pages. */
@SuppressWarnings("NullAway.Init")
final class OversightApiTest {
    private static final String EXPLANATIONS = "/api/v1/explanations";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RealHub hub;
    private static String protectorsToken;
    private static ApiClient protector;
    private static String guard;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        protectorsToken = hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER));
        protector = new ApiClient(hub.address(), protectorsToken, new Description());
        hub.officer("guard", "FRA", Set.of(Role.CHECKER), "test-password-2026");
        guard = "account-" + hub.account("guard");
        var administrator = protector.with(hub.token("FRA", Set.of(Role.PARTY_ADMINISTRATOR)));
        var mandate = "{\"subject\":\"" + guard + "\",\"databases\":[\"stolen-travel-documents\"]}";
        assertThat(administrator.post("/api/v1/mandates", mandate).status()).isEqualTo(204);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String why(String subject, String database) {
        return "{\"party\":\"FRA\",\"subject\":\"" + subject + "\",\"operation\":\"check\",\"database\":\"" + database
                + "\",\"purpose\":\"border-check\"}";
    }

    private static HttpResponse<String> page(String path, String form, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hub.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded");
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anOfficerIsJudgedByItsOwnMandateAndTheAnswerNamesWhatDecided() throws Exception {
        var nominal = protector.post(EXPLANATIONS, why(guard, "nominal")).json();
        var documents = protector
                .post(EXPLANATIONS, why(guard, "stolen-travel-documents"))
                .json();
        var anybody = protector.post(EXPLANATIONS, why("", "nominal")).json();

        assertThat(nominal.get("permitted").booleanValue()).isFalse();
        assertThat(nominal.at("/decidedBy/0/rule").stringValue()).isEqualTo("MANDATE");
        assertThat(nominal.at("/decidedBy/0/article").stringValue()).isEqualTo("1");
        assertThat(documents.get("permitted").booleanValue()).isTrue();
        assertThat(documents.at("/decidedBy/0/agreement").stringValue()).startsWith("TEST-");
        assertThat(anybody.get("permitted").booleanValue()).isTrue();
    }

    @Test
    void whoIsNotThereIsToldToTheOfficerOnlyAndEachAskingLeavesItsEntry() throws Exception {
        var clerk = protector.with(hub.token("FRA", Set.of(Role.CHECKER, Role.PARTY_ADMINISTRATOR)));
        var unknown = protector.post(EXPLANATIONS, why("account-999", "nominal"));
        var refused = clerk.post(EXPLANATIONS, why("account-999", "nominal"));
        var refusedToo = clerk.post(EXPLANATIONS, why(guard, "nominal"));
        var kenyan = protector
                .with(hub.token("KEN", Set.of(Role.DATA_PROTECTION_OFFICER)))
                .post(EXPLANATIONS, why(guard, "nominal"));
        protector.post(EXPLANATIONS, why(guard, "nominal"));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().get("field").stringValue()).isEqualTo("subject");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo(refusedToo.body());
        assertThat(kenyan.json().get("field").stringValue()).isEqualTo("party");
        var entries = protector
                .get("/api/v1/audit/entries?operation=EXPLAIN&limit=5")
                .json()
                .get("entries");
        assertThat(entries)
                .extracting(one -> one.get("party").stringValue() + " "
                        + one.get("outcome").stringValue() + " "
                        + one.get("detail").path("field").asString("")
                        + one.get("detail").path("reason").asString("")
                        + one.get("detail").path("subject").asString(""))
                .containsExactly(
                        "SEC DENIED " + guard,
                        "KEN REFUSED party",
                        "FRA REFUSED role-missing",
                        "FRA REFUSED role-missing",
                        "SEC REFUSED subject");
        assertThat(entries.get(0).at("/detail/decidedBy/0").stringValue()).matches("MANDATE TEST-[0-9]+@1 article 1");
    }

    @Test
    void thePageExplainsAnOfficerAndNamesWhoIsNotThere() throws Exception {
        var form = "party=FRA&operation=check&purpose=border-check&clearance=official-use&record=&database=";

        var permitted = page("/explain", form + "stolen-travel-documents&subject=" + guard, protectorsToken);
        var refused = page("/explain", form + "nominal&subject=" + guard, protectorsToken);
        var unknown = page("/explain", form + "nominal&subject=account-999", protectorsToken);
        var clerk = page("/explain", form + "nominal&subject=" + guard, hub.token("FRA", Set.of(Role.CHECKER)));

        assertThat(permitted.body()).contains("Permitted", "Agreement and article that decide", "@1 1</bdi>");
        assertThat(refused.body()).contains("Refused", "MANDATE");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Enter an account, token or certificate of that party");
        assertThat(clerk.statusCode()).isEqualTo(403);
    }

    @Test
    void aNodeThatIsBehindIsNamedWhenAMeasureIsTaken() throws Exception {
        var token = hub.token("SEC", Set.of(Role.ADMINISTRATOR));
        var administrator = protector.with(token);
        var right = "{\"kind\":\"right\",\"party\":\"KEN\",\"database\":\"%s\",\"reason\":\"a leak\"}";

        assertThat(administrator
                        .post("/api/v1/measures", right.formatted("nominal"))
                        .json()
                        .get("behind"))
                .isEmpty();
        hub.addStuckNode("stuck");
        try {
            assertThat(administrator
                            .post("/api/v1/measures", right.formatted("un-sanctions"))
                            .json()
                            .at("/behind/0")
                            .stringValue())
                    .isEqualTo("stuck");
            var page = page("/measures", "kind=RIGHT&target=KEN+nominal&reason=again", token);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("These nodes do not work by it yet: stuck");
        } finally {
            hub.removeStuckNode("stuck");
        }
    }
}
