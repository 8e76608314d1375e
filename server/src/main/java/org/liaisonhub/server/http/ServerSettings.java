package org.liaisonhub.server.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.server.http.tls.TlsSettings;
import org.liaisonhub.standards.InvalidValue;

/**
 * How the hub listens.
 *
 * @param host address to bind; loopback unless the operator says otherwise
 * @param port 0 for any free one
 * @param publicOrigin how browsers reach the hub when a TLS proxy stands in front of it, for example
 *     {@code https://hub.example.org}; empty when they reach it directly
 * @param maxBodyBytes largest request body but that of a batch
 * @param maxBatchBytes largest body of a batch
 * @param maxConcurrentRequests requests that are worked on at the same time; more of them wait shortly, then get 503
 * @param bodyTimeout longest time between the first and the last byte of a body that is no batch, and the longest
 *     silence inside any body
 * @param tls the hub's own key when it ends TLS itself; null for plain HTTP
 */
public record ServerSettings(
        String host,
        int port,
        String publicOrigin,
        long maxBodyBytes,
        long maxBatchBytes,
        int maxConcurrentRequests,
        Duration bodyTimeout,
        @Nullable TlsSettings tls) {

    /** Loopback only: 1 MiB bodies, 256 MiB batches, 256 requests at a time, 30 seconds a body. */
    public static final ServerSettings DEFAULT =
            new ServerSettings("127.0.0.1", 8080, "", 1 << 20, 1 << 28, 256, Duration.ofSeconds(30), null);

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new InvalidValue("port", "0 to 65535");
        }
        if (maxBodyBytes < 1 || maxBatchBytes < 1) {
            throw new InvalidValue("max-body-bytes", "1 or more");
        }
        if (maxConcurrentRequests < 1) {
            throw new InvalidValue("max-concurrent-requests", "1 or more");
        }
        if (bodyTimeout.isNegative() || bodyTimeout.isZero()) {
            throw new InvalidValue("body-timeout", "longer than nothing");
        }
        if (!publicOrigin.isEmpty() && !isOrigin(publicOrigin)) {
            throw new InvalidValue("public-origin", "scheme and host, as https://hub.example.org, without a path");
        }
    }

    /** Plain HTTP. */
    public ServerSettings(
            String host,
            int port,
            String publicOrigin,
            long maxBodyBytes,
            long maxBatchBytes,
            int maxConcurrentRequests,
            Duration bodyTimeout) {
        this(host, port, publicOrigin, maxBodyBytes, maxBatchBytes, maxConcurrentRequests, bodyTimeout, null);
    }

    public ServerSettings withPort(int otherPort) {
        return new ServerSettings(
                host, otherPort, publicOrigin, maxBodyBytes, maxBatchBytes, maxConcurrentRequests, bodyTimeout, tls);
    }

    public ServerSettings withHost(String otherHost) {
        return new ServerSettings(
                otherHost, port, publicOrigin, maxBodyBytes, maxBatchBytes, maxConcurrentRequests, bodyTimeout, tls);
    }

    public ServerSettings withPublicOrigin(String origin) {
        return new ServerSettings(
                host, port, origin, maxBodyBytes, maxBatchBytes, maxConcurrentRequests, bodyTimeout, tls);
    }

    /** The same with TLS of the hub's own. */
    public ServerSettings withTls(TlsSettings own) {
        return new ServerSettings(
                host, port, publicOrigin, maxBodyBytes, maxBatchBytes, maxConcurrentRequests, bodyTimeout, own);
    }

    /** Whether browsers reach the hub by HTTPS, so that cookies are marked secure and HSTS is sent. */
    public boolean secure() {
        return tls != null || publicOrigin.startsWith("https://");
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
