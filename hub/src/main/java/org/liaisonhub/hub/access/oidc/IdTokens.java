package org.liaisonhub.hub.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges an ID token. Source: OpenID Connect Core 1.0, section 3.1.3.7; RFC 8725 for the algorithms: the token chooses
 * among those that its key is made for, and never {@code none} or one with a shared secret.
 */
final class IdTokens {
    /** Longest token that is looked at. */
    static final int LONGEST = 16 << 10;

    /** How far the clocks of provider and hub may differ. */
    static final Duration LEEWAY = Duration.ofMinutes(1);

    /** A token is used at once; an older one was kept by somebody. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private static final int RSA_BITS = 2048;
    private static final int SUBJECT_LENGTH = 255;
    private static final Set<JWSAlgorithm> RSA = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.PS384);
    private static final Set<JWSAlgorithm> EC = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private final OidcSettings settings;
    private final Clock clock;

    IdTokens(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who signed in.
     *
     * @param strongAt when a second factor was proved at the provider, or null when none was
     */
    record Identity(String subject, @Nullable Instant strongAt) {}

    /**
     * Who a token is about.
     *
     * @param keys the provider's keys; asked with true when they may have changed
     * @throws OidcRefused by name
     */
    Identity judge(String token, String nonce, Function<Boolean, JWKSet> keys) {
        if (token.length() > LONGEST) {
            throw new OidcRefused("token-too-large");
        }
        try {
            // A token with the algorithm "none" is no signed one, and fails here.
            var signed = SignedJWT.parse(token);
            var header = signed.getHeader();
            if (!RSA.contains(header.getAlgorithm()) && !EC.contains(header.getAlgorithm())) {
                throw new OidcRefused("algorithm-not-allowed");
            }
            var key = key(header, keys.apply(false))
                    .or(() -> key(header, keys.apply(true)))
                    .orElseThrow(() -> new OidcRefused("key-unknown"));
            if (!signed.verify(verifier(key))) {
                throw new OidcRefused("signature-wrong");
            }
            return judge(signed.getJWTClaimsSet(), nonce);
        } catch (ParseException | IllegalArgumentException malformed) {
            throw new OidcRefused("token-malformed");
        } catch (JOSEException unverifiable) {
            throw new OidcRefused("signature-wrong");
        }
    }

    private static Optional<JWK> key(JWSHeader header, JWKSet keys) {
        var kid = header.getKeyID();
        var fitting = keys.getKeys().stream()
                .filter(key -> kid == null || kid.equals(key.getKeyID()))
                .filter(key -> isFor(key, header.getAlgorithm()))
                .toList();
        // Without a name there must be no choice.
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean isFor(JWK key, JWSAlgorithm algorithm) {
        boolean use = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        boolean named =
                key.getAlgorithm() == null || key.getAlgorithm().getName().equals(algorithm.getName());
        boolean kind =
                switch (key) {
                    case RSAKey rsa -> RSA.contains(algorithm) && rsa.size() >= RSA_BITS;
                    case ECKey ec ->
                        EC.contains(algorithm)
                                && com.nimbusds.jose.jwk.Curve.forJWSAlgorithm(algorithm)
                                        .contains(ec.getCurve());
                    default -> false;
                };
        return use && named && kind;
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey ec -> new ECDSAVerifier(ec);
            default -> throw new OidcRefused("key-unknown");
        };
    }

    private Identity judge(JWTClaimsSet claims, String nonce) throws ParseException {
        require(settings.issuer().toString().equals(claims.getIssuer()), "issuer-differs");
        requireAudience(claims);
        requireTimes(claims);
        require(nonce.equals(claims.getStringClaim("nonce")), "nonce-differs");
        var subject = claims.getSubject();
        require(subject != null && !subject.isBlank() && subject.length() <= SUBJECT_LENGTH, "subject-missing");
        return new Identity(java.util.Objects.requireNonNull(subject), strongAt(claims));
    }

    private void requireAudience(JWTClaimsSet claims) throws ParseException {
        List<String> audience = claims.getAudience();
        var party = claims.getStringClaim("azp");
        require(audience.contains(settings.clientId()), "audience-differs");
        require(party == null ? audience.size() == 1 : party.equals(settings.clientId()), "audience-differs");
    }

    private void requireTimes(JWTClaimsSet claims) {
        var now = clock.instant();
        var expires = instant(claims.getExpirationTime());
        var issued = instant(claims.getIssueTime());
        var from = instant(claims.getNotBeforeTime());
        require(expires != null && issued != null, "times-missing");
        require(now.isBefore(java.util.Objects.requireNonNull(expires).plus(LEEWAY)), "token-expired");
        require(!java.util.Objects.requireNonNull(issued).isAfter(now.plus(LEEWAY)), "token-from-the-future");
        require(!issued.isBefore(now.minus(OLDEST)), "token-too-old");
        require(from == null || !from.isAfter(now.plus(LEEWAY)), "token-not-yet-valid");
    }

    private @Nullable Instant strongAt(JWTClaimsSet claims) throws ParseException {
        var at = instant(claims.getDateClaim("auth_time"));
        require(at == null || !at.isAfter(clock.instant().plus(LEEWAY)), "token-from-the-future");
        var acr = claims.getStringClaim("acr");
        return acr != null && settings.strongAcr().contains(acr) ? at : null;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new OidcRefused(reason);
        }
    }
}
