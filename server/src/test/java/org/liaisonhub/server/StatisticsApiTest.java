package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

@SuppressWarnings("NullAway.Init")
final class StatisticsApiTest {
    private static final String STATISTICS = "/api/v1/statistics";

    private static RealHub hub;
    private static ApiClient utopia;
    private static ApiClient kenya;
    private static ApiClient secretariat;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        utopia = new ApiClient(hub.address(), hub.token("UTO"), new Description());
        kenya = utopia.with(hub.token("KEN"));
        secretariat = utopia.with(hub.token("SEC", Set.of(Role.ADMINISTRATOR)));
        for (var question : new String[] {"L898902C3", "X1234567"}) {
            var reply = utopia.post(
                    "/api/v1/checks",
                    "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"%s\",\"country\":\"UTO\"}]}"
                            .formatted(question));
            assertThat(reply.status()).isEqualTo(200);
        }
        hub.audit()
                .append(
                        new AuditEntry(
                                "f-1",
                                Instant.now(),
                                "=FRA",
                                "account-1",
                                "CHECK",
                                "border-check",
                                "",
                                "00",
                                "HIT",
                                "{\"databases\":{\"nominal\":\"HIT\"},\"channel\":\"a,\\\"b\",\"owners\":{\"nominal\":{\"UTO\":\"HIT\"}}}"));
        hub.countConsultations();
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void checkOfASystemCountsInEveryDatabaseThatItAsked() throws Exception {
        var lines =
                utopia.get(STATISTICS + "?by=database,channel,purpose").json().get("lines");

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line.get("automated").booleanValue()).isTrue();
            assertThat(line.get("consultations").intValue()).isEqualTo(2);
            assertThat(line.get("actors").intValue()).isEqualTo(1);
            assertThat(line.get("channel").stringValue()).isEqualTo("api");
            assertThat(line.get("medianMicros").intValue()).isPositive();
            assertThat(line.get("verified").intValue()).isZero();
        });
    }

    @Test
    void partySeesItselfAndTheSecretariatAll() throws Exception {
        assertThat(utopia.get(STATISTICS + "?by=party").json().get("lines")).hasSize(1);
        assertThat(utopia.get(STATISTICS + "?by=party&party=FRA").json().get("lines"))
                .isEmpty();
        assertThat(utopia.get(STATISTICS + "?by=party&party=NOBODY").json().get("lines"))
                .isEmpty();
        assertThat(secretariat.get(STATISTICS + "?by=party").json().get("lines"))
                .hasSize(2);
        assertThat(kenya.get(STATISTICS).status()).isEqualTo(403);
    }

    @Test
    void ownerSeesWhoConsultedItsRecords() throws Exception {
        var lines = utopia.get(STATISTICS + "/own-records").json().get("lines");

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("party").stringValue()).isEqualTo("=FRA");
        assertThat(utopia.get(STATISTICS + "/own-records?format=csv").body()).contains("UTO,'=FRA,nominal,false,1,1,0");
    }

    @Test
    void csvIsGivenByHeaderOrParameterAndGuardsFormulas() throws Exception {
        var byHeader = secretariat.get(STATISTICS + "?by=party,channel", "Accept", "text/csv");
        var byParameter = secretariat.get(STATISTICS + "?by=party,channel&format=csv");

        assertThat(byHeader.body()).isEqualTo(byParameter.body());
        assertThat(byHeader.header("Content-Type")).startsWith("text/csv");
        assertThat(byHeader.header("Content-Disposition")).contains("statistics.csv");
        assertThat(byHeader.body().split("\r\n", -1)[0])
                .isEqualTo("party,channel,automated,consultations,actors,hits,possible,unavailable,verified,"
                        + "median_micros,p99_micros,rank,share");
        assertThat(byHeader.body()).contains("'=FRA,\"a,\"\"b\",false,1,1,1,0,0,0,0,0,1,1.0000\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-02-30",
                "from=-999999999-01-01",
                "from=2026-02-02&to=2026-02-01",
                "from=2020-01-01&to=2026-01-01",
                "by=officer",
                "by=party;drop",
                "automated=perhaps",
                "format=xml"
            })
    void whatBreaksARuleIsRefusedByName(String query) throws Exception {
        var reply = secretariat.get(STATISTICS + "?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().has("field")).isTrue();
    }

    @Test
    void publicEditionIsClosedUntilTheHubOpensIt() throws Exception {
        assertThat(utopia.with("").get(STATISTICS + "/public").status()).isEqualTo(401);
        assertThat(utopia.get(STATISTICS + "/public").status()).isEqualTo(403);
        assertThat(secretariat.get(STATISTICS + "/public").status()).isEqualTo(200);
        assertThat(secretariat.get(STATISTICS + "/public?format=csv").body())
                .startsWith("period,automated,party,database,consultations\r\n");
        assertThat(secretariat.get(STATISTICS + "/public?period=2999-01").status())
                .isEqualTo(400);
    }
}
