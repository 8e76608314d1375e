package org.liaisonhub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.server.http.ServerSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What docs/running.md says of the first country, from an empty data folder to a signed membership. */
final class FirstCountryTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MEMBERSHIP = "/api/v1/agreements/MEMBERSHIP/versions/1";

    @TempDir
    Path folder;

    private static JsonNode post(HubClient hub, String path, ObjectNode body) {
        return hub.post(path, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a command prints. */
    private static String run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(arguments)).as(String.join(" ", arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void anEmptyFolderBecomesAHubWithAMemberThatMayAsk() throws Exception {
        var data = DataOptions.in(folder.resolve("hub"));
        try (var running = RunningHub.start(data, ServerSettings.DEFAULT.withPort(0))) {
            var secretariat = running.operator();
            var joined = post(
                    secretariat,
                    "/api/v1/parties",
                    JSON.createObjectNode()
                            .put("code", "KEN")
                            .put("name", "Kenya")
                            .put("kind", "country"));
            assertThat(joined.path("code").stringValue()).isEqualTo("KEN");
            var joiner = JSON.createObjectNode()
                    .put("party", "KEN")
                    .put("signInName", "nairobi1")
                    .put("displayName", "First of Nairobi");
            joiner.putArray("roles").add("party-administrator");
            assertThat(post(secretariat, "/api/v1/people", joiner).path("code").stringValue(""))
                    .isNotEmpty();

            var kenya = new HubClient(URI.create(running.address()), token(secretariat));
            var question = "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"L898902C3\"}]}";
            assertThat(refused(kenya, question)).contains("not-granted");
            var key = folder.resolve("bureau.jwk").toString();
            var registered = JSON.createObjectNode()
                    .put("key", run("agreement", "key", key))
                    .put("label", "bureau");
            post(kenya, "/api/v1/parties/KEN/keys", registered);
            var document = folder.resolve("membership.yaml");
            Files.writeString(document, kenya.text(MEMBERSHIP + "/document", "application/yaml"));
            var signature = run("agreement", "sign", document.toString(), "--key", key);
            post(kenya, MEMBERSHIP + "/signatures", JSON.createObjectNode().put("signature", signature));

            running.waitUntilCurrent();
            assertThat(kenya.check(question)).isNotNull();
            assertThat(audited(running.address(), secretariat))
                    .containsSubsequence("PARTY_JOIN SEC", "FIRST_ADMINISTRATOR account-1", "PARTY_JOIN KEN");
        }
    }

    private static String refused(HubClient hub, String question) {
        try {
            return hub.check(question).toString();
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String token(HubClient secretariat) {
        var asked = JSON.createObjectNode()
                .put("party", "KEN")
                .put("label", "bureau")
                .put("days", 1);
        asked.putArray("roles").add("party-administrator").add("checker");
        return post(secretariat, "/api/v1/systems:issue-token", asked)
                .path("token")
                .stringValue("");
    }

    /** Operations and subjects, oldest first, as a data protection officer of the secretariat reads them. */
    private static List<String> audited(String address, HubClient secretariat) {
        var asked = JSON.createObjectNode().put("label", "protector").put("days", 1);
        asked.putArray("roles").add("data-protection-officer");
        var token = post(secretariat, "/api/v1/systems:issue-token", asked)
                .path("token")
                .stringValue("");
        var entries = new HubClient(URI.create(address), token)
                .get("/api/v1/audit/entries?limit=100")
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("operation").stringValue("") + " "
                        + entry.path("subject").stringValue(""))
                .toList();
        return entries.reversed();
    }
}
