package org.liaisonhub.hub.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A minimal provider on loopback: discovery, keys, code with PKCE, used once, a client that proves itself. Conformant
 * unless a test spoils its tokens. Whoever comes is signed in as {@link #SUBJECT}.
 */
public final class TestProvider implements AutoCloseable {
    public static final String CLIENT = "liaison hub";
    public static final String SECRET = "a secret of the hub & the provider: of 32 bytes or more";
    public static final String SUBJECT = "subject-4711";

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private ECKey key = newKey();
    private String nonce = "";

    public UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    public Supplier<String> token = () -> signed(key, JWSAlgorithm.ES256);
    String claimedIssuer;

    @Nullable
    ECKey clientKey;

    int codesShown;

    public TestProvider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        claimedIssuer = issuer().toString();
        server.createContext("/.well-known/openid-configuration", exchange -> reply(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> reply(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::exchangeCode);
        server.start();
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Signs the officer in and gives the code that the browser brings back. */
    String authorize(Map<String, String> query) {
        var code = UUID.randomUUID().toString();
        codes.put(code, query);
        return code;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = query(exchange.getRequestURI());
        var back = query.get("redirect_uri") + "?code=" + authorize(query) + "&state=" + query.get("state") + "&iss="
                + issuer();
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    void rotate() {
        key = newKey();
    }

    public static Map<String, String> query(URI address) {
        return parsed(address.getRawQuery());
    }

    private static Map<String, String> parsed(String form) {
        var values = new HashMap<String, String>();
        for (var pair : form.split("&", -1)) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private String metadata() {
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token",
                 "jwks_uri": "%s/keys", "authorization_response_iss_parameter_supported": true}""".formatted(claimedIssuer, issuer(), issuer(), issuer());
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        codesShown++;
        var form = parsed(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var request = codes.remove(form.getOrDefault("code", ""));
        if (request == null
                || !isClient(exchange, form)
                || !"authorization_code".equals(form.get("grant_type"))
                || !Objects.equals(request.get("redirect_uri"), form.get("redirect_uri"))
                || !Objects.equals(request.get("code_challenge"), challenge(form.getOrDefault("code_verifier", "")))) {
            reply(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        nonce = Objects.requireNonNull(request.get("nonce"));
        reply(
                exchange,
                200,
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of("access_token", "unused", "token_type", "Bearer", "id_token", token.get())));
    }

    private boolean isClient(HttpExchange exchange, Map<String, String> form) {
        var known = clientKey;
        if (known == null) {
            var pair = encoded(CLIENT) + ":" + encoded(SECRET);
            return ("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        }
        try {
            var assertion = SignedJWT.parse(form.get("client_assertion"));
            var said = assertion.getJWTClaimsSet();
            return assertion.verify(new ECDSAVerifier(known))
                    && CLIENT.equals(said.getIssuer())
                    && CLIENT.equals(said.getSubject())
                    && said.getAudience().contains(issuer() + "/token");
        } catch (ParseException | JOSEException forged) {
            return false;
        }
    }

    private JWTClaimsSet said() {
        var now = clock.instant();
        return claims.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .subject(SUBJECT)
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce))
                .build();
    }

    private String signed(ECKey by, JWSAlgorithm algorithm) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).build(), said());
            jwt.sign(new ECDSASigner(by));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the algorithm {@code none}. */
    String unsigned() {
        return new PlainJWT(said()).serialize();
    }

    /** By the secret that the client shares with the provider. */
    String signedWithTheSecret() {
        return mac(SECRET.getBytes(StandardCharsets.UTF_8));
    }

    /** Key confusion: the public key, which everybody has, taken for a shared secret. */
    String signedWithThePublicKey() {
        return mac(key.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8));
    }

    private String mac(byte[] secret) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    said());
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By another key under the provider's name for its own. */
    String signedByAnother() {
        return signed(new ECKey.Builder(newKey()).keyID(key.getKeyID()).build(), JWSAlgorithm.ES256);
    }

    String signedUnderAnUnknownName() {
        return signed(newKey(), JWSAlgorithm.ES256);
    }

    /** With other claims under the signature of the right ones. */
    String tampered() {
        var right = signed(key, JWSAlgorithm.ES256).split("\\.", -1);
        var other = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new JWTClaimsSet.Builder(said())
                        .subject("somebody-else")
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        return right[0] + "." + other + "." + right[2];
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException left) {
            // The hub reads no more than it must.
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
