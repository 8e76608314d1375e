package org.liaisonhub.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liaisonhub.standards.InvalidValue;

class EntryBytesTest {
    private static AuditEntry entry(String subject, String detail) {
        return new AuditEntry(
                "id-1",
                Instant.parse("2026-11-22T08:00:00.123456789Z"),
                "UTO",
                "token-1",
                "CHECK",
                "visa",
                "Łódź 7",
                subject,
                "HIT",
                detail);
    }

    /** The form is kept for ever: entries of today must verify with every later version. */
    @Test
    void versionOneIsThis() {
        assertThat(new String(EntryBytes.of(entry("00ff", "{\"a\": 1}")), StandardCharsets.UTF_8))
                .isEqualTo("""
                        liaison-audit/1
                        id-1
                        2026-11-22T08:00:00.123456Z
                        UTO
                        token-1
                        CHECK
                        visa
                        Łódź 7
                        00ff
                        HIT
                        {"a": 1}""");
    }

    @Test
    void aLongDetailStandsThereByItsDigest() {
        var bytes = EntryBytes.of(entry("", "\"" + "é".repeat(40_000) + "\""));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("liaison-audit/1 digest\nid-1\n")
                .containsPattern("\nHIT\n[0-9a-f]{64}$");
    }

    @Test
    void nothingButTheDetailHasSeveralLines() {
        assertThatThrownBy(() -> entry("a\nb", "{}")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> entry("a".repeat(201), "{}")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void recordsAreNamedByAnswersAndByTheirSubject() {
        var detail =
                "{\"records\":[[7,1,\"HIT\",1.0,\"mrz[0]\"],[9,2,\"POSSIBLE\",0.5,\"mrz[0]\"],[7,1,\"HIT\",1.0,\"x\"]]}";

        assertThat(NamedRecords.of(entry("00ff", detail))).containsExactly(7L, 9L);
        assertThat(NamedRecords.of(entry("00ff", "{\"records\":3}"))).isEmpty();
        assertThat(NamedRecords.of(entry("00ff", "{}"))).isEmpty();
    }
}
