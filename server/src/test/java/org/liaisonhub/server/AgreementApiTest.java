package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

@SuppressWarnings("NullAway.Init")
final class AgreementApiTest {
    private static final String ROOT = "/api/v1/agreements";

    private static RealHub hub;
    private static ApiClient secretariat;
    private static ApiClient kenya;
    private static ApiClient france;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        secretariat = new ApiClient(hub.address(), hub.token("SEC", Set.of(Role.ADMINISTRATOR)), new Description());
        kenya = secretariat.with(hub.token("KEN", Set.of(Role.PARTY_ADMINISTRATOR)));
        france = secretariat.with(hub.token("FRA", Set.of(Role.PARTY_ADMINISTRATOR)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String document(String id, int version) {
        return TestAgreements.document(id, version, "[KEN]", """
                  - article: "1"
                    to: [KEN]
                    databases: [nominal]
                    operations: [check]
                    purposes: [visa]
                    ceiling: official-use
                """);
    }

    private static String signature(String party, String document) {
        return "{\"signature\":\""
                + hub.key(party)
                        .sign(
                                document.getBytes(StandardCharsets.UTF_8),
                                Clock.systemUTC().instant()) + "\"}";
    }

    private static void propose(String id) throws Exception {
        assertThat(secretariat
                        .call("POST", ROOT, "application/yaml", document(id, 1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anAgreementIsProposedSignedReadSuspendedAndAcknowledged() throws Exception {
        propose("VISAS");
        var path = ROOT + "/VISAS/versions/1";

        assertThat(kenya.get(path + "/document").body()).isEqualTo(document("VISAS", 1));
        for (var party : new String[] {"SEC", "KEN"}) {
            var client = party.equals("SEC") ? secretariat : kenya;
            var signed = client.post(path + "/signatures", signature(party, document("VISAS", 1)));
            assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        }
        var read = kenya.get(path).json();
        assertThat(read.get("status").stringValue()).isEqualTo("IN_FORCE");
        assertThat(read.at("/opens/0/purposes/0").stringValue()).isEqualTo("visa");
        assertThat(read.at("/signatures/0/verdict").stringValue()).isEqualTo("VALID");

        var suspended = secretariat.post(ROOT + "/VISAS:suspend", "{\"reason\":\"a leak\"}");
        assertThat(suspended.json().get("behind")).isEmpty();
        var lift = secretariat.post(ROOT + "/VISAS:lift", "{\"reason\":\"closed\"}");
        assertThat(lift.status()).as("a system lifts nothing").isEqualTo(403);
        assertThat(kenya.get(ROOT + "/VISAS").json().at("/versions/0/status").stringValue())
                .isEqualTo("SUSPENDED");
        var events = kenya.get(ROOT + "/VISAS/history").json().get("events");
        assertThat(events.get(events.size() - 1).at("/open/0").stringValue()).isEqualTo("KEN");
        assertThat(kenya.call("POST", ROOT + "/VISAS:acknowledge", "", "").status())
                .isEqualTo(204);
        var ended = secretariat.post(ROOT + "/VISAS:end", "{\"reason\":\"over\"}");
        assertThat(ended.json().get("state").stringValue()).isEqualTo("ENDED");
    }

    @Test
    void onwardTransferRetentionAndADueReviewAreShown() throws Exception {
        var today = LocalDate.now(Clock.systemUTC());
        var reviews = Map.of("DUE-1", today.minusDays(1), "DUE-30", today.plusDays(30), "DUE-31", today.plusDays(31));
        for (var review : reviews.entrySet()) {
            var text = TestAgreements.document(review.getKey(), 1, "[KEN]", """
                      - article: "1"
                        to: [KEN]
                        databases: [nominal]
                        operations: [check]
                        purposes: [visa]
                        ceiling: official-use
                        onward-transfer: true
                        retention: P1Y90D
                      - {article: "1", to: [KEN], databases: [nominal], operations: [record], ceiling: official-use}
                    """)
                    .replace("articles:", "review: " + review.getValue() + "\narticles:");
            hub.agreements().sign(text, hub.party("KEN"));
        }

        var opens = kenya.get(ROOT + "/DUE-1/versions/1").json().get("opens");
        assertThat(opens.get(0).get("onwardTransfer").booleanValue()).isTrue();
        assertThat(opens.get(0).get("retention").stringValue()).isEqualTo("P1Y90D");
        assertThat(opens.get(1).get("onwardTransfer").booleanValue()).isFalse();
        assertThat(opens.get(1).has("retention")).isFalse();
        assertThat(page("/agreements/DUE-1"))
                .contains("May be passed on", "To be kept no longer than: 1 year · 90 days");
        assertThat(page("/agreements"))
                .contains("Review due: " + reviews.get("DUE-1"), "Review due: " + reviews.get("DUE-30"))
                .doesNotContain("Review due: " + reviews.get("DUE-31"));
    }

    private static String page(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hub.address() + path))
                .header("Authorization", "Bearer " + hub.token("KEN", Set.of(Role.PARTY_ADMINISTRATOR)))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void whatOthersAgreedIsAsAbsent() throws Exception {
        propose("HIDDEN");
        for (var suffix : new String[] {"", "/history", "/versions/1", "/versions/1/document"}) {
            var hidden = france.get(ROOT + "/HIDDEN" + suffix);
            assertThat(hidden.status()).isEqualTo(404);
            assertThat(hidden.body())
                    .isEqualTo(france.get(ROOT + "/NONE" + suffix).body());
        }
        assertThat(france.get(ROOT).body()).doesNotContain("HIDDEN");
        var sign = france.post(ROOT + "/HIDDEN/versions/1/signatures", signature("FRA", document("HIDDEN", 1)));
        assertThat(sign.status()).isEqualTo(404);
        assertThat(kenya.post(ROOT + "/HIDDEN:suspend", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
    }

    @Test
    void faultsAreNamedByTheirPlace() throws Exception {
        var unknown = document("BAD", 1).replace("nominal", "nominals");
        var reply = secretariat.call("POST", ROOT, "application/yaml", unknown);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").stringValue()).isEqualTo("terms[0].databases");
        propose("TOKENS");
        var token = secretariat.post(ROOT + "/TOKENS/versions/1/signatures", "{\"signature\":\"a.b.c\"}");
        assertThat(token.json().get("field").stringValue()).isEqualTo("signature");
        assertThat(secretariat.call("POST", ROOT, "text/plain", "x").status()).isEqualTo(415);
    }

    @Test
    void aPartyKeepsItsOwnKeys() throws Exception {
        var key = SigningKey.generate();
        var jwk = key.verification().jwk();
        var path = "/api/v1/parties/KEN/keys";

        var added = kenya.post(path, "{\"key\":" + jwk + ",\"label\":\"of the bureau\"}");
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var kid = added.json().get("kid").stringValue();
        assertThat(kid).isEqualTo(key.verification().thumbprint());
        assertThat(kenya.post(path + "/" + kid + ":revoke", "{\"reason\":\"lost\"}")
                        .status())
                .isEqualTo(204);
        assertThat(secretariat.get(path).body()).contains("revokedFrom");
        assertThat(france.get(path).status()).isEqualTo(404);
        assertThat(kenya.post(path, "{\"key\":" + key.privateJwk() + "}")
                        .json()
                        .get("rule")
                        .stringValue())
                .contains("public half only");
    }
}
