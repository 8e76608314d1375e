package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

/** What is refused to somebody who is known stands in the audit, whoever refuses it; what nobody asks fills no log. */
final class RefusalAuditTest {
    private final RealHub hub = new RealHub();
    private final ApiClient nobody = new ApiClient(hub.address(), "", new Description());
    private final ApiClient protector = nobody.with(hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER)));

    RefusalAuditTest() throws Exception {}

    @AfterEach
    void close() {
        hub.close();
    }

    /** Operation, subject and detail of what was refused to Kenya, in order. */
    private List<String> refused() throws Exception {
        var entries = protector.get("/api/v1/audit/entries?party=KEN&limit=100").json();
        return StreamSupport.stream(entries.get("entries").spliterator(), false)
                .filter(entry -> Set.of("DENIED", "REFUSED")
                        .contains(entry.get("outcome").stringValue()))
                .sorted(Comparator.comparingLong(entry -> entry.get("number").longValue()))
                .map(entry -> entry.get("operation").stringValue() + " "
                        + entry.get("subject").stringValue() + " "
                        + entry.at("/detail/reason").asString(""))
                .toList();
    }

    @Test
    void everyRefusalOfTheGateAndOfAServiceIsEnteredOnce() throws Exception {
        var checker = nobody.with(hub.token("KEN", Set.of(Role.CHECKER)));
        var chief = nobody.with(hub.token("KEN", Set.of(Role.PARTY_ADMINISTRATOR)));

        var answers = List.of(
                checker.get("/api/v1/statistics"),
                checker.get("/api/v1/restrictions"),
                checker.get("/api/v1/people"),
                checker.get("/api/v1/audit/entries"),
                chief.get("/api/v1/people?party=UTO"),
                chief.get("/api/v1/people?party=XXX"),
                chief.post("/api/v1/systems/tokens/999999:revoke", ""),
                checker.post(
                        "/api/v1/explanations",
                        "{\"party\":\"KEN\",\"operation\":\"check\",\"clearance\":\"official-use\"}"),
                checker.post("/api/v1/parties", "{}"));

        assertThat(answers)
                .extracting(ApiClient.Reply::status)
                .containsExactly(403, 403, 403, 403, 403, 403, 404, 403, 403);
        assertThat(refused())
                .containsExactly(
                        "SIGNED_IN GET /api/v1/statistics not-granted",
                        "ADMINISTER_PARTY GET /api/v1/restrictions role-missing",
                        "ROLE GET /api/v1/people role-missing",
                        "SEARCH_AUDIT  ",
                        "PERSON_LIST  not-granted",
                        "ROLE GET /api/v1/people not-granted",
                        "EXPLAIN  role-missing",
                        "PARTY_JOIN  ");
    }

    @Test
    void whoIsNobodyLeavesNoEntry() throws Exception {
        hub.services().publishedLog().checkpoints().publish();
        long before = hub.services().publishedLog().log().head().size();

        for (var caller : List.of(nobody, nobody.with("lia_" + "A".repeat(43)), nobody.with("lis_" + "A".repeat(43)))) {
            assertThat(caller.get("/api/v1/people").status()).isEqualTo(401);
            assertThat(caller.get("/api/v1/statistics").status()).isEqualTo(401);
        }

        assertThat(hub.services().publishedLog().log().head().size()).isEqualTo(before);
    }
}
