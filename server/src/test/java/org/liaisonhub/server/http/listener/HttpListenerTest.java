package org.liaisonhub.server.http.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.server.http.FakeCredentials.ADMINISTRATOR;
import static org.liaisonhub.server.http.FakeCredentials.CHECKER;
import static org.liaisonhub.server.http.FakeCredentials.RECORDER;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.SessionCookie;
import org.liaisonhub.standards.InvalidValue;

final class HttpListenerTest {
    private static final FakeCredentials CREDENTIALS = new FakeCredentials();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String FORM = "application/x-www-form-urlencoded";

    @SuppressWarnings("NullAway.Init")
    private static HttpListener listener;

    @BeforeAll
    static void start() {
        var settings = new ServerSettings("127.0.0.1", 0, "", 1_000, 2_000, 4, Duration.ofSeconds(5));
        var routes = new Routes()
                .get("/public", Guard.PUBLIC, exchange -> exchange.sendText(200, "text/plain", "for all"))
                .get("/hello/{name}", Guard.SIGNED_IN, exchange -> hello(exchange))
                .get("/check", Guard.needs(Operation.CHECK), exchange -> exchange.sendNothing(204))
                .get("/local", Guard.LOOPBACK, exchange -> exchange.sendNothing(204))
                .get("/invalid", Guard.PUBLIC, _ -> fail(new InvalidValue("persons[0].sex", "F, M or X")))
                .get("/denied", Guard.PUBLIC, _ -> fail(new Denied("no-grant")))
                .get("/no-index", Guard.PUBLIC, _ -> fail(new IndexUnavailable("closed", new IOException())))
                .get("/bug", Guard.PUBLIC, _ -> fail(new IllegalStateException("ERIKSSON")))
                .get("/overflow", Guard.PUBLIC, _ -> {
                    throw new StackOverflowError();
                })
                .post("/sign-in", Guard.PUBLIC, exchange -> signIn(exchange))
                .post("/change", Guard.SIGNED_IN, exchange -> exchange.sendNothing(204))
                .post("/echo", Guard.PUBLIC, exchange -> exchange.send(200, "text/plain", exchange.body()))
                .post(
                        "/batch",
                        Guard.PUBLIC,
                        exchange -> exchange.send(
                                200, "text/plain", exchange.batchBody().readAllBytes()));
        listener = HttpListener.start(settings, routes, CREDENTIALS, ErrorPages.PROBLEM_JSON);
    }

    @AfterAll
    static void stop() {
        listener.close();
    }

    private static void hello(Exchange exchange) {
        exchange.sendText(200, "text/plain", "hello " + exchange.pathValue("name"));
    }

    private static void signIn(Exchange exchange) throws IOException {
        var form = exchange.form();
        var token = CREDENTIALS.signIn(form.value("account"), form.value("password"));
        exchange.keepSession(token.orElseThrow());
        exchange.redirect("/");
    }

