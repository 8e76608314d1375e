package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

/** A check of Utopia meets a passport that France recorded; France verifies it, and Utopia reads the verdict. */
@SuppressWarnings("NullAway.Init")
final class HitApiTest {
    private static final String POSITIVE = "{\"verdict\":\"POSITIVE_ID\",\"reason\":\"the document was seen\"}";

    private static RealHub hub;
    private static ApiClient france;
    private static ApiClient utopia;
    private static long passport;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        france = new ApiClient(hub.address(), hub.token("FRA"), new Description());
        utopia = france.with(hub.token("UTO"));
        passport = hub.plant("FRA", "F7");
        hub.indexDocument(passport, "F7", "FRA");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String check(ApiClient client) throws Exception {
        return client.post(
                        "/api/v1/checks",
                        "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"F7\",\"country\":\"FRA\"}]}")
                .json()
                .get("checkId")
                .stringValue();
    }

    private static String verify(String check, long record) {
        return "/api/v1/hits/" + check + "/" + record + ":verify";
    }

    @Test
    void ownerVerifiesAndTheAskerReadsTheVerdictAndTheFigures() throws Exception {
        var check = check(utopia);
        var before = utopia.get("/api/v1/checks/" + check + "/verdicts").json();

        var hit = france.get("/api/v1/hits?limit=1").json().at("/hits/0");
        var given = france.post(verify(check, passport), POSITIVE);

        assertThat(before.at("/verdicts/0/state").stringValue()).isEqualTo("UNDER_VERIFICATION");
        assertThat(hit.propertyNames())
                .containsExactly("check", "record", "database", "at", "party", "result", "state", "verifyBy");
        assertThat(hit.get("check").stringValue()).isEqualTo(check);
        assertThat(hit.get("party").stringValue()).isEqualTo("UTO");
        assertThat(given.status()).isEqualTo(204);
        assertThat(france.get("/api/v1/hits").body()).doesNotContain(check);
        var verdict = utopia.get("/api/v1/checks/" + check + "/verdicts").json().at("/verdicts/0");
        assertThat(verdict.get("record").longValue()).isEqualTo(passport);
        assertThat(verdict.get("state").stringValue()).isEqualTo("POSITIVE_ID");
        assertThat(verdict.get("reason").stringValue()).isEqualTo("the document was seen");
        assertThat(verdict.has("at")).isTrue();
        hub.countConsultations();
        var figures = utopia.get("/api/v1/statistics?by=party,database").json();
        assertThat(figures.at("/lines")).anySatisfy(line -> {
            assertThat(line.get("database").stringValue()).isEqualTo("stolen-travel-documents");
            assertThat(line.get("verified").longValue()).isPositive();
        });
    }

    @Test
    void hitOfAnotherIsAbsentToTheByte() throws Exception {
        var check = check(utopia);

        var stranger = utopia.post(verify(check, passport), POSITIVE);
        var noCheck = france.post(verify("00000000-0000-7000-8000-000000000000", passport), POSITIVE);
        var noRecord = france.post(verify(check, 999_999), POSITIVE);
        var noNumber = france.post("/api/v1/hits/" + check + "/x1:verify", POSITIVE);
        var notMine = france.get("/api/v1/checks/" + check + "/verdicts");

        for (var absent : new ApiClient.Reply[] {stranger, noCheck, noRecord, noNumber, notMine}) {
            assertThat(absent.status()).isEqualTo(404);
            assertThat(absent.body()).isEqualTo(noCheck.body());
        }
        assertThat(utopia.get("/api/v1/hits").json().get("hits")).isEmpty();
    }

    @Test
    void faultsNameFieldAndRule() throws Exception {
        var check = check(utopia);

        var verdict = france.post(verify(check, passport), "{\"verdict\":\"MAYBE\",\"reason\":\"prints\"}");
        var reason = france.post(verify(check, passport), "{\"verdict\":\"POSITIVE_ID\",\"reason\":\" \"}");
        var member = france.post(verify(check, passport), "{\"verdict\":\"POSITIVE_ID\",\"why\":\"prints\"}");

        assertThat(verdict.status()).isEqualTo(400);
        assertThat(verdict.json().get("field").stringValue()).isEqualTo("verdict");
        assertThat(verdict.json().get("rule").stringValue())
                .isEqualTo("one of POSITIVE_ID, NEGATIVE_ID, RECORD_INVALID");
        assertThat(reason.json().get("field").stringValue()).isEqualTo("reason");
        assertThat(member.json().get("field").stringValue()).isEqualTo("why");
        assertThat(france.get("/api/v1/hits?limit=0").json().get("field").stringValue())
                .isEqualTo("limit");
        assertThat(france.get("/api/v1/hits?before=x").json().get("field").stringValue())
                .isEqualTo("before");
    }

    @Test
    void whoDoesNotRecordOrCheckIsRefused() throws Exception {
        var check = check(utopia);
        var checker = france.with(hub.token("FRA", Set.of(Role.CHECKER)));
        var recorder = france.with(hub.token("UTO", Set.of(Role.RECORDER)));

        assertThat(checker.get("/api/v1/hits").status()).isEqualTo(403);
        assertThat(checker.post(verify(check, passport), POSITIVE).status()).isEqualTo(403);
        assertThat(recorder.get("/api/v1/checks/" + check + "/verdicts").status())
                .isEqualTo(403);
    }
}
