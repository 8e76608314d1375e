package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

/** The public edition of a hub that publishes by days: anybody reads it, without small cells, and nothing beside it. */
@SuppressWarnings("NullAway.Init")
final class PublicStatisticsApiTest {
    private static final String PUBLIC = "/api/v1/statistics/public";
    private static final Duration LATER = Duration.ofDays(4);

    private static LocalDate day;
    private static RealHub hub;
    private static ApiClient anybody;

    @BeforeAll
    static void start() throws Exception {
        var asked = Instant.now();
        day = LocalDate.ofInstant(asked, ZoneOffset.UTC);
        hub = RealHub.publishing(Edition.DAYS, Clock.offset(Clock.systemUTC(), LATER));
        anybody = new ApiClient(hub.address(), "", new Description());
        enter("FRA", 12, asked);
        enter("UTO", 15, asked);
        enter("FRA", 12, asked.plus(Duration.ofDays(1)));
        enter("KEN", 5, asked.plus(Duration.ofDays(1)));
        hub.countConsultations();
    }

    private static void enter(String party, int checks, Instant at) {
        for (int i = 0; i < checks; i++) {
            hub.audit()
                    .append(new AuditEntry(
                            party + i + at,
                            at,
                            party,
                            "token-77",
                            "CHECK",
                            "border-check",
                            "",
                            "00",
                            "NO_RECORD",
                            "{\"databases\":{\"nominal\":\"NO_RECORD\"},\"channel\":\"gate-seven\"}"));
        }
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void anybodyReadsAPeriodThatIsOver() throws Exception {
        var json = anybody.get(PUBLIC + "?period=" + day);
        var csv = anybody.get(PUBLIC + "?format=csv&period=" + day);

        assertThat(json.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("period,automated,party,database,consultations\r\n")
                .contains(day + ",true,FRA,nominal,12\r\n", day + ",true,UTO,nominal,15\r\n");
        assertThat(json.body() + csv.body()).doesNotContain("token-77", "gate-seven", "border-check");
        assertThat(anybody.with(hub.token("KEN")).get(PUBLIC + "?period=" + day).body())
                .isEqualTo(json.body());
    }

    @Test
    void smallCellsAndWhatTellsThemAreWithheld() throws Exception {
        var csv = anybody.get(PUBLIC + "?format=csv&period=" + day.plusDays(1)).body();

        assertThat(csv)
                .contains("FRA,nominal")
                .contains("KEN,nominal,withheld\r\n", "ALL,nominal,17\r\n")
                .doesNotContainPattern(",(5|12)\r\n");
    }

    @Test
    void nothingElseIsOpenAndNoPeriodThatIsNotOver() throws Exception {
        assertThat(anybody.get("/api/v1/statistics").status()).isEqualTo(401);
        assertThat(anybody.get("/api/v1/statistics/own-records").status()).isEqualTo(401);
        var today = LocalDate.ofInstant(Instant.now().plus(LATER), ZoneOffset.UTC);
        for (var period : new String[] {today.toString(), today.minusDays(1).toString(), "2026-10", "yesterday"}) {
            var refused = anybody.get(PUBLIC + "?period=" + period);
            assertThat(refused.status()).as(period).isEqualTo(400);
            assertThat(refused.json().get("field").stringValue()).isEqualTo("period");
        }
    }
}
