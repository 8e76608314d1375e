package org.liaisonhub.hub.access.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.standards.InvalidValue;

class DetachedSignatureTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final SigningKey KEY = SigningKey.generate();
    private static final byte[] DOCUMENT = SampleDocument.bytes(SampleDocument.TEXT);

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String token, String field) {
        assertThatThrownBy(() -> DetachedSignature.read(token))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        fault ->
                                assertThat(fault.field()).as(fault.getMessage()).isEqualTo(field));
    }

    @Test
    void isByTheKeyThatMadeItOverExactlyTheseBytes() {
        var signature = DetachedSignature.read(KEY.sign(DOCUMENT, AT));

        assertThat(signature.kid()).isEqualTo(KEY.verification().thumbprint());
        assertThat(signature.at()).isEqualTo(AT);
        assertThat(signature.isBy(KEY.verification(), DOCUMENT)).isTrue();
        for (int i = 0; i < DOCUMENT.length; i += 97) {
            var altered = DOCUMENT.clone();
            altered[i] ^= 1;
            assertThat(signature.isBy(KEY.verification(), altered)).isFalse();
        }
        assertThat(signature.isBy(SigningKey.generate().verification(), DOCUMENT))
                .isFalse();
    }

    /** RFC 7515, appendix A.3: a key and a signature that are not ours. */
    @Test
    void verifiesTheExampleOfTheStandard() {
        var key = VerificationKey.read("""
                {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                 "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""");
        var payload = "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}"
                .getBytes(StandardCharsets.US_ASCII);
        var signature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

        var read = new DetachedSignature(key.thumbprint(), AT, "eyJhbGciOiJFUzI1NiJ9", signature);

        assertThat(read.isBy(key, payload)).isTrue();
    }

    /** RFC 7638, section 3, with the members of an elliptic curve key in their order. */
    @Test
    void aKeyIsNamedByItsThumbprint() {
        var jwk = KEY.verification().jwk();

        assertThat(jwk).matches("\\{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"[^\"]{43}\",\"y\":\"[^\"]{43}\"}");
        assertThat(VerificationKey.read(jwk).thumbprint())
                .isEqualTo(KEY.verification().thumbprint())
                .hasSize(43);
        assertThat(SigningKey.read(KEY.privateJwk()).verification().jwk()).isEqualTo(jwk);
        assertThat(KEY.toString()).doesNotContain(KEY.privateJwk().substring(120));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"alg\":\"none\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}                  | signature.header.alg",
                "{\"alg\":\"HS256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}                 | signature.header.alg",
                "{\"alg\":\"ES384\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}                 | signature.header.alg",
                "{\"alg\":\"es256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}                 | signature.header.alg",
                "{\"alg\":[\"ES256\"],\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}               | signature.header.alg",
                "{\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}                                   | signature.header.alg",
                "{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"K\",\"iat\":1}               | signature.header.typ",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"iat\":1}                               | signature.header.kid",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\"}                           | signature.header.iat",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":\"1\"}             | signature.header.iat",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1e99}              | signature.header.iat",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":-1}                | signature.header.iat",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1,\"crit\":[\"x\"]}| signature.header",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1,\"b64\":false}   | signature.header",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1,\"jwk\":{}}      | signature.header",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1,\"jku\":\"h\"}   | signature.header",
                "{\"alg\":\"none\",\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1}| signature.header",
                "{\"alg\":\"ES256\",\"typ\":\"T\",\"kid\":\"K\",\"iat\":1} {}              | signature.header",
                "[]                                                                      | signature.header",
                "null                                                                    | signature.header"
            })
    void anotherHeaderIsRefusedByName(String header, String field) {
        var signature = "A".repeat(86);
        refused(
                base64(header.strip().replace("\"T\"", "\"" + DetachedSignature.TYPE + "\"")) + ".." + signature,
                field);
    }

    @Test
    void anotherFormIsRefusedByName() {
        var token = KEY.sign(DOCUMENT, AT);
        int value = token.lastIndexOf('.') + 1;

        refused("", "signature");
        refused("a.b", "signature");
        refused(token.replace("..", "." + base64("{}") + "."), "signature");
        refused(token + ".x", "signature");
        refused(token + "=", "signature");
        refused(token.substring(0, value), "signature");
        refused(token.substring(0, value + 40), "signature");
        refused("=" + token, "signature.header");
        refused("A".repeat(1 << 20), "signature");
        refused(("A".repeat(100) + "..").repeat(9), "signature");
    }

    @Test
    void zeroIsNoSignature() {
        var token = KEY.sign(DOCUMENT, AT);
        var zero = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(86);

        assertThat(DetachedSignature.read(zero).isBy(KEY.verification(), DOCUMENT))
                .isFalse();
    }

    @Test
    void onlyPublicKeysOfTheCurveAreTaken() {
        var jwk = KEY.verification().jwk();

        assertThatThrownBy(() -> VerificationKey.read(KEY.privateJwk())).hasMessageContaining("public half only");
        assertThatThrownBy(() -> VerificationKey.read(jwk.replace("P-256", "P-384")))
                .hasMessageStartingWith("key.crv");
        assertThatThrownBy(() -> VerificationKey.read(jwk.replace("\"EC\"", "\"RSA\"")))
                .hasMessageStartingWith("key.kty");
        assertThatThrownBy(() -> VerificationKey.read(jwk.replaceFirst("\"x\":\"[^\"]*", "\"x\":\"" + "A".repeat(43))))
                .hasMessageContaining("a point of P-256");
        assertThatThrownBy(() -> VerificationKey.read(jwk.replace("}", ",\"kid\":\"mine\"}")))
                .hasMessageStartingWith("key.kid");
        assertThatThrownBy(() -> VerificationKey.read(jwk.replace("}", ",\"x5c\":[]}")))
                .hasMessageStartingWith("key:");
        assertThatThrownBy(() -> VerificationKey.read("x".repeat(1 << 20))).hasMessageContaining("2000");
        var other = SigningKey.generate().privateJwk();
        var mixed = jwk.replace("}", "," + other.substring(other.indexOf("\"d\"")));
        assertThatThrownBy(() -> SigningKey.read(mixed)).hasMessageContaining("belong together");
    }
}
