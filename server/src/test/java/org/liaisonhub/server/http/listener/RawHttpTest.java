package org.liaisonhub.server.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;

/** What no well-behaved client sends. */
@SuppressWarnings("NullAway.Init")
final class RawHttpTest {
    private static HttpListener listener;

    @BeforeAll
    static void start() {
        var settings = new ServerSettings("127.0.0.1", 0, "", 1 << 20, 1 << 28, 8, Duration.ofMillis(500));
        var routes = new Routes()
                .post("/echo", Guard.PUBLIC, exchange -> exchange.send(200, "text/plain", exchange.body()))
                .get("/public", Guard.PUBLIC, exchange -> exchange.sendNothing(204));
        listener = HttpListener.start(settings, routes, new FakeCredentials(), ErrorPages.PROBLEM_JSON);
    }

    @AfterAll
    static void stop() {
        listener.close();
    }

    /** Sends bytes, then reads until the server closes. */
    private static String exchange(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void gigabyteIsRefusedBeforeItIsSent() throws Exception {
        var answer = exchange("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large")
                .contains("nosniff");
    }

    @Test
    void connectionIsClosedWhenTheBodyStopsComing() throws Exception {
        assertThat(exchange("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"))
                .isEmpty();
    }

    @Test
    void connectionIsClosedWhenTheHeadersStopComing() throws Exception {
        assertThat(exchange("GET /public HTTP/1.1\r\nHost: x\r\nX-Slow: a")).isEmpty();
    }

    @Test
    void whatIsNoHttpIsRefused() throws Exception {
        var answer = exchange("\u0001\u0002 rubbish\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("/problems/malformed-request")
                .contains("nosniff");
        assertThat(answer).doesNotContain("rubbish");
    }

    @Test
    void hugeHeadersAreRefused() throws Exception {
        var answer = exchange("GET /public HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("/problems/").contains("nosniff");
    }

    @Test
    void malformedChunkIsRefused() throws Exception {
        var answer = exchange("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
    }

    @Test
    void lengthAndChunksTogetherAreRefused() throws Exception {
        var both = "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n";
        var answer = exchange("POST /echo HTTP/1.1\r\nHost: x\r\n" + both + "\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void serverGoesOnAfterAllOfThat() throws Exception {
        var answer = exchange("GET /public HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 204");
    }
}