    private static void fail(RuntimeException failure) {
        throw failure;
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(listener.address() + path));
    }

    private static HttpRequest.Builder post(String path, String body) {
        return request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void everyResponseHasTheSecurityHeaders() throws Exception {
        for (var path : new String[] {"/public", "/nowhere", "/bug", "/check"}) {
            var response = send(request(path));

            assertThat(header(response, "Content-Security-Policy")).contains("default-src 'self'");
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(response, "X-Request-Id")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/invalid, 400, invalid-value",
        "/denied, 403, denied",
        "/no-index, 503, unavailable",
        "/bug, 500, internal",
        "/nowhere, 404, not-found",
        "/check, 401, unauthenticated",
    })
    void failuresBecomeProblems(String path, int status, String type) throws Exception {
        var response = send(request(path));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body())
                .contains("\"type\":\"/problems/" + type + "\"")
                .contains("\"status\":" + status);
    }

    @Test
    void invalidValueNamesFieldAndRule() throws Exception {
        var response = send(request("/invalid"));

        assertThat(response.body()).contains("\"field\":\"persons[0].sex\"").contains("\"rule\":\"F, M or X\"");
    }

    @Test
    void bugTellsAnIncidentAndNothingElse() throws Exception {
        var response = send(request("/bug"));

        assertThat(response.body())
                .contains("incident ")
                .doesNotContain("ERIKSSON")
                .doesNotContain("IllegalState");
    }

    @Test
    void deepestFailureIsAnsweredToo() throws Exception {
        assertThat(send(request("/overflow")).statusCode()).isEqualTo(500);
    }

    @Test
    void unavailableSaysWhenToAskAgain() throws Exception {
        assertThat(header(send(request("/no-index")), "Retry-After")).isEqualTo("1");
    }

    @Test
    void wrongMethodNamesTheRightOnes() throws Exception {
        var response = send(request("/public").DELETE());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void headAnswersAsGetWithoutItsBody() throws Exception {
        var response = send(request("/public").HEAD());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Length")).isEqualTo("7");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void tokenOfTheRightRolePassesAndOfAnotherDoesNot() throws Exception {
        var allowed = send(request("/check").header("Authorization", "Bearer " + CHECKER));
        var denied = send(request("/check").header("Authorization", "Bearer " + RECORDER));
        var unknown = send(request("/check").header("Authorization", "Bearer unheard-of"));

        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(header(unknown, "WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void pathValuesAreDecoded() throws Exception {
        var response = send(request("/hello/a%20b").header("Authorization", "Bearer " + CHECKER));

        assertThat(response.body()).isEqualTo("hello a b");
    }

    @Test
    void proxyOnTheMachineIsNotTheMachineItself() throws Exception {
        var direct = send(request("/local"));
        var proxied = send(request("/local").header("X-Forwarded-For", "203.0.113.9"));
        var proxiedAdministrator = send(request("/local")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Authorization", "Bearer " + ADMINISTRATOR));

        assertThat(direct.statusCode()).isEqualTo(204);
        assertThat(proxied.statusCode()).isEqualTo(401);
        assertThat(proxiedAdministrator.statusCode()).isEqualTo(204);
    }

    @Test
    void sessionChangesThingsOnlyWithItsFormToken() throws Exception {
        var cookie = signedInCookie();
        var token = SessionCookie.formToken(cookie.substring(cookie.indexOf('=') + 1));

        var without = send(post("/change", "x=1").header("Content-Type", FORM).header("Cookie", cookie));
        var byForm = send(
                post("/change", "csrf=" + token).header("Content-Type", FORM).header("Cookie", cookie));
        var byScript = send(post("/change", "").header("X-CSRF-Token", token).header("Cookie", cookie));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(byForm.statusCode()).isEqualTo(204);
        assertThat(byScript.statusCode()).isEqualTo(204);
    }

    @Test
    void signInFromAForeignPageIsRefused() throws Exception {
        var body = "account=officer&password=correct+horse";

        var foreignOrigin =
                send(post("/sign-in", body).header("Content-Type", FORM).header("Origin", "https://evil.example"));
        var crossSite =
                send(post("/sign-in", body).header("Content-Type", FORM).header("Sec-Fetch-Site", "cross-site"));

        assertThat(foreignOrigin.statusCode()).isEqualTo(403);
        assertThat(crossSite.statusCode()).isEqualTo(403);
    }

    @Test
    void sessionCookieIsKeptFromScriptsAndOtherSites() throws Exception {
        var body = "account=officer&password=correct+horse";

        var response = send(post("/sign-in", body).header("Content-Type", FORM).header("Origin", listener.address()));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
    }

    private static String signedInCookie() throws Exception {
        var response =
                send(post("/sign-in", "account=officer&password=correct+horse").header("Content-Type", FORM));
        var cookie = header(response, "Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void largeBodyIsRefusedByItsLength() throws Exception {
        var response = send(post("/echo", "x".repeat(1_001)));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void largeBodyWithoutALengthIsRefusedWhileItComes() throws Exception {
        var endless = HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream("x".repeat(1_500).getBytes(StandardCharsets.US_ASCII)));

        var response = send(request("/echo").POST(endless));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void chunkedBodyUpToTheLimitIsRead() throws Exception {
        var chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream("x".repeat(1_000).getBytes(StandardCharsets.US_ASCII)));

        var response = send(request("/echo").POST(chunked));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSize(1_000);
    }

    @Test
    void wrongMediaTypeIsRefused() throws Exception {
        var response = send(post("/sign-in", "{}").header("Content-Type", "application/json"));

        assertThat(response.statusCode()).isEqualTo(415);
    }
}
