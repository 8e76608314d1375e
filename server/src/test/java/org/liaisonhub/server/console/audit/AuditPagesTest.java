package org.liaisonhub.server.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.server.RealHub;

/** The page of the audit on a real hub, as a program with a token sees it. */
@SuppressWarnings("NullAway.Init")
class AuditPagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RealHub hub;
    private static String record;

    @BeforeAll
    static void start() throws Exception {
        hub = new RealHub();
        var stored = send(
                "POST",
                "/api/v1/databases/stolen-travel-documents/records",
                "application/json",
                "{\"content\":{\"document-number\":\"C78\",\"issuing-country\":\"UTO\",\"document-type\":\"P\","
                        + "\"fraud-type\":\"STOLEN\"}}",
                hub.token("UTO"));
        record = stored.body().replaceAll("(?s).*\"id\":([0-9]+).*", "$1");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static HttpResponse<String> send(String method, String path, String type, String body, String token)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(hub.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> search(String form, String token) throws Exception {
        return send("POST", "/audit", "application/x-www-form-urlencoded", form, token);
    }

    @Test
    void anOwnerSeesTheEntriesOfItsRecordAndThatTheyAreProved() throws Exception {
        hub.services().publishedLog().checkpoints().publish();

        var page = search("record=" + record, hub.token("UTO"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Recorded", "<bdi>UTO</bdi>", "Proved: in the signed log", "liaison audit verify");
    }

    @Test
    void whoMayNotSeeItIsTurnedAway() throws Exception {
        assertThat(search("record=" + record, hub.token("FRA")).statusCode()).isEqualTo(403);
        assertThat(search("", hub.token("UTO")).statusCode()).isEqualTo(403);
    }

    @Test
    void theFormIsShownAndKeepsWhatWasTyped() throws Exception {
        var empty = send("GET", "/audit", "text/plain", "", hub.token("UTO"));
        var typed = "from=" + URLEncoder.encode("<b>yesterday", StandardCharsets.UTF_8);
        var refused = search(typed, hub.token("UTO"));

        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).contains("Search the audit", "id=\"actor\"").doesNotContain("<table");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"&lt;b>yesterday\"", "Enter a day such as 2026-11-22")
                .doesNotContain("<b>yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record=x", "to=2026-02-30", "before=-1", "from=99999999999"})
    void whatCannotBeIsRefusedByItsField(String form) throws Exception {
        assertThat(search(form, hub.token("UTO")).statusCode()).isEqualTo(422);
    }
}
