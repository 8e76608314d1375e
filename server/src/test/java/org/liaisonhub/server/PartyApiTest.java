package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

/** Who takes part, member states of organisations and explanations, over the API. */
@SuppressWarnings("NullAway.Init")
final class PartyApiTest {
    private static final String PARTIES = "/api/v1/parties";
    private static final String MEMBERS = "/api/v1/parties/WCO:members";

    private static RealHub hub;
    private static ApiClient secretariat;
    private static ApiClient kenya;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        hub.services().signIn().parties().create("WCO", "World Customs Organization", Party.Kind.ORGANISATION);
        secretariat = new ApiClient(hub.address(), hub.token("SEC", Set.of(Role.ADMINISTRATOR)), new Description());
        kenya = secretariat.with(hub.token("KEN", Set.of(Role.PARTY_ADMINISTRATOR)));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void memberStatesAreReplacedAsAWholeAndAudited() throws Exception {
        assertThat(secretariat
                        .post(MEMBERS, "{\"members\":[\"KEN\",\"FRA\",\"KEN\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(kenya.get("/api/v1/parties").body()).contains("\"members\":[\"FRA\",\"KEN\"]");

        assertThat(secretariat.post(MEMBERS, "{\"members\":[]}").status()).isEqualTo(204);

        assertThat(kenya.get("/api/v1/parties").body()).doesNotContain("members");
        var officer = secretariat.with(hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER)));
        assertThat(officer.get("/api/v1/audit/entries").body()).contains("SET_MEMBERS");
    }

    @Test
    void whatCannotBeAMemberIsRefusedByName() throws Exception {
        assertThat(secretariat
                        .post(MEMBERS, "{\"members\":[\"WCO\"]}")
                        .json()
                        .get("field")
                        .stringValue())
                .isEqualTo("members");
        assertThat(secretariat.post(MEMBERS, "{}").json().get("field").stringValue())
                .isEqualTo("members");
        assertThat(secretariat
                        .post("/api/v1/parties/FRA:members", "{\"members\":[]}")
                        .json()
                        .get("field")
                        .stringValue())
                .isEqualTo("code");
        assertThat(kenya.post(MEMBERS, "{\"members\":[]}").status()).isEqualTo(403);
    }

    @Test
    void theSecretariatTakesAPartyInAndRenamesIt() throws Exception {
        var joined = secretariat.post(PARTIES, "{\"code\":\"MAR\",\"name\":\"Morocco\",\"kind\":\"country\"}");
        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.json().toString()).isEqualTo("{\"code\":\"MAR\",\"name\":\"Morocco\",\"kind\":\"country\"}");
        // A newcomer is managed at once; it may do nothing else yet.
        var invited = "{\"party\":\"MAR\",\"signInName\":\"rabat1\",\"displayName\":\"First of Rabat\","
                + "\"roles\":[\"party-administrator\"]}";
        assertThat(secretariat.post("/api/v1/people", invited).status()).isEqualTo(201);

        var renamed = secretariat.post(PARTIES + "/MAR:rename", "{\"name\":\"Kingdom of Morocco\"}");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(kenya.get(PARTIES).body()).contains("Kingdom of Morocco");
        var officer = secretariat.with(hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER)));
        assertThat(officer.get("/api/v1/audit/entries").body()).contains("PARTY_JOIN", "PARTY_RENAME", "MAR");
    }

    @Test
    void aPartyThatCannotJoinIsRefusedByFieldAndRule() throws Exception {
        var taken = secretariat.post(PARTIES, "{\"code\":\"KEN\",\"name\":\"Kenya\",\"kind\":\"country\"}");
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.json().get("field").stringValue()).isEqualTo("code");
        assertThat(taken.json().get("rule").stringValue()).isEqualTo(Parties.TAKEN);
        assertThat(fieldOf("{\"code\":\"DEU\",\"name\":\"Germany\",\"kind\":\"secretariat\"}"))
                .isEqualTo("kind");
        assertThat(fieldOf("{\"code\":\"DEU\",\"kind\":\"country\"}")).isEqualTo("name");
        assertThat(fieldOf("{\"code\":\"DEU\",\"number\":1}")).isEqualTo("number");
        assertThat(secretariat
                        .post(PARTIES + "/XYZ:rename", "{\"name\":\"None\"}")
                        .json()
                        .get("field")
                        .stringValue())
                .isEqualTo("code");
    }

    private static String fieldOf(String body) throws Exception {
        return secretariat.post(PARTIES, body).json().get("field").stringValue();
    }

    @Test
    void whoMayTakeNobodyInLearnsNothingAndStaysOnFile() throws Exception {
        assertThat(kenya.post(PARTIES, "{\"code\":\"BGR\",\"name\":\"Bulgaria\",\"kind\":\"country\"}")
                        .status())
                .isEqualTo(403);
        assertThat(kenya.post(PARTIES, "not JSON").status()).isEqualTo(403);
        assertThat(kenya.post(PARTIES + "/XYZ:rename", "{}").status()).isEqualTo(403);
        assertThat(kenya.with("").post(PARTIES, "{}").status()).isEqualTo(401);

        var officer = secretariat.with(hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER)));
        assertThat(officer.get("/api/v1/audit/entries?party=KEN")
                        .json()
                        .get("entries")
                        .valueStream()
                        .filter(entry -> entry.path("outcome").stringValue("").equals("DENIED"))
                        .map(entry -> entry.path("operation").stringValue("")))
                .contains("PARTY_JOIN", "PARTY_RENAME");
        assertThat(secretariat.get(PARTIES).body()).doesNotContain("BGR");
    }

    @Test
    void howABureauIsReachedIsToldToAllWhoMayKnowTheParties() throws Exception {
        var chief = kenya.with(hub.token("KEN", Set.of(Role.PARTY_ADMINISTRATOR)));
        var duty = "{\"name\":\"Duty desk of Kenya\",\"telephone\":\"+254 20 555 0100\"}";

        assertThat(chief.post("/api/v1/parties/KEN:bureau", duty).status()).isEqualTo(204);
        assertThat(chief.post("/api/v1/parties/FRA:bureau", duty).status()).isEqualTo(403);
        var wrong = chief.post("/api/v1/parties/KEN:bureau", "{\"name\":\"Duty desk\",\"telephone\":\"0100\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().get("field").stringValue()).isEqualTo("telephone");
        assertThat(wrong.body()).doesNotContain("0100");
        assertThat(secretariat.get("/api/v1/parties").body())
                .contains(
                        "\"bureau\":{\"name\":\"Duty desk of Kenya\",\"telephone\":\"+254 20 555 0100\",\"email\":\"\"}");
    }

    @Test
    void theAdministratorOfAPrivateCheckerLearnsOfNoParty() throws Exception {
        hub.join("BANK", Party.Kind.CHECKER);
        var bank = kenya.with(hub.token("BANK", Set.of(Role.PARTY_ADMINISTRATOR)));
        for (var word : List.of(":exclude", ":readmit")) {
            var there = bank.post("/api/v1/restrictions" + word, "{\"excluded\":\"KEN\"}");
            assertThat(there.status()).isEqualTo(403);
            assertThat(there.body())
                    .isEqualTo(bank.post("/api/v1/restrictions" + word, "{\"excluded\":\"XXX\"}")
                            .body());
        }
        var terms = """
                  - article: "1"
                    to: [BANK]
                    databases: [nominal]
                    operations: [check]
                    purposes: [visa]
                    ceiling: official-use
                    disclosure: full
                """;
        for (var other : List.of("KEN", "XXX")) {
            var draft = TestAgreements.document("PROBE", 1, "[BANK, " + other + "]", terms);
            var answer = bank.call("POST", "/api/v1/agreements", "application/yaml", draft);
            assertThat(answer.status()).as(other).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(other);
        }
    }

    @Test
    void noSystemLiftsAMeasure() throws Exception {
        var other = secretariat.with(hub.token("SEC", Set.of(Role.ADMINISTRATOR)));
        var taken = secretariat.post(
                "/api/v1/measures",
                "{\"kind\":\"right\",\"party\":\"FRA\",\"database\":\"un-sanctions\",\"reason\":\"a leak\"}");
        var path = "/api/v1/measures/" + taken.json().get("number").intValue();

        assertThat(secretariat.call("POST", path + ":ask-to-lift", "", "").status())
                .isEqualTo(403);
        assertThat(other.call("POST", path + ":lift", "", "").status()).isEqualTo(403);
        assertThat(secretariat.get("/api/v1/measures").body()).contains("\"inForce\":true");
    }

    @Test
    void anExplanationNamesNoAgreementOfOthers() throws Exception {
        hub.agreements().grant(hub.party("FRA"), "nominal", Set.of(Operation.CHECK));
        var asked = "{\"party\":\"KEN\",\"operation\":\"check\",\"database\":\"nominal\","
                + "\"purpose\":\"border-check\"}";

        var own = kenya.with(hub.token("KEN", Set.of(Role.DATA_PROTECTION_OFFICER)))
                .post("/api/v1/explanations", asked);
        var whole = kenya.with(hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER)))
                .post("/api/v1/explanations", asked);

        assertThat(own.json().get("permitted").booleanValue()).isFalse();
        assertThat(own.body()).doesNotContain("AGREEMENT_SIGNED_BY_PARTY").contains("DATABASE_OPENED");
        assertThat(whole.body()).contains("AGREEMENT_SIGNED_BY_PARTY");
    }

    @Test
    void mandatesAreGivenListedAndTakenAway() throws Exception {
        var path = "/api/v1/mandates";
        var unit = "{\"subject\":\"unit:PORT\",\"databases\":[\"nominal\"]}";

        assertThat(kenya.post(path, unit).status()).isEqualTo(204);
        assertThat(kenya.get(path).body()).contains("unit:PORT", "nominal");
        assertThat(secretariat.get(path + "?party=KEN").body()).contains("unit:PORT");
        assertThat(kenya.get(path + "?party=FRA").status()).isEqualTo(403);
        assertThat(kenya.post(path, "{\"subject\":\"unit:PORT\",\"clearance\":\"confidential\"}")
                        .status())
                .isEqualTo(403);
        assertThat(kenya.post(path + ":take-away", "{\"subject\":\"unit:PORT\"}")
                        .status())
                .isEqualTo(204);

        assertThat(kenya.get(path).body()).doesNotContain("PORT");
        assertThat(kenya.post(path + ":take-away", "{\"subject\":\"unit:PORT\"}")
                        .json()
                        .get("field")
                        .stringValue())
                .isEqualTo("subject");
    }
}
