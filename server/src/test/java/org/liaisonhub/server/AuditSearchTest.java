package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.server.api.ApiClient;
import org.liaisonhub.server.api.Description;

/** The search of the audit, over the API and on its page: each filter finds its entries and no others, and leaves one. */
@SuppressWarnings("NullAway.Init")
final class AuditSearchTest {
    private static final String ENTRIES = "/api/v1/audit/entries";
    private static final Pattern ID = Pattern.compile("<bdi>(found-[a-z0-9]+)</bdi>");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RealHub hub;
    private static ApiClient protector;
    private static String protectorsToken;
    private static long record;
    private static long other;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        protectorsToken = hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER));
        protector = new ApiClient(hub.address(), protectorsToken, new Description());
        record = hub.plant("UTO", "C101");
        other = hub.plant("UTO", "C102");
        enter("found-1", "FRA", "account-71", "case 7/1", record);
        enter("found-2", "FRA", "account-71", "case 7/2", other);
        enter("found-3", "FRA", "account-72", "case 7/1", other);
        enter("found-4", "KEN", "account-73", "case 7/1", record);
        enter("found-5", "KEN", "account-7", "case 7", other);
    }

    private static void enter(String id, String party, String actor, String reference, long record) {
        var detail = "{\"records\":[[" + record + ",1,\"HIT\",1.0,\"mrz[0]\"]]}";
        hub.audit()
                .append(new AuditEntry(
                        id, Instant.now(), party, actor, "CHECK", "visa", reference, "00ff", "HIT", detail));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static String filled(String text) {
        return text.replace("RECORD", Long.toString(record));
    }

    private static String encoded(String query) {
        var parts = new java.util.StringJoiner("&");
        for (var part : filled(query).split("&", -1)) {
            var pair = part.split("=", 2);
            parts.add(pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8));
        }
        return parts.toString();
    }

    private static List<String> found(ApiClient client, String query) throws Exception {
        var reply = client.get(ENTRIES + "?operation=CHECK&" + encoded(query));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json()
                .get("entries")
                .valueStream()
                .map(one -> one.get("id").stringValue())
                .filter(id -> id.startsWith("found-"))
                .toList();
    }

    private static HttpResponse<String> page(String form, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hub.address() + "/audit"))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded");
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "actor=account-71,                    found-2 found-1",
        "actor=account-7,                     found-5",
        "party=KEN,                           found-5 found-4",
        "record=RECORD,                       found-4 found-1",
        "reference=case 7/1,                  found-4 found-3 found-1",
        "reference=case 7,                    found-5",
        "party=FRA&reference=case 7/1,        found-3 found-1",
        "record=RECORD&actor=account-71,      found-1",
        "actor=account-7%,                    ''",
        "reference=CASE 7/1,                  ''",
        "party=UTO,                           ''",
    })
    void aFilterFindsItsEntriesAndNoOthers(String query, String expected) throws Exception {
        var ids = expected.isEmpty() ? List.<String>of() : List.of(expected.split(" "));

        assertThat(found(protector, query)).containsExactlyElementsOf(ids);
        var shown = page(query, protectorsToken);

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(ID.matcher(shown.body()).results().map(one -> one.group(1))).containsExactlyElementsOf(ids);
    }

    @Test
    void theOfficerOfAPartyFindsWhatItsOwnPeopleDidAndTheOwnerWhoConsultedItsRecord() throws Exception {
        var kenya = protector.with(hub.token("KEN", Set.of(Role.DATA_PROTECTION_OFFICER)));
        var owner = protector.with(hub.token("UTO", Set.of(Role.RECORDER)));

        assertThat(found(kenya, "reference=case 7/1")).containsExactly("found-4");
        assertThat(found(kenya, "party=FRA")).isEmpty();
        assertThat(found(kenya, "actor=account-71")).isEmpty();
        assertThat(found(owner, "record=RECORD")).containsExactly("found-4", "found-1");
        assertThat(found(owner, "record=RECORD&actor=account-71")).containsExactly("found-1");
        // Whether somebody has a case of that name is not the owner's business, whoever else asked about its record.
        assertThat(found(owner, "record=RECORD&reference=case 7/1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UTO, RECORDER,            actor=account-71",
        "UTO, RECORDER,            party=UTO",
        "UTO, RECORDER,            reference=case 7/1",
        "FRA, RECORDER,            record=RECORD",
        "KEN, RECORDER,            record=RECORD",
        "UTO, CHECKER,             record=RECORD",
        "UTO, PARTY_ADMINISTRATOR, record=RECORD",
        "SEC, ADMINISTRATOR,       actor=account-71",
        "SEC, ADMINISTRATOR,       record=RECORD",
    })
    void nobodyElseSearches(String party, Role role, String query) throws Exception {
        var token = hub.token(party, Set.of(role));

        var refused = protector.with(token).get(ENTRIES + "?" + encoded(query));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("found-");
        assertThat(page(query, token).statusCode()).isEqualTo(403);
    }

    @Test
    void eachSearchLeavesItsEntryWithWhatWasLookedForAndTheCaseAsADigestOnly() throws Exception {
        var asker = hub.token("SEC", Set.of(Role.DATA_PROTECTION_OFFICER));
        var client = protector.with(asker);
        found(client, "actor=account-71&reference=case 7/1");
        page("party=KEN&actor=account-73", asker);
        protector.with(hub.token("FRA", Set.of(Role.RECORDER))).get(ENTRIES + "?record=" + record);

        var entries = protector.get(ENTRIES + "?operation=SEARCH_AUDIT").json().get("entries");

        assertThat(entries.valueStream().limit(3))
                .extracting(one -> one.get("party").stringValue() + " "
                        + one.get("outcome").stringValue() + " "
                        + one.get("detail").path("actor").asString("")
                        + one.get("detail").path("party").asString("")
                        + one.get("detail").path("record").asString("") + " "
                        + one.get("detail").get("entries").intValue())
                .containsExactly("FRA DENIED " + record + " 0", "SEC FOUND account-73KEN 1", "SEC FOUND account-71 1");
        assertThat(entries.get(2).toString()).doesNotContain("case 7");
        assertThat(entries.get(2).get("subject").stringValue()).hasSize(64);
        assertThat(other).isNotEqualTo(record);
    }
}
