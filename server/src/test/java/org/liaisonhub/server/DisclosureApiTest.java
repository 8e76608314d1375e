package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements.Extent;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What partners, checkers and excluded parties get over the API: as much as was signed, once and in batches alike. */
@SuppressWarnings("NullAway.Init")
final class DisclosureApiTest {
    private static final String NOMINAL = "/api/v1/databases/nominal/records";
    private static final String POLICE = "?purpose=police-check";
    private static final String ANNA =
            "{\"purpose\":\"police-check\",\"persons\":[{\"names\":[{\"family\":\"ERIKSSON\",\"given\":\"ANNA"
                    + " MARIA\"}],\"datesOfBirth\":[\"1974-08-12\"],\"sex\":\"F\",\"nationalities\":[\"UTO\"]}]}";
    private static final String PASSPORT = "{\"purpose\":\"border-check\",\"travelDocuments\":"
            + "[{\"number\":\"L898902C3\",\"country\":\"UTO\",\"type\":\"P\"}]}";
    private static final String RECORD = """
            "content": {"person-status": "WANTED", "purpose": "ARREST_SEARCH", "names": [{"family": "ERIKSSON",
            "given": "ANNA MARIA"}], "dates-of-birth": ["1974-08-12"], "nationalities": ["UTO"], "sex": "F"}""";

