package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.operator.HubMetrics;

@SuppressWarnings("NullAway.Init")
final class HubApiTest {
    private static final String FOR_POLICE = "?purpose=police-check";
    private static final String DOCUMENTS = "/api/v1/databases/stolen-travel-documents";
    private static final String CHECKS = "/api/v1/checks";

    private static RealHub hub;
    private static Description description;
    private static ApiClient utopia;
    private static ApiClient france;
    private static ApiClient kenya;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        description = new Description();
        utopia = new ApiClient(hub.address(), hub.token("UTO"), description);
        france = utopia.with(hub.token("FRA"));
        kenya = utopia.with(hub.token("KEN"));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String passport(String number, String fraud) {
        return "{\"content\":{\"document-number\":\"%s\",\"issuing-country\":\"UTO\",\"document-type\":\"P\",\"fraud-type\":\"%s\"}}"
                .formatted(number, fraud);
    }

    private static long store(String number) throws Exception {
        var reply = utopia.post(DOCUMENTS + "/records", passport(number, "STOLEN"));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().get("id").longValue();
    }

    @Test
    void recordIsAddedFoundUnchangedAndChanged() throws Exception {
        var added = utopia.post(DOCUMENTS + "/records", passport("C1000", "STOLEN"));
        var unchanged = utopia.post(DOCUMENTS + "/records", passport("c 1000", "STOLEN"));
        var changed = utopia.post(DOCUMENTS + "/records", passport("C1000", "LOST"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(unchanged.json().get("outcome").stringValue()).isEqualTo("UNCHANGED");
        assertThat(changed.json().get("outcome").stringValue()).isEqualTo("CHANGED");
        assertThat(changed.json().get("version").intValue()).isEqualTo(2);
        var versions = utopia.get(added.header("Location") + "/versions").json().get("versions");
        assertThat(versions).hasSize(2);
    }

    @Test
    void ownerSeesItsKeyAndOthersDoNot() throws Exception {
        var path = "/api/v1/records/" + store("C1001");

        var own = utopia.get(path);
        var other = france.get(path + FOR_POLICE);

        assertThat(own.json().get("sourceKey").stringValue()).isEqualTo("UTO-P-C1001");
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.json().has("sourceKey")).isFalse();
    }

    @Test
    void recordThatStandsAsKnownIsNotSentAgain() throws Exception {
        var path = "/api/v1/records/" + store("C1002");
        var tag = utopia.get(path).header("ETag");

        assertThat(utopia.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        utopia.post(path + ":suspend", "{\"reason\":\"under-examination\"}");
        assertThat(utopia.get(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void suspendedRecordIsAsAbsentToOthersUntilItIsResumed() throws Exception {
        var path = "/api/v1/records/" + store("C1003");

        assertThat(utopia.post(path + ":suspend", "{\"reason\":\"under-examination\"}")
                        .status())
                .isEqualTo(204);
        assertThat(france.get(path + FOR_POLICE).status()).isEqualTo(404);
        assertThat(utopia.get(path).json().get("status").stringValue()).isEqualTo("SUSPENDED");
        assertThat(utopia.call("POST", path + ":resume", "", "").status()).isEqualTo(204);
        assertThat(france.get(path + FOR_POLICE).status()).isEqualTo(200);
    }

    @Test
    void withdrawnRecordLosesItsContent() throws Exception {
        var path = "/api/v1/records/" + store("C1004");

        assertThat(utopia.post(path + ":withdraw", "{\"reason\":\"found-again\"}")
                        .status())
                .isEqualTo(204);

        assertThat(france.get(path + FOR_POLICE).status()).isEqualTo(404);
        assertThat(utopia.get(path).json().get("content")).isEmpty();
    }

    @Test
    void onlyTheOwnerWithdraws() throws Exception {
        var path = "/api/v1/records/" + store("C1005");

        var reply = france.post(path + ":withdraw", "{\"reason\":\"found-again\"}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(utopia.get(path).json().get("status").stringValue()).isEqualTo("ACTIVE");
    }

    @Test
    void absentAndWithheldLookTheSame() throws Exception {
        var withheld = store("C1006");
        utopia.post("/api/v1/records/" + withheld + ":suspend", "{\"reason\":\"under-examination\"}");

        for (var suffix : new String[] {"", "/versions"}) {
            var absentReply = france.get("/api/v1/records/999999999" + suffix + FOR_POLICE);
            var withheldReply = france.get("/api/v1/records/" + withheld + suffix + FOR_POLICE);
            assertThat(withheldReply.body()).isEqualTo(absentReply.body());
            assertThat(withheldReply.status()).isEqualTo(absentReply.status()).isEqualTo(404);
        }
        var reason = "{\"reason\":\"x\"}";
        var absentChange = france.post("/api/v1/records/999999999:withdraw", reason);
        var withheldChange = france.post("/api/v1/records/" + withheld + ":withdraw", reason);
        assertThat(withheldChange.status()).isEqualTo(absentChange.status()).isEqualTo(404);
        assertThat(withheldChange.body()).isEqualTo(absentChange.body());
        assertThat(france.get("/api/v1/records/not-a-number").body())
                .isEqualTo(france.get("/api/v1/records/999999999").body());
    }

    @Test
    void databaseIsShownToWhoMayUseIt() throws Exception {
        assertThat(utopia.get("/api/v1/databases").json().get("databases")).hasSize(2);
        assertThat(kenya.get("/api/v1/databases").json().get("databases")).isEmpty();
        assertThat(utopia.get(DOCUMENTS).json().at("/recordSchema/properties").has("document-number"))
                .isTrue();
        assertThat(kenya.get(DOCUMENTS).status()).isEqualTo(404);
        assertThat(kenya.get("/api/v1/databases/nowhere").body())
                .isEqualTo(kenya.get(DOCUMENTS).body());
    }

    @Test
    void ownerFollowsItsChangesPageByPage() throws Exception {
        long after = 0;
        for (var page = utopia.get(DOCUMENTS + "/changes?limit=1000").json();
                !page.get("changes").isEmpty();
                page = utopia.get(DOCUMENTS + "/changes?after=" + after).json()) {
            after = page.get("next").longValue();
        }
        long first = store("C1007");
        long second = store("C1008");
        utopia.post("/api/v1/records/" + first + ":withdraw", "{\"reason\":\"found-again\"}");

        var changes = utopia.get(DOCUMENTS + "/changes?after=" + after).json();
        var limited = utopia.get(DOCUMENTS + "/changes?limit=1&after=" + after).json();
        var others = france.get(DOCUMENTS + "/changes?after=" + after).json();

        assertThat(changes.get("changes"))
                .extracting(change -> change.get("id").longValue())
                .containsExactly(second, first);
        assertThat(limited.get("changes")).hasSize(1);
        assertThat(others.get("changes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=1001, limit", "after=-1, after", "after=x, after", "after=1&after=2, after"})
    void malformedCursorIsRefused(String query, String field) throws Exception {
        var reply = utopia.get(DOCUMENTS + "/changes?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").stringValue()).isEqualTo(field);
    }

    @Test
    void stolenDocumentIsFoundAndAnotherIsNot() throws Exception {
        hub.indexDocument(store("C1009"), "C1009", "UTO");
        var question = "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"%s\",\"country\":\"UTO\"}]}";

        var hit = france.post(CHECKS, question.formatted("C1009")).json();
        var clear = france.post(CHECKS, question.formatted("X5555Y")).json();

        assertThat(hit.get("result").stringValue()).isEqualTo("HIT");
        assertThat(hit.at("/databases/1/records/0/owner").stringValue()).isEqualTo("UTO");
        assertThat(clear.get("result").stringValue()).isEqualTo("NO_RECORD");
    }

    @Test
    void questionSentAgainUnderItsKeyHasTheIdOfItsFirstCheck() throws Exception {
        var question = "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"X7\"}]}";
        var other = "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"X8\"}]}";

        var first = france.post(CHECKS, question, "Idempotency-Key", "k-1");
        var again = france.post(CHECKS, question, "Idempotency-Key", "k-1");
        var another = france.post(CHECKS, other, "Idempotency-Key", "k-1");
        var othersKey = utopia.post(CHECKS, question, "Idempotency-Key", "k-1");

        assertThat(again.json().get("checkId")).isEqualTo(first.json().get("checkId"));
        assertThat(again.json().get("databases")).isEqualTo(first.json().get("databases"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(another.status()).isEqualTo(422);
        assertThat(othersKey.json().get("checkId")).isNotEqualTo(first.json().get("checkId"));
    }

    @Test
    void repeatedQuestionDoesNotBringBackWhatItsOwnerHasWithdrawn() throws Exception {
        long id = store("C1020");
        hub.indexDocument(id, "C1020", "UTO");
        var question =
                "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"C1020\",\"country\":\"UTO\"}]}";

        var before = france.post(CHECKS, question, "Idempotency-Key", "k-2").json();
        utopia.post("/api/v1/records/" + id + ":withdraw", "{\"reason\":\"found-again\"}");
        var after = france.post(CHECKS, question, "Idempotency-Key", "k-2").json();

        assertThat(before.get("result").stringValue()).isEqualTo("HIT");
        assertThat(after.get("result").stringValue()).isEqualTo("NO_RECORD");
        assertThat(after.get("checkId")).isEqualTo(before.get("checkId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"purpose":"holiday","mrz":"x"}                                                | purpose
            {"purpose":"visa"}                                                             |
            {"purpose":"visa","persons":[{"names":[{"full":""}]}]}                         | persons[0].names[0]
            {"purpose":"visa","travelDocuments":[{"number":"X1","country":"QQQ"}]}         | travelDocuments[0].country
            {"purpose":"visa","travelDocuments":[{"number":"X1","type":"Q"}]}              | travelDocuments[0].type
            {"purpose":"visa","persons":[{"names":[{"full":"A"}],"nationalities":["??"]}]} | persons[0].nationalities[0]
            {"purpose":"visa","mrz":[""]}                                                  | mrz[0]
            """)
    void questionThatBreaksARuleIsRefusedByThePlaceOfTheFault(String json, String field) throws Exception {
        var reply = france.post(CHECKS, json);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("field").stringValue(null)).isEqualTo(field);
        assertThat(reply.json().get("rule").stringValue()).isNotEmpty();
    }

    @Test
    void zoneOfFortyFiveCharactersIsAnsweredWithItsFault() throws Exception {
        var zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<\\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

        var reply = france.post(CHECKS, "{\"purpose\":\"border-check\",\"mrz\":\"" + zone + "\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"rule\"").doesNotContain("ERIKSSON");
    }

    @Test
    void characterThatAReaderConfusesIsSuggestedAndTheDocumentNeverAHit() throws Exception {
        var zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\\nL8989O2C36UTO7408122F1204159ZE184226B<<<<<10";

        var answer = france.post(CHECKS, "{\"purpose\":\"border-check\",\"mrz\":[\"" + zone + "\"]}")
                .json();

        assertThat(answer.at("/suggestions/0/line").intValue()).isEqualTo(2);
        assertThat(answer.at("/suggestions/0/position").intValue()).isEqualTo(6);
        assertThat(answer.at("/suggestions/0/found").stringValue()).isEqualTo("O");
        assertThat(answer.at("/suggestions/0/suggested").stringValue()).isEqualTo("0");
        assertThat(answer.get("result").stringValue()).isNotEqualTo("HIT");
    }

    @Test
    void wrongCheckDigitIsToldAndDoesNotStopTheCheck() throws Exception {
        var zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\\nL898902C37UTO7408122F1204159ZE184226B<<<<<10";

        var reply = france.post(CHECKS, "{\"purpose\":\"border-check\",\"mrz\":\"" + zone + "\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("faults")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                            | content
            {"content":{}}                                                | document-number
            {"content":{"holder":"x"}}                                    | content
            {"content":7}                                                 | content
            {"contents":{}}                                               | contents
            """)
    void recordThatBreaksItsDefinitionIsRefusedAndNothingIsStored(String json, String field) throws Exception {
        var reply = utopia.post(DOCUMENTS + "/records", json);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("field").stringValue()).contains(field);
    }

    @Test
    void ownKeyIsNeededWhereTheDatabaseMakesNone() throws Exception {
        var content = "\"content\":{\"names\":[{\"family\":\"ERIKSSON\",\"given\":\"ANNA\"}]}";

        var without = utopia.post("/api/v1/databases/nominal/records", "{" + content + "}");
        var tooLong = utopia.post(
                "/api/v1/databases/nominal/records", "{\"sourceKey\":\"" + "k".repeat(201) + "\"," + content + "}");

        assertThat(without.json().get("field").stringValue()).isEqualTo("sourceKey");
        assertThat(tooLong.json().get("field").stringValue()).isEqualTo("sourceKey");
    }

    @Test
    void databaseThatDoesNotExistIsNotFound() throws Exception {
        assertThat(utopia.post("/api/v1/databases/nowhere/records", passport("C1", "LOST"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyRouteThatIsNotPublicNeedsCredentialsAndItsRole() throws Exception {
        var nobody = utopia.with("");
        var noRole = utopia.with(hub.token("UTO", Set.of(Role.ADMINISTRATOR)));
        var checker = utopia.with(hub.token("UTO", Set.of(Role.CHECKER)));
        for (var route : Server.apiRoutes(hub.services(), new HubMetrics()).all()) {
            var path = route.template()
                    .replace("{id}", "1")
                    .replace("{size}", "1")
                    .replace("{tile*}", "0/000")
                    .replace("{version}", "1")
                    .replace("{kid}", "1")
                    .replace("{number}", "1")
                    .replace("{check}", "1")
                    .replace("{record}", "1")
                    .replace("{code}", "stolen-travel-documents");
            if (!route.guard().equals(Guard.PUBLIC)) {
                assertThat(nobody.call(route.method(), path, "application/json", "")
                                .status())
                        .as("%s %s without credentials", route.method(), path)
                        .isEqualTo(401);
            }
            if (route.guard() instanceof Guard.Needs(var operation)) {
                // An administrator has the office in its own party; who only asks questions has not.
                var client = operation == Operation.ADMINISTER_PARTY ? checker : noRole;
                assertThat(client.call(route.method(), path, "application/json", "")
                                .status())
                        .as("%s %s without the role", route.method(), path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasItsRoute() {
        var registered = Server.apiRoutes(hub.services(), new HubMetrics()).all().stream()
                .map(route -> route.method() + " " + route.template().replace("*}", "}"))
                .collect(Collectors.toSet());

        assertThat(registered).isEqualTo(description.operations());
    }
}
