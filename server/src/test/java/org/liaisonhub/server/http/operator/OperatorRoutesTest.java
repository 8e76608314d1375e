package org.liaisonhub.server.http.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.listener.HttpListener;
import org.liaisonhub.server.http.problems.ProblemType;

final class OperatorRoutesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HubMetrics metrics = new HubMetrics();
    private boolean indexHealthy = true;
    private final HttpListener listener = start();

    private HttpListener start() {
        var routes = new Routes();
        var parts = List.of(
                new Health.Part("database", () -> true),
                new Health.Part("index", () -> indexHealthy),
                new Health.Part("audit", () -> true));
        OperatorRoutes.register(routes, new Health(parts), metrics);
        var settings = ServerSettings.DEFAULT.withPort(0);
        return HttpListener.start(settings, routes, new FakeCredentials(), ErrorPages.PROBLEM_JSON, metrics);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(listener.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void hubThatLacksAPartLivesButIsNotReady() throws Exception {
        var before = get("/health/ready");
        indexHealthy = false;
        var after = get("/health/ready");

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(after.statusCode()).isEqualTo(503);
        assertThat(after.body())
                .isEqualTo("{\"status\":\"DOWN\",\"parts\":{\"database\":\"UP\",\"index\":\"DOWN\",\"audit\":\"UP\"}}");
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void figuresAreForTheMachineItselfOrForAdministrators() throws Exception {
        String[] proxied = {"X-Forwarded-For", "203.0.113.7"};
        String[] checker = {"X-Forwarded-For", "203.0.113.7", "Authorization", "Bearer " + FakeCredentials.CHECKER};

        for (var path : List.of("/metrics", "/health/ready")) {
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(get(path, proxied).statusCode()).isEqualTo(401);
            assertThat(get(path, checker).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void figuresCountChecksByChannelDatabaseAndResult() throws Exception {
        var database = new Answer.DatabaseAnswer("nominal", "Persons", Result.POSSIBLE, List.of());
        var answer = new Answer(
                "id",
                Instant.EPOCH,
                Result.POSSIBLE,
                List.of(database),
                List.of(),
                List.of(),
                "person-1",
                "balanced",
                List.of(),
                1);
        metrics.gauge("liaison_index_lag_changes", "Changes that the index lags behind.", () -> 7);

        metrics.measure("api", () -> answer);

        assertThat(get("/metrics").body())
                .contains("liaison_checks_total{channel=\"api\",result=\"POSSIBLE\"} 1.0")
                .contains("liaison_check_results_total{database=\"nominal\",result=\"POSSIBLE\"} 1.0")
                .contains("liaison_check_seconds_count{channel=\"api\"} 1")
                .contains("liaison_index_lag_changes 7.0")
                .contains("jvm_heap_used_bytes");
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyProblemIsExplainedAtItsAddress(ProblemType type) throws Exception {
        var page = get(type.uri());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(type.title()).contains(type.explanation());
    }
}
