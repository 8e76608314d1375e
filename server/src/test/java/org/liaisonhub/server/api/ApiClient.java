package org.liaisonhub.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API, and holds every request that it accepts and every response against openapi.yaml. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String token;
    private final Description description;

    public ApiClient(String address, String token, Description description) {
        this.address = address;
        this.token = token;
        this.description = description;
    }

    /** A response with its body as JSON where it is JSON. */
    public record Reply(int status, HttpResponse<String> response, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public ApiClient with(String otherToken) {
        return new ApiClient(address, otherToken, description);
    }

    public Reply get(String path, String... headers) throws IOException, InterruptedException {
        return call("GET", path, "", "", headers);
    }

    public Reply post(String path, String json, String... headers) throws IOException, InterruptedException {
        return call("POST", path, "application/json", json, headers);
    }

    public Reply call(String method, String path, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        requireAsDescribed(method, path, contentType, body, response);
        return new Reply(response.statusCode(), response, response.body());
    }

    private void requireAsDescribed(
            String method, String path, String contentType, String body, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        assertThat(description.faultsOfResponse(method, path, response.statusCode(), type, response.body()))
                .as("response %d of %s %s: %s", response.statusCode(), method, path, response.body())
                .isEmpty();
        if (response.statusCode() < 300 && "application/json".equals(contentType)) {
            assertThat(description.faultsOfRequest(method, path, contentType, body))
                    .as("request of %s %s", method, path)
                    .isEmpty();
        }
    }
}
