package org.liaisonhub.server.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;

/** Credentials as no well-behaved client sends them, and headers that claim what only the connection can say. */
@SuppressWarnings("NullAway.Init")
final class CredentialSmugglingTest {
    private static final FakeCredentials CREDENTIALS = new FakeCredentials();
    private static final String GOOD = "Authorization: Bearer " + FakeCredentials.CHECKER + "\r\n";

    private static final ServerLog LOG = new ServerLog();

    private static HttpListener listener;
    private static String session;

    @BeforeAll
    static void start() {
        var routes = new Routes()
                .get(
                        "/api/who",
                        Guard.SIGNED_IN,
                        exchange -> exchange.sendText(
                                200, "text/plain", exchange.caller().actor()))
                .get("/local", Guard.LOOPBACK, exchange -> exchange.sendNothing(204))
                .get("/peer", Guard.PUBLIC, exchange -> exchange.sendText(200, "text/plain", exchange.peerAddress()));
        listener = HttpListener.start(ServerSettings.DEFAULT.withPort(0), routes, CREDENTIALS, ErrorPages.PROBLEM_JSON);
        session = CREDENTIALS.signIn("officer", "correct horse").orElseThrow();
    }

    @AfterAll
    static void stop() {
        listener.close();
    }

    private static String get(String path, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(20_000);
            var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void oneGoodTokenIsTaken() throws Exception {
        assertThat(get("/api/who", GOOD)).startsWith("HTTP/1.1 200").endsWith("actor-of-" + FakeCredentials.CHECKER);
    }

    @Test
    void twoAuthorizationHeadersAreRefusedWhicheverIsGood() throws Exception {
        for (var other : new String[] {"Authorization: Bearer other\r\n", GOOD, "authorization: Basic eDp4\r\n"}) {
            assertThat(get("/api/who", GOOD + other))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"rule\":\"authorization-twice\"");
            assertThat(get("/api/who", other + GOOD)).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void tokenBesideASessionIsRefused() throws Exception {
        assertThat(get("/api/who", GOOD + "Cookie: liaison=" + session + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"rule\":\"token-and-session\"");
    }

    @Test
    void twoSessionsAreRefused() throws Exception {
        assertThat(get("/api/who", "Cookie: liaison=" + session + "; liaison=other\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"rule\":\"session-twice\"");
        assertThat(get("/api/who", "Cookie: liaison=" + session + "\r\nCookie: liaison=other\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @CsvSource({
        "Basic eDp4, scheme-not-bearer",
        "Bearer, scheme-not-bearer",
        "Bearer a b, token-malformed",
        "'Bearer a,Bearer b', token-malformed",
        "Bearer <script>, token-malformed",
        "Bearer unknown, token-not-valid"
    })
    void whatIsNoTokenIsRefusedByNameAndNeverRepeated(String value, String rule) throws Exception {
        var answer = get("/api/who", "Authorization: " + value + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("\"rule\":\"" + rule + "\"");
        assertThat(answer).doesNotContain("<script>").doesNotContain("unknown");
    }

    @Test
    void longTokensAreRefused() throws Exception {
        assertThat(get("/api/who", "Authorization: Bearer " + "x".repeat(2_000) + "\r\n"))
                .startsWith("HTTP/1.1 401")
                .contains("token-too-long");
        assertThat(get("/api/who", "Authorization: Bearer " + "x".repeat(20_000) + "\r\n"))
                .startsWith("HTTP/1.1 4")
                .contains("/problems/");
    }

    @Test
    void megabyteOfATokenIsRefusedAndTheHubGoesOn() throws Exception {
        var logged = LOG.during(() -> {
            var answer = answerOrClosed("x".repeat(1 << 20));
            assertThat(answer)
                    .as("refused as a whole, or the connection is closed without an answer")
                    .matches(text ->
                            text.isEmpty() || text.matches("(?s)HTTP/1\\.1 4(00|31) .*\r\nConnection: close\r\n.*"));
            assertThat(answer).doesNotContain("xxxx");
        });

        assertThat(get("/api/who", GOOD)).startsWith("HTTP/1.1 200").endsWith("actor-of-" + FakeCredentials.CHECKER);
        assertThat(logged).noneMatch(line -> line.contains("xxxx"));
    }

    /** What comes back, empty when the connection is closed first. One that stays open without an answer fails. */
    private static String answerOrClosed(String token) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(20_000);
            var request = "GET /api/who HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (SocketException closed) {
                return "";
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scheme-not-bearer, Authorization: Basic c2VjcmV0",
        "token-malformed, Authorization: Bearer <secret>",
        "token-too-long, Authorization: Bearer LONG",
        "token-not-valid, Authorization: Bearer secret",
        "authorization-twice, 'Authorization: Bearer secret\r\nAuthorization: Bearer secret'",
        "session-twice, Cookie: liaison=secret; liaison=secret",
        "token-and-session, 'Authorization: Bearer secret\r\nCookie: liaison=secret'"
    })
    void aRefusedCredentialIsLoggedByItsNameAndRepeatedNowhere(String rule, String headers) throws Exception {
        var sent = headers.replace("\\r\\n", "\r\n").replace("LONG", "secret".repeat(100)) + "\r\n";
        var answers = new ArrayList<String>();

        var logged = LOG.during(() -> answers.add(get("/api/who", sent)));

        assertThat(logged).containsExactly("INFO credential refused: " + rule);
        assertThat(answers.getFirst()).contains("\"rule\":\"" + rule + "\"").doesNotContain("secret");
    }

    @Test
    void whoSendsNoCredentialIsNotLogged() throws Exception {
        var logged = LOG.during(() -> assertThat(get("/api/who", "")).startsWith("HTTP/1.1 401"));

        assertThat(logged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer a\rb", "Bearer a\u0000b", "Bearer a\nX-Other: b"})
    void lineEndsAndControlCharactersMakeNoToken(String value) throws Exception {
        assertThat(get("/api/who", "Authorization: " + value + "\r\n")).startsWith("HTTP/1.1 4");
    }

    @Test
    void foldedHeaderIsRefused() throws Exception {
        assertThat(get("/api/who", "Authorization: Bearer\r\n " + FakeCredentials.CHECKER + "\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.9",
                "X-Real-IP: 203.0.113.9",
                "Forwarded: for=203.0.113.9",
                "True-Client-IP: 203.0.113.9"
            })
    void noHeaderSaysWhereARequestComesFrom(String header) throws Exception {
        assertThat(get("/peer", header + "\r\n")).startsWith("HTTP/1.1 200").endsWith("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=127.0.0.1",
                "Via: 1.1 127.0.0.1",
            })
    void whatCameThroughAProxyIsNotOfThisMachine(String header) throws Exception {
        assertThat(get("/local", header + "\r\n")).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Client-Cert: :MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA=:",
                "X-Client-Cert: MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA=",
                "X-SSL-Client-Verify: SUCCESS",
                "X-SSL-Client-DN: CN=border control",
                "X-Forwarded-Client-Cert: Hash=468ed33be74eee6556d90c0149c1309e9ba61d6425303443c0748a02dd8de688",
                "X-Forwarded-User: account-1",
                "X-Remote-User: account-1"
            })
    void noHeaderSaysWhoAsks(String header) throws Exception {
        assertThat(get("/api/who", header + "\r\n")).startsWith("HTTP/1.1 401");
    }
}
