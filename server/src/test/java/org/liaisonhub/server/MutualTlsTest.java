package org.liaisonhub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.systems.TestIssuer;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.tls.TlsSettings;
import tools.jackson.databind.json.JsonMapper;

/** Systems that come with a certificate, over a real connection. */
@SuppressWarnings("NullAway.Init")
final class MutualTlsTest {
    private static final Duration CENTURY = Duration.ofDays(36_525);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final String DATABASES = "/api/v1/databases";
    private static final TestIssuer ISSUER = new TestIssuer();

    private static RealHub hub;
    private static X509Certificate border;

    @BeforeAll
    static void start() throws Exception {
        var own = ISSUER.client("hub", LONG_AGO, CENTURY);
        var tls = TlsSettings.of(ISSUER.keyStore("hub", own), TestIssuer.password(), List.of(ISSUER.certificate()));
        hub = new RealHub(ServerSettings.DEFAULT.withPort(0).withTls(tls));
        border = ISSUER.client("border", LONG_AGO, CENTURY);
        register(border);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static void register(X509Certificate certificate) throws Exception {
        var administrator = hub.token("UTO", Set.of(Role.PARTY_ADMINISTRATOR));
        var body = JsonMapper.shared().createObjectNode();
        body.put("label", "border control").put("days", 30).put("certificate", TestIssuer.pem(certificate));
        body.putArray("roles").add("checker");
        var answer = send(client(null), "POST", "/api/v1/systems:register-certificate", body.toString(), administrator);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpClient client(@Nullable KeyStore own, String... protocols) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("issuer", ISSUER.certificate());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, TestIssuer.password());
        var context = SSLContext.getInstance("TLS");
        context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
        var client = HttpClient.newBuilder().sslContext(context).version(HttpClient.Version.HTTP_1_1);
        if (protocols.length > 0) {
            var parameters = context.getDefaultSSLParameters();
            parameters.setProtocols(protocols);
            client.sslParameters(parameters);
        }
        return client.build();
    }

    private static HttpClient with(String name, X509Certificate certificate) throws Exception {
        return client(ISSUER.keyStore(name, certificate));
    }

    private static HttpResponse<String> send(
            HttpClient client, String method, String path, String body, String token, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(hub.address() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return send(client, "GET", path, "", "");
    }

    @Test
    void registeredCertificateIsASystemOfItsParty() throws Exception {
        assertThat(hub.address()).startsWith("https://");
        assertThat(get(with("border", border), DATABASES).statusCode()).isEqualTo(200);
        assertThat(get(client(null), DATABASES).statusCode()).isEqualTo(401);
    }

    @Test
    void certificateOpensTheApiAndNothingElse() throws Exception {
        var answer = send(with("border", border), "GET", "/sessions", "", "", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void certificatesThatAreNoGoodAreRefusedByName() throws Exception {
        var unregistered = ISSUER.client("unregistered", LONG_AGO, CENTURY);
        var expired = ISSUER.client("expired", LONG_AGO, Duration.ofDays(1));
        var early = ISSUER.client("early", FAR_AHEAD, CENTURY);
        register(expired);
        register(early);

        var refusals = List.of(
                get(with("unregistered", unregistered), DATABASES),
                get(with("expired", expired), DATABASES),
                get(with("early", early), DATABASES));

        assertThat(refusals).extracting(HttpResponse::statusCode).containsOnly(401);
        assertThat(refusals)
                .extracting(answer ->
                        JsonMapper.shared().readTree(answer.body()).path("rule").asString(""))
                .containsExactly("certificate-unregistered", "certificate-expired", "certificate-not-yet-valid");
    }

    @Test
    void revokedCertificateEndsOnTheConnectionThatIsOpen() throws Exception {
        var leaving = ISSUER.client("leaving", LONG_AGO, CENTURY);
        register(leaving);
        var client = with("leaving", leaving);
        assertThat(get(client, DATABASES).statusCode()).isEqualTo(200);
        var administrator = hub.token("UTO", Set.of(Role.PARTY_ADMINISTRATOR));
        var listed = send(client(null), "GET", "/api/v1/systems", "", administrator);
        long id = JsonMapper.shared()
                .readTree(listed.body())
                .at("/certificates/0/id")
                .longValue();

        send(client(null), "POST", "/api/v1/systems/certificates/" + id + ":revoke", "", administrator);

        assertThat(get(client, DATABASES).body()).contains("certificate-revoked");
    }

    @Test
    void certificateOfAnotherIssuerGetsNoConnection() throws Exception {
        var stranger = new TestIssuer();
        var forged = stranger.client("border", LONG_AGO, CENTURY);

        assertThatThrownBy(() -> {
                    var client = client(stranger.keyStore("border", forged));
                    get(client, DATABASES);
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void onlyTheNewestTlsIsSpoken() throws Exception {
        var old = client(null, "TLSv1.2");

        assertThatThrownBy(() -> get(old, "/health")).isInstanceOf(IOException.class);
        assertThat(get(client(null, "TLSv1.3"), "/health").statusCode()).isEqualTo(200);
    }

    @Test
    void tokenOfMinutesWorksOnlyOverConnectionsWithItsCertificate() throws Exception {
        var answer = send(with("border", border), "POST", "/api/v1/tokens:exchange", "{}", "");
        var issued = JsonMapper.shared().readTree(answer.body());
        var token = issued.path("token").asString("");
        var other = ISSUER.client("other", LONG_AGO, CENTURY);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(issued.path("bound").asBoolean(false)).isTrue();
        assertThat(send(with("border", border), "GET", DATABASES, "", token).statusCode())
                .isEqualTo(200);
        assertThat(send(client(null), "GET", DATABASES, "", token).statusCode()).isEqualTo(401);
        assertThat(send(with("other", other), "GET", DATABASES, "", token).statusCode())
                .isEqualTo(401);
        var again = send(with("border", border), "POST", "/api/v1/tokens:exchange", "{}", token);
        assertThat(again.body()).contains("token-of-minutes");
    }

    @Test
    void tokenOfMinutesForALongLivedOneHasALimitAndNoMoreRoles() throws Exception {
        var token = hub.token("UTO", Set.of(Role.CHECKER));
        var client = client(null);

        var fine = send(client, "POST", "/api/v1/tokens:exchange", "{\"lifeSeconds\":60}", token);
        var tooLong = send(client, "POST", "/api/v1/tokens:exchange", "{\"lifeSeconds\":901}", token);
        var tooMuch = send(client, "POST", "/api/v1/tokens:exchange", "{\"roles\":[\"recorder\"]}", token);

        assertThat(fine.body()).contains("\"bound\":false");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooMuch.body()).contains("role-not-yours-to-give");
    }
}
