package org.liaisonhub.server.http.listener;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaisonhub.server.http.problems.ProblemException;

/** Whatever stands in the header: it is one token of the form, or it is refused by name and never repeated. */
class AuthorizationHeaderFuzzTest {
    @FuzzTest(maxDuration = "30s")
    void anyHeaderIsOneTokenOrRefusedByName(byte[] bytes) {
        var value = new String(bytes, StandardCharsets.ISO_8859_1);
        var values = List.of(value.split("\u0001", 4));
        try {
            var token = AuthorizationHeader.token(values);
            assertThat(token.isPresent() || values.equals(List.of(""))).isTrue();
            token.ifPresent(one -> {
                assertThat(values).hasSize(1);
                assertThat(one.length()).isBetween(1, AuthorizationHeader.LONGEST_TOKEN);
                assertThat(one).matches("[!-~]+");
                assertThat(value.strip()).endsWith(one).startsWithIgnoringCase("bearer ");
            });
        } catch (ProblemException refused) {
            assertThat(refused.problem().status()).isIn(400, 401);
            assertThat(refused.problem().rule())
                    .isIn("authorization-twice", "scheme-not-bearer", "token-too-long", "token-malformed");
        }
    }
}
