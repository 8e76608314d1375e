package org.liaisonhub.server.http.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/**
 * TLS as the hub ends it itself: version 1.3 only.
 *
 * @param context with the hub's key, and the issuers of client certificates
 * @param asksForCertificates whether systems may come with a client certificate
 */
public record TlsSettings(SSLContext context, boolean asksForCertificates) {
    /** The one version spoken. Source: RFC 8446. */
    public static final String PROTOCOL = "TLSv1.3";

    /** Settings of a key and of the issuers of client certificates; without issuers no certificate is asked for. */
    public static TlsSettings of(KeyStore key, char[] password, List<X509Certificate> clientIssuers) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(key, password);
            var context = SSLContext.getInstance(PROTOCOL);
            var trust = new TrustManager[] {new ClientTrust(clientIssuers)};
            context.init(keys.getKeyManagers(), trust, null);
            return new TlsSettings(context, !clientIssuers.isEmpty());
        } catch (GeneralSecurityException unusable) {
            throw new InvalidValue("--tls-keystore", "a PKCS #12 file with one key, under the given password");
        }
    }

    /**
     * Reads the files.
     *
     * @param clientIssuers PEM certificates, or null
     * @throws InvalidValue naming the option whose file is no good
     */
    public static TlsSettings read(Path keystore, Path passwordFile, @Nullable Path clientIssuers) {
        var password = password(passwordFile);
        return of(keyStore(keystore, password), password, clientIssuers == null ? List.of() : issuers(clientIssuers));
    }

    private static char[] password(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() ->
                            new InvalidValue("--tls-keystore-password-file", "holds the password in its first line"))
                    .toCharArray();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new InvalidValue("--tls-keystore-password-file", "must be a text file that can be read");
        }
    }

    private static KeyStore keyStore(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (java.util.Collections.list(store.aliases()).stream().noneMatch(alias -> isKey(store, alias))) {
                throw new InvalidValue("--tls-keystore", "a PKCS #12 file with one key, under the given password");
            }
            return store;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new InvalidValue("--tls-keystore", "a PKCS #12 file with one key, under the given password");
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    private static List<X509Certificate> issuers(Path file) {
        try {
            var pem = Files.readString(file, StandardCharsets.US_ASCII).getBytes(StandardCharsets.US_ASCII);
            var read = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            if (!read.isEmpty()) {
                return read.stream().map(X509Certificate.class::cast).toList();
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new InvalidValue("--client-issuers", "a file with certificates in PEM form");
        }
        throw new InvalidValue("--client-issuers", "a file with certificates in PEM form");
    }
}
