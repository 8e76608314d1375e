package org.liaisonhub.hub.access.systems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** An issuer of certificates for tests, with the keys of all that it issued. */
public final class TestIssuer {
    private static final char[] PASSWORD = "for tests".toCharArray();
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration LONG = Duration.ofDays(36_500);

    private final KeyPair own = pair("EC", 256);
    private final X509Certificate ownCertificate;
    private final Map<String, KeyPair> keys = new HashMap<>();

    public TestIssuer() {
        ownCertificate = issue("Test Issuer", own.getPublic(), LONG_AGO, LONG, true);
    }

    public X509Certificate certificate() {
        return ownCertificate;
    }

    /** A client certificate with a key of its own. */
    public X509Certificate client(String name, Instant from, Duration life) {
        keys.put(name, pair("EC", 256));
        return renewed(name, from, life);
    }

    /** Another certificate for the key of that name. */
    public X509Certificate renewed(String name, Instant from, Duration life) {
        return issue(name, key(name).getPublic(), from, life, false);
    }

    /** A certificate of a key that is too short. */
    public X509Certificate weak() {
        return issue("weak", pair("RSA", 1024).getPublic(), LONG_AGO, LONG, false);
    }

    /** The key and certificate of {@code name}, under {@link #password}. */
    public KeyStore keyStore(String name, X509Certificate certificate) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("key", key(name).getPrivate(), PASSWORD, new Certificate[] {certificate, ownCertificate});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static char[] password() {
        return PASSWORD.clone();
    }

    public static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyPair key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate issue(String name, PublicKey key, Instant from, Duration life, boolean issuer) {
        try {
            var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            var body = new V3TBSCertificateGenerator();
            body.setSerialNumber(new ASN1Integer(new BigInteger(64, new SecureRandom())));
            body.setIssuer(new X500Name("CN=Test Issuer"));
            body.setSubject(new X500Name("CN=" + name));
            body.setStartDate(new Time(Date.from(from)));
            body.setEndDate(new Time(Date.from(from.plus(life))));
            body.setSubjectPublicKeyInfo(SubjectPublicKeyInfo.getInstance(key.getEncoded()));
            body.setSignature(algorithm);
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(issuer));
            extensions.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
            body.setExtensions(extensions.generate());
            var unsigned = body.generateTBSCertificate();
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(own.getPrivate());
            signature.update(unsigned.getEncoded("DER"));
            var whole = new DERSequence(new ASN1Encodable[] {unsigned, algorithm, new DERBitString(signature.sign())});
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(whole.getEncoded()));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
