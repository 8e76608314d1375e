package org.liaisonhub.hub.access.oidc;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the provider says of itself, and its keys. Both are kept for an hour; keys are asked for again at once when a
 * token names one that is not among them, but not more often than every few seconds. Ages are measured by a clock that
 * nobody can set. Source: OpenID Connect Discovery 1.0, section 4. Thread-safe.
 */
final class Provider {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final BoundedHttp http;
    private final LongSupplier nanos;
    private final ReentrantLock fetching = new ReentrantLock();
    private @Nullable Metadata metadata;
    private @Nullable Keys keys;

    /** @param nanos a clock that nobody can set, as {@link System#nanoTime} */
    Provider(OidcSettings settings, BoundedHttp http, LongSupplier nanos) {
        this.settings = settings;
        this.http = http;
        this.nanos = nanos;
    }

    /**
     * The provider's metadata.
     *
     * @param issInResponse whether it promises {@code iss} beside the code (RFC 9207)
     */
    record Metadata(URI authorization, URI token, URI keys, boolean issInResponse, long fetchedAt) {}

    private record Keys(JWKSet set, long fetchedAt) {}

    Metadata metadata() {
        fetching.lock();
        try {
            var known = metadata;
            if (known == null || isOlder(known.fetchedAt, KEPT)) {
                known = fetchMetadata();
                metadata = known;
            }
            return known;
        } finally {
            fetching.unlock();
        }
    }

    /** The keys as they are known; {@code renewed} when a token names another. */
    JWKSet keys(boolean renewed) {
        var address = metadata().keys();
        fetching.lock();
        try {
            var known = keys;
            if (known == null || isOlder(known.fetchedAt, renewed ? BETWEEN_FETCHES : KEPT)) {
                known = new Keys(JWKSet.parse(http.get(address).toString()), nanos.getAsLong());
                keys = known;
            }
            return known.set;
        } catch (ParseException malformed) {
            throw new OidcUnavailable("the provider's keys are no JWK set", malformed);
        } finally {
            fetching.unlock();
        }
    }

    private Metadata fetchMetadata() {
        var issuer = settings.issuer().toString();
        var json = http.get(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration"));
        if (!issuer.equals(json.path("issuer").asString(""))) {
            throw new OidcRefused("issuer-differs");
        }
        return new Metadata(
                address(json, "authorization_endpoint"),
                address(json, "token_endpoint"),
                address(json, "jwks_uri"),
                json.path("authorization_response_iss_parameter_supported").asBoolean(false),
                nanos.getAsLong());
    }

    private static URI address(JsonNode json, String name) {
        try {
            var address = URI.create(json.path(name).asString(""));
            if (OidcSettings.isSafe(address)) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw new OidcUnavailable("the provider's " + name + " is no address", malformed);
        }
        throw new OidcUnavailable("the provider's " + name + " is not of https", null);
    }

    private boolean isOlder(long fetchedAt, Duration age) {
        return nanos.getAsLong() - fetchedAt > age.toNanos();
    }
}
