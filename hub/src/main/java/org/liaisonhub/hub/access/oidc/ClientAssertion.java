package org.liaisonhub.hub.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Proves the hub to the provider by its key. Source: OpenID Connect Core 1.0, section 9 ({@code private_key_jwt}). */
final class ClientAssertion {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private ClientAssertion() {}

    /** @throws OidcUnavailable when the key cannot sign */
    static String of(String clientId, JWK key, URI address, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(address.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        try {
            var rsa = key instanceof RSAKey;
            var algorithm = rsa ? JWSAlgorithm.PS256 : JWSAlgorithm.ES256;
            var header = new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
            var signed = new SignedJWT(header, claims);
            signed.sign(rsa ? new RSASSASigner((RSAKey) key) : new ECDSASigner((ECKey) key));
            return signed.serialize();
        } catch (JOSEException unusable) {
            throw new OidcUnavailable("the hub's own key for the provider cannot sign", unusable);
        }
    }
}
