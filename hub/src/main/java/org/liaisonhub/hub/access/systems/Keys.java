package org.liaisonhub.hub.access.systems;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.liaisonhub.standards.InvalidValue;

/** How certificates and their keys are named. */
public final class Keys {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    private static final int LONGEST_PEM = 16 << 10;

    private Keys() {}

    /** SHA-256 of the public key (SubjectPublicKeyInfo, RFC 5280, section 4.1), 64 hexadecimal digits. */
    static String keyHash(X509Certificate certificate) {
        return HexFormat.of().formatHex(sha256(certificate.getPublicKey().getEncoded()));
    }

    /** {@code x5t#S256}: SHA-256 of the whole certificate, base64url. Source: RFC 8705, section 3.1. */
    static String thumbprint(X509Certificate certificate) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(certificate.getEncoded()));
        } catch (CertificateEncodingException unencodable) {
            throw new IllegalStateException("a certificate that TLS has read has an encoding", unencodable);
        }
    }

    /**
     * Reads one certificate.
     *
     * @param pem as between {@code BEGIN CERTIFICATE} and {@code END CERTIFICATE}, with these lines
     * @throws InvalidValue when it is none, or its key is too weak: RSA under 2048 bits, a curve under 256
     */
    public static X509Certificate certificate(String pem) {
        if (pem.length() > LONGEST_PEM) {
            throw new InvalidValue("certificate", "at most " + LONGEST_PEM + " characters");
        }
        try {
            var read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (read.size() != 1 || !(read.iterator().next() instanceof X509Certificate certificate)) {
                throw new InvalidValue("certificate", "one X.509 certificate in PEM form");
            }
            requireStrong(certificate);
            return certificate;
        } catch (CertificateException malformed) {
            throw new InvalidValue("certificate", "one X.509 certificate in PEM form");
        }
    }

    private static void requireStrong(X509Certificate certificate) {
        boolean strong =
                switch (certificate.getPublicKey()) {
                    case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
                    case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize() >= EC_BITS;
                    case EdECPublicKey _ -> true;
                    default -> false;
                };
        if (!strong) {
            throw new InvalidValue("certificate", "a key of RSA with 2048 bits, a curve of 256, or more");
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
