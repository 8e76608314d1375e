package org.liaisonhub.hub.access.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the provider: no redirects, few seconds, few bytes, JSON without a name twice. Thread-safe. */
final class BoundedHttp {
    /** More than any provider's metadata or keys have. */
    static final int MOST_BYTES = 256 << 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** An answer: its status and its JSON object. */
    record Reply(int status, JsonNode json) {}

    JsonNode get(URI address) {
        var reply = send(HttpRequest.newBuilder(address).GET());
        if (reply.status() != 200) {
            throw new OidcUnavailable("the provider answered " + reply.status(), null);
        }
        return reply.json();
    }

    Reply post(URI address, String form, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(request);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                var bytes = body.readNBytes(MOST_BYTES + 1);
                if (bytes.length > MOST_BYTES) {
                    throw new OidcRefused("answer-too-large");
                }
                return new Reply(response.statusCode(), JSON.readTree(bytes));
            }
        } catch (IOException | JacksonException broken) {
            throw new OidcUnavailable("the provider does not answer as it should", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OidcUnavailable("interrupted", interrupted);
        }
    }
}
