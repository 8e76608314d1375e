package org.liaisonhub.hub.access.documents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.liaisonhub.standards.InvalidValue;

/**
 * A signature under a document: a JWS in compact form with the payload left out, over the exact bytes of the document.
 * The header has the algorithm ES256, the thumbprint of the key, the type and the time, and nothing else: no choice of
 * algorithm, no key that the token brings along, no extension.
 *
 * <p>Source: RFC 7515, section 5 and appendix F; RFC 7518, section 3.4. Differs in refusing every other header member.
 *
 * @param kid thumbprint of the key that it claims
 * @param at when it claims to have been made
 */
public record DetachedSignature(String kid, Instant at, String header, String value) {
    static final String TYPE = "liaison-agreement+jws";
    /** Characters at most; a right one has about 280. */
    static final int LONGEST = 1_000;

    private static final Set<String> MEMBERS = Set.of("alg", "typ", "kid", "iat");
    private static final String PLACE = "signature";
    private static final String HEADER = "signature.header";

    /**
     * Reads the form, verifies nothing.
     *
     * @throws InvalidValue naming the part of the token and the rule
     */
    public static DetachedSignature read(String token) {
        if (token.length() > LONGEST) {
            throw new InvalidValue(PLACE, "at most " + LONGEST + " characters");
        }
        var parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].isEmpty()) {
            throw new InvalidValue(PLACE, "a detached JWS: header..signature");
        }
        var header = StrictJson.read(P256.bytes(parts[0], HEADER), HEADER, MEMBERS);
        StrictJson.same(header, HEADER, "alg", "ES256");
        StrictJson.same(header, HEADER, "typ", TYPE);
        var at = header.path("iat");
        if (!at.isIntegralNumber() || !at.canConvertToLong() || at.asLong() < 0 || at.asLong() > 253_402_300_799L) {
            throw new InvalidValue(HEADER + ".iat", "seconds since 1970, up to the year 9999");
        }
        if (P256.bytes(parts[2], PLACE).length != 2 * P256.BYTES) {
            throw new InvalidValue(PLACE, "64 bytes, as ES256 has");
        }
        return new DetachedSignature(
                StrictJson.text(header, HEADER, "kid"), Instant.ofEpochSecond(at.asLong()), parts[0], parts[2]);
    }

    /** Whether that key made it over exactly these bytes. */
    public boolean isBy(VerificationKey key, byte[] document) {
        return kid.equals(key.thumbprint()) && key.verifies(input(header, document), P256.bytes(value, PLACE));
    }

    /** What is signed: RFC 7515, section 5.1. */
    static byte[] input(String header, byte[] document) {
        return (header + "." + P256.base64(document)).getBytes(StandardCharsets.US_ASCII);
    }
}
