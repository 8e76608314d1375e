package org.liaisonhub.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.postgres.TestPostgres;

class AuditKeyTest {
    /** Source: computed with {@code openssl dgst -sha256 -mac HMAC -macopt hexkey:0b…0b} (32 bytes) over "Hi There". */
    @Test
    void digestsByHmacSha256() {
        var key = new byte[32];
        Arrays.fill(key, (byte) 0x0b);

        assertThat(AuditKey.of(key).digest("Hi There"))
                .isEqualTo("198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7");
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> AuditKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHubKeepsItsKeyAndAnotherHubHasAnother() {
        try (var one = TestPostgres.fresh();
                var other = TestPostgres.fresh()) {
            var digest = AuditKey.in(one.dataSource()).digest("question");

            assertThat(AuditKey.in(one.dataSource()).digest("question")).isEqualTo(digest);
            assertThat(AuditKey.in(other.dataSource()).digest("question")).isNotEqualTo(digest);
        }
    }
}
