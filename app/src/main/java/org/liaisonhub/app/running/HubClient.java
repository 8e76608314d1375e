package org.liaisonhub.app.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.liaisonhub.hub.checks.Answer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a hub over its API: as any system does, with a bearer token, or as an officer who is signed in. */
public final class HubClient {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // An answer has members that the API does not tell, such as the position of the index.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String[] credentials;

    public HubClient(URI address, String token) {
        this(address, "Authorization", "Bearer " + token);
    }

    /** @param credentials names and values of the headers that say who asks */
    HubClient(URI address, String... credentials) {
        this.address = address;
        this.credentials = credentials.clone();
    }

    URI address() {
        return address;
    }

    /** The hub refused or failed; the message is the problem's own: field and rule, never a value. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Whether a hub answers there now. */
    boolean alive() {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException unreachable) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Asks one question.
     *
     * @param question JSON as the API takes it
     * @throws Refused when the hub refuses it
     */
    public Answer check(String question) {
        try {
            var response = http.send(
                    request("/api/v1/checks", "application/json", BodyPublishers.ofString(question)),
                    BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw refused(response.statusCode(), response.body());
            }
            return JSON.readValue(response.body(), Answer.class);
        } catch (IOException broken) {
            throw unreachable(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    /** Sends a file of questions, one a line, and hands over each line of the answer as it comes. */
    public void batch(Path questions, Consumer<String> answers) {
        try {
            var response = http.send(
                    request("/api/v1/checks:batch", "application/x-ndjson", BodyPublishers.ofFile(questions)),
                    BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw refused(
                        response.statusCode(), String.join("\n", response.body().toList()));
            }
            response.body().forEach(answers);
        } catch (IOException broken) {
            throw unreachable(broken);
        } catch (UncheckedIOException broken) {
            throw unreachable(new IOException(broken));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    /**
     * Reads what stands at a path of the API.
     *
     * @throws Refused when the hub refuses it
     */
    public JsonNode get(String path) {
        return call(HttpRequest.newBuilder(address.resolve(path))
                .headers(credentials)
                .build());
    }

    /** Sends a body to a path of the API. */
    public JsonNode post(String path, String type, byte[] body) {
        return call(request(path, type, BodyPublishers.ofByteArray(body)));
    }

    private JsonNode call(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw refused(response.statusCode(), response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            throw unreachable(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    /**
     * Reads a text of the API.
     *
     * @param accept media type that is wanted
     * @throws Refused when the hub refuses it
     */
    public String text(String path, String accept) {
        try {
            var request = HttpRequest.newBuilder(address.resolve(path))
                    .headers(credentials)
                    .header("Accept", accept)
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw refused(response.statusCode(), response.body());
            }
            return response.body();
        } catch (IOException broken) {
            throw unreachable(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted");
        }
    }

    private HttpRequest request(String path, String type, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .headers(credentials)
                .header("Content-Type", type)
                .POST(body)
                .build();
    }

    private static Refused refused(int status, String body) {
        try {
            var problem = JSON.readTree(body);
            var detail = problem.path("detail").asString(problem.path("title").asString(""));
            if (problem.has("field")) {
                return new Refused(problem.path("field").asString("") + ": "
                        + problem.path("rule").asString(""));
            }
            var rule = problem.path("rule").asString("");
            return new Refused(
                    (detail.isEmpty() ? "the hub answered " + status : detail) + (rule.isEmpty() ? "" : ": " + rule));
        } catch (tools.jackson.core.JacksonException unreadable) {
            return new Refused("the hub answered " + status);
        }
    }

    Refused unreachable(IOException broken) {
        return new Refused(
                broken instanceof ConnectException
                        ? "no hub answers at " + address
                        : "the connection to the hub at " + address + " broke");
    }
}
