package org.liaisonhub.hub.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "5, 254676", "9, 520489"})
    void givesTheCodesOfTheStandardThatItStandsOn(long step, String code) {
        assertThat(Totp.code(RFC_SECRET, step, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void acceptsOneStepEitherSide(long seconds, boolean accepted) {
        var now = Instant.ofEpochSecond(1_000_000_000L);
        var code = Totp.code(RFC_SECRET, now.plusSeconds(seconds));

        assertThat(Totp.matching(RFC_SECRET, code, now, 0).isPresent()).isEqualTo(accepted);
    }

    @Test
    void aUsedStepAndEarlierOnesAreNeverAcceptedAgain() {
        var now = Instant.ofEpochSecond(1_000_000_000L);
        var code = Totp.code(RFC_SECRET, now);

        assertThat(Totp.matching(RFC_SECRET, code, now, Totp.step(now))).isEmpty();
        assertThat(Totp.matching(RFC_SECRET, code, now.plusSeconds(30), Totp.step(now) + 1))
                .isEmpty();
        assertThat(Totp.matching(RFC_SECRET, code, now, Totp.step(now) - 1)).hasValue(Totp.step(now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "12345 ", "-12345", "١٢٣٤٥٦"})
    void whatIsNoCodeMatchesNothing(String text) {
        assertThat(Totp.matching(RFC_SECRET, text, Instant.EPOCH, -10)).isEmpty();
    }

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32AsTheStandardDoes(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
