package org.liaisonhub.server.http.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whether the chain of a client leads to a trusted issuer (RFC 5280, section 6), as it stood when its own certificate
 * began to be valid. Dates are not judged here but at each request, where an expired certificate is refused by its name
 * and leaves an audit entry; a handshake could tell nothing but "no".
 */
final class ClientTrust extends X509ExtendedTrustManager {
    private static final String CLIENT_AUTH = "1.3.6.1.5.5.7.3.2";
    private static final String ANY = "2.5.29.37.0";
    private static final int DIGITAL_SIGNATURE = 0;

    private final List<X509Certificate> issuers;

    ClientTrust(List<X509Certificate> issuers) {
        this.issuers = List.copyOf(issuers);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (issuers.isEmpty() || chain.length == 0) {
            throw new CertificateException("no issuer of client certificates is trusted");
        }
        requireUse(chain[0]);
        try {
            var parameters = new PKIXParameters(issuers.stream()
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toSet()));
            // Registrations are revoked in the hub, at once; it asks no list elsewhere.
            parameters.setRevocationEnabled(false);
            parameters.setDate(chain[0].getNotBefore());
            var path =
                    Arrays.stream(chain).filter(one -> !issuers.contains(one)).toList();
            if (!path.isEmpty()) {
                CertPathValidator.getInstance("PKIX")
                        .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            }
        } catch (CertificateException refused) {
            throw refused;
        } catch (GeneralSecurityException refused) {
            throw new CertificateException("not issued by a trusted issuer", refused);
        }
    }

    private static void requireUse(X509Certificate certificate) throws CertificateException {
        var purposes = certificate.getExtendedKeyUsage();
        if (purposes != null && !purposes.contains(CLIENT_AUTH) && !purposes.contains(ANY)) {
            throw new CertificateException("not issued for clients");
        }
        var uses = certificate.getKeyUsage();
        if (uses != null && !uses[DIGITAL_SIGNATURE]) {
            throw new CertificateException("not issued for signatures");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the hub is no client here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issuers.toArray(X509Certificate[]::new);
    }
}
