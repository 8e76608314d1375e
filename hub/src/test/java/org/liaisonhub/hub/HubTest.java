package org.liaisonhub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.indexing.IndexProgress;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.Samples;
import org.liaisonhub.hub.replay.QuestionRetention;
import org.liaisonhub.hub.statistics.published.Edition;

class HubTest {
    private static final Clock LONG_AGO = Clock.fixed(Instant.parse("2010-03-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aHubThatRunsWithdrawsWhatHasExpired(@TempDir Path directory) throws InterruptedException {
        try (var postgres = TestPostgres.fresh()) {
            var utopia = Samples.party(postgres.dataSource(), "UTO", Party.Kind.COUNTRY);
            new BulkRecording(postgres.dataSource(), LONG_AGO)
                    .put(Samples.DOCUMENTS, utopia, "test", Samples.passports(0, 2));

            try (var _ = Hub.open(
                    postgres,
                    directory,
                    SealingKey.passing(),
                    SignInSettings.DEFAULT,
                    Clock.systemUTC(),
                    QuestionRetention.DEFAULT,
                    Edition.NONE,
                    IndexProgress.SILENT)) {
                var patience = Instant.now().plus(Duration.ofSeconds(30));
                while (ended(postgres).isEmpty() && Instant.now().isBefore(patience)) {
                    Thread.sleep(50);
                }
            }

            assertThat(ended(postgres)).contains("stolen-travel-documents {\"owner\":\"UTO\",\"withdrawn\":2}");
        }
    }

    private static List<String> ended(Postgres postgres) {
        return Jdbi.create(postgres.dataSource())
                .withHandle(
                        handle -> handle.select("select subject || ' ' || detail from audit where operation = 'EXPIRE'")
                                .mapTo(String.class)
                                .list());
    }
}
