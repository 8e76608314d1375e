package org.liaisonhub.app.running;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.tls.TlsSettings;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Option;

/** Where and how a served hub listens. Nothing but loopback goes without TLS, unless the operator says what ends it. */
public final class ListenOptions {
    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address to listen on.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port to listen on; 0 for any.")
    private int port;

    @Option(
            names = "--public-origin",
            paramLabel = "URL",
            defaultValue = "",
            description = "How browsers reach the hub, for example https://hub.example.org.")
    private String publicOrigin = "";

    @Option(
            names = "--behind-tls-proxy",
            description = "A proxy ends TLS in front of the hub: allows plain HTTP on another address than loopback.")
    private boolean behindTlsProxy;

    @Option(
            names = "--tls-keystore",
            paramLabel = "FILE",
            description = "PKCS #12 file with the hub's key and certificates: listen with TLS 1.3.")
    private @Nullable Path keystore;

    @Option(
            names = "--tls-keystore-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of --tls-keystore.")
    private @Nullable Path keystorePassword;

    @Option(
            names = "--client-issuers",
            paramLabel = "FILE",
            description = "PEM file with the issuers of systems' client certificates: accept them at the API.")
    private @Nullable Path clientIssuers;

    /**
     * The settings of the listener.
     *
     * @throws InvalidValue when they contradict each other or would let passwords travel in the clear
     */
    public ServerSettings settings() {
        if (keystore == null && (keystorePassword != null || clientIssuers != null)) {
            throw new InvalidValue(
                    "--tls-keystore", "must be given with --tls-keystore-password-file, --client-issuers");
        }
        var settings = ServerSettings.DEFAULT.withHost(host).withPort(port).withPublicOrigin(publicOrigin);
        if (keystore != null) {
            if (keystorePassword == null) {
                throw new InvalidValue("--tls-keystore-password-file", "must be given with --tls-keystore");
            }
            return settings.withTls(TlsSettings.read(keystore, keystorePassword, clientIssuers));
        }
        if (behindTlsProxy && !publicOrigin.startsWith("https://")) {
            throw new InvalidValue("--public-origin", "must be given with --behind-tls-proxy, and begin with https://");
        }
        if (!behindTlsProxy && !isLoopback()) {
            throw new InvalidValue(
                    "--host", "must be loopback without --tls-keystore or --behind-tls-proxy: passwords would be read");
        }
        return settings;
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            throw new InvalidValue("--host", "an address of this machine");
        }
    }
}
