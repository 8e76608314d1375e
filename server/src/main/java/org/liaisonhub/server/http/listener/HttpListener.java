package org.liaisonhub.server.http.listener;

import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;
import java.util.List;
import org.liaisonhub.server.http.Credentials;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.ReadWatch;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.operator.HubMetrics;
import org.liaisonhub.server.http.tls.TlsSettings;

/** The listening socket. A virtual thread serves each connection. */
public final class HttpListener implements AutoCloseable {
    private static final int MAX_HEADER_BYTES = 16 << 10;
    private static final int MAX_REQUEST_LINE_BYTES = 4 << 10;
    private static final int MAX_CONNECTIONS = 4_096;
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final Duration IDLE_LOOK = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final WebServer server;
    private final ServerSettings settings;
    private final ReadWatch watch;

    private HttpListener(WebServer server, ServerSettings settings, ReadWatch watch) {
        this.server = server;
        this.settings = settings;
        this.watch = watch;
    }

    /** Listens without anyone who reads the metrics. */
    public static HttpListener start(
            ServerSettings settings, Routes routes, Credentials credentials, ErrorPages fallback) {
        return start(settings, routes, credentials, fallback, new HubMetrics());
    }

    /**
     * Listens; returns when requests are answered.
     *
     * @param fallback shows failures at paths that no route has
     */
    public static HttpListener start(
            ServerSettings settings, Routes routes, Credentials credentials, ErrorPages fallback, HubMetrics metrics) {
        var watch = ReadWatch.start(settings.bodyTimeout());
        var gate = new Gate(credentials, settings);
        var dispatcher = new Dispatcher(new RouteTable(routes.all()), gate, settings, fallback, metrics, watch);
        var builder = WebServer.builder();
        var tls = settings.tls();
        if (tls != null) {
            builder.tls(Tls.builder()
                    .sslContext(tls.context())
                    .clientAuth(tls.asksForCertificates() ? TlsClientAuth.OPTIONAL : TlsClientAuth.NONE)
                    .enabledProtocols(List.of(TlsSettings.PROTOCOL))
                    .build());
        }
        var server = builder.host(settings.host())
                .port(settings.port())
                .shutdownHook(false)
                .maxTcpConnections(MAX_CONNECTIONS)
                .maxPayloadSize(Math.max(settings.maxBodyBytes(), settings.maxBatchBytes()))
                .idleConnectionTimeout(IDLE)
                .idleConnectionPeriod(IDLE_LOOK)
                .shutdownGracePeriod(GRACE)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .featuresDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(MAX_HEADER_BYTES)
                        .maxPrologueLength(MAX_REQUEST_LINE_BYTES)
                        .addReceiveListener(watch)
                        .log(log -> log.receiveLog(false).sendLog(false))
                        .build())
                .directHandlers(TransportFailures.handlers(settings))
                .routing(HttpRouting.builder().any(dispatcher))
                .build()
                .start();
        return new HttpListener(server, settings, watch);
    }

    public int port() {
        return server.port();
    }

    /** Where the hub answers on this machine: {@code http://127.0.0.1:8080}. */
    public String address() {
        String host = settings.host().indexOf(':') < 0 ? settings.host() : "[" + settings.host() + "]";
        return (settings.tls() == null ? "http://" : "https://") + host + ":" + port();
    }

    /** Stops taking requests and waits shortly for those at work. */
    @Override
    public void close() {
        server.stop();
        watch.close();
    }
}