    private static RealHub hub;
    private static ApiClient utopia;
    private static ApiClient france;
    private static ApiClient hitOnly;
    private static ApiClient someFields;
    private static ApiClient checker;
    private static long wanted;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        utopia = new ApiClient(hub.address(), hub.token("UTO"), new Description());
        france = utopia.with(hub.token("FRA"));
        hitOnly = utopia.with(join("NHCU", Party.Kind.ORGANISATION));
        someFields = utopia.with(join("WCO", Party.Kind.ORGANISATION));
        checker = utopia.with(join("AIR1", Party.Kind.CHECKER));
        var check = EnumSet.of(Operation.CHECK);
        for (var database : List.of("nominal", "stolen-travel-documents")) {
            hub.agreements().grant(hub.party("NHCU"), database, check, Extent.HIT_ONLY);
        }
        var both = EnumSet.of(Operation.CHECK, Operation.READ_RECORD);
        hub.agreements().grant(hub.party("WCO"), "nominal", both, Extent.fields("names", "sex"));
        hub.agreements().grant(hub.party("AIR1"), "stolen-travel-documents", check, Extent.CHECKER);
        wanted = utopia.post(NOMINAL, "{\"sourceKey\": \"case-1\"," + RECORD + "}")
                .json()
                .get("id")
                .longValue();
        hub.plant("UTO", "L898902C3");
        hub.indexAll();
    }

    private static String join(String code, Party.Kind kind) {
        hub.join(code, kind);
        return hub.token(code, Set.of(Role.CHECKER));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** The databases of an answer that is the same once and as the only line of a batch. */
    private static JsonNode databases(ApiClient client, String question) throws Exception {
        var once = client.post("/api/v1/checks", question);
        assertThat(once.status()).isEqualTo(200);
        var batch = client.call("POST", "/api/v1/checks:batch", "application/x-ndjson", question + "\n");
        var line = JsonMapper.shared().readTree(batch.body().strip());
        assertThat(line.get("databases")).isEqualTo(once.json().get("databases"));
        assertThat(line.get("result")).isEqualTo(once.json().get("result"));
        return once.json().get("databases");
    }

    @Test
    void ofHitOnlyNoRecordIsTold() throws Exception {
        assertThat(databases(hitOnly, ANNA))
                .filteredOn(one -> one.get("database").stringValue().equals("nominal"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("result").stringValue()).isEqualTo("HIT");
                    assertThat(one.get("records")).isEmpty();
                });
        var read = hitOnly.get("/api/v1/records/" + wanted + POLICE);
        assertThat(read.status())
                .isEqualTo(hitOnly.get("/api/v1/records/987654321" + POLICE).status());
        assertThat(read.body()).doesNotContain("ERIKSSON");
    }

    @Test
    void ofSomeFieldsTheseAreTold() throws Exception {
        var found = databases(someFields, ANNA).get(0).get("records").get(0);

        assertThat(found.get("headline").stringValue()).doesNotContain("ERIKSSON", "1974");
        assertThat(found.get("evidence"))
                .extracting(one -> one.get("field").stringValue())
                .containsExactlyInAnyOrder("name", "sex");
        for (var path : List.of("", "/versions")) {
            var read =
                    someFields.get("/api/v1/records/" + wanted + path + POLICE).json();
            var content = (path.isEmpty() ? read : read.get("versions").get(0)).get("content");
            assertThat(content.propertyNames()).containsExactlyInAnyOrder("names", "sex");
        }
    }

    @Test
    void whatARecordIsKeptForIsToldWithItUnlessItsFieldIsWithheld() throws Exception {
        var passport = hub.plant("UTO", "X1000001");
        var path = "/api/v1/records/" + wanted;

        assertThat(utopia.get(path).json().get("purpose").stringValue()).isEqualTo("ARREST_SEARCH");
        assertThat(someFields.get(path + POLICE).json().has("purpose")).isFalse();
        assertThat(utopia.get("/api/v1/records/" + passport)
                        .json()
                        .get("purpose")
                        .stringValue())
                .isEqualTo("SECURITY_CHECK");
        assertThat(utopia.get("/api/v1/databases/nominal")
                        .json()
                        .at("/recordPurpose/field")
                        .stringValue())
                .isEqualTo("purpose");
    }

    @Test
    void aPrivateCheckerGetsYesOrNoOfDocumentsOnly() throws Exception {
        assertThat(databases(checker, PASSPORT)).singleElement().satisfies(one -> {
            assertThat(one.get("result").stringValue()).isEqualTo("HIT");
            assertThat(one.get("records")).isEmpty();
        });
        assertThat(checker.post("/api/v1/checks", ANNA).json().get("field").stringValue())
                .isEqualTo("persons[0]");
        assertThat(checker.call("POST", "/api/v1/checks:batch", "application/x-ndjson", ANNA + "\n")
                        .body())
                .contains("persons[0]")
                .doesNotContain("HIT");
    }

    @Test
    void aRecordIsKeptFromWhomItsOwnerNamesAndOnlyTheOwnerReadsWhom() throws Exception {
        var stored = utopia.post(NOMINAL, "{\"sourceKey\": \"case-2\", \"restrictedFrom\": [\"FRA\"]," + RECORD + "}");
        var path = "/api/v1/records/" + stored.json().get("id").longValue();

        assertThat(france.get(path + POLICE).status()).isEqualTo(404);
        var readers = Stream.of(utopia.get(path), someFields.get(path + POLICE)).toList();
        assertThat(readers.getFirst().json().get("restrictedFrom"))
                .extracting(JsonNode::stringValue)
                .containsExactly("FRA");
        assertThat(readers.getLast().status()).isEqualTo(200);
        assertThat(readers.getLast().json().has("restrictedFrom")).isFalse();
        utopia.post(NOMINAL, "{\"sourceKey\": \"case-2\", \"restrictedFrom\": []," + RECORD + "}");
        assertThat(france.get(path + POLICE).status()).isEqualTo(200);
        assertThat(utopia.post(NOMINAL, "{\"sourceKey\": \"case-2\", \"restrictedFrom\": [\"UTO\"]," + RECORD + "}")
                        .json()
                        .get("field")
                        .stringValue())
                .isEqualTo("restrictedFrom");
    }

    @Test
    void whoIsExcludedFromADatabaseFindsAndReadsNothingOfItsOwnerUntilItIsReadmitted() throws Exception {
        var administrator = utopia.with(hub.token("UTO", Set.of(Role.PARTY_ADMINISTRATOR)));
        var path = "/api/v1/records/" + wanted;
        var restriction = "{\"database\": \"%s\", \"excluded\": \"FRA\"}";
        for (var database : List.of("nominal", "")) {
            assertThat(databases(france, ANNA).toString()).contains("HIT");

            assertThat(administrator
                            .post("/api/v1/restrictions:exclude", restriction.formatted(database))
                            .status())
                    .isEqualTo(204);

            assertThat(databases(france, ANNA).toString()).doesNotContain("HIT", "ERIKSSON");
            assertThat(france.get(path + POLICE).body())
                    .isEqualTo(france.get("/api/v1/records/987654321" + POLICE).body());
            assertThat(someFields.get(path + POLICE).status()).isEqualTo(200);
            assertThat(administrator.get("/api/v1/restrictions").body()).contains("\"excluded\":\"FRA\"");
            administrator.post("/api/v1/restrictions:readmit", restriction.formatted(database));
        }
        assertThat(france.get(path + POLICE).status()).isEqualTo(200);
    }
}
