package org.liaisonhub.hub.access.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liaisonhub.hub.Mutations;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.agreements.Membership;
import org.liaisonhub.standards.InvalidValue;

/** Whatever stands in a document or a token: it is read, or refused by place and rule. */
class AgreementFuzzTest {
    private static final long SEED = 2026;

    @FuzzTest(maxDuration = "2m")
    void anyDocumentIsReadOrRefusedByPlace(byte[] bytes) {
        try {
            var document = AgreementDocument.read(bytes);

            assertThat(document.articles()).isNotEmpty();
            assertThat(document.terms()).allSatisfy(term -> {
                assertThat(term.to()).isNotEmpty();
                assertThat(term.operations()).isNotEmpty();
            });
            assertThat(Opened.of(document, PurposeFile.STANDARD)).isNotNull();
        } catch (InvalidValue refused) {
            assertThat(refused.rule()).isNotBlank();
            assertThat(refused.field()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "2m")
    void anyTokenIsReadOrRefusedByPlace(byte[] bytes) {
        try {
            var token = new String(bytes, StandardCharsets.UTF_8);

            assertThat(DetachedSignature.read(token).isBy(SigningKey.generate().verification(), bytes))
                    .isFalse();
        } catch (InvalidValue refused) {
            assertThat(refused.field()).startsWith("signature");
        }
    }

    @Test
    @Timeout(120)
    void documentsThatWereChangedAtRandomToo() {
        Mutations.of(Membership.document(), SEED, 500).forEach(this::anyDocumentIsReadOrRefusedByPlace);
        Mutations.of(SampleDocument.bytes(SampleDocument.TEXT), SEED, 3_000)
                .forEach(this::anyDocumentIsReadOrRefusedByPlace);
    }

    @Test
    @Timeout(120)
    void tokensThatWereChangedAtRandomToo() {
        var token = SigningKey.generate().sign(new byte[] {1}, java.time.Instant.EPOCH);
        Mutations.of(token.getBytes(StandardCharsets.US_ASCII), SEED, 3_000)
                .forEach(this::anyTokenIsReadOrRefusedByPlace);
    }
}
