package org.liaisonhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.Entries;
import org.liaisonhub.hub.audit.log.AuditLog;
import org.liaisonhub.hub.audit.verify.LogCheck;
import org.liaisonhub.hub.audit.verify.StoredLog;

/** A hub of a version whose audit was a plain table takes its entries into the log when it is upgraded. */
class AuditUpgradeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 3_001, 65_600})
    void earlierEntriesAreLeavesOfTheLog(int entries) throws SQLException {
        var address = TestPostgres.bareAddress();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:org/liaisonhub/hub/migrations")
                .target("24")
                .load()
                .migrate();
        fill(address, entries);

        try (var postgres = Postgres.open(address, 3, () -> {});
                var trail = new AuditTrail(postgres.dataSource())) {
            var log = new AuditLog(postgres.dataSource());
            assertThat(log.head().size()).isEqualTo(entries);
            trail.append(Entries.entry("after"));

            assertThat(log.places("after", "").getFirst().index()).isEqualTo(entries);
            try (var stored = StoredLog.open(postgres.dataSource())) {
                var report = new LogCheck(Set.of(), _ -> {}).check(stored, List.of());
                assertThat(report.findings()).isEmpty();
                assertThat(report.size()).isEqualTo(entries + 1);
            }
        }
    }

    /** Entries as they were; numbers with gaps, as an identity leaves them, and one detail that is too long for a leaf. */
    private static void fill(ServerAddress address, int entries) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var insert = connection.prepareStatement("""
                        insert into audit (seq, id, at, party, actor, operation, purpose, reference, subject, outcome, detail)
                        overriding system value
                        select 3 * i, 'check-' || i, timestamptz '2026-01-01 00:00:00.5+00' + i * interval '1.000001 s', 'FRA',
                               'token-1', case when i % 2 = 0 then 'CHECK' else 'READ_RECORD' end, 'visa', 'Łódź', i::text, 'HIT',
                               jsonb_build_object('records', jsonb_build_array(jsonb_build_array(i, 1, 'HIT', 0.5, 'mrz[0]')),
                                                  'more', repeat('é', case when i = 200 then 40000 else 1 end))
                          from generate_series(1, ?) i""")) {
            insert.setInt(1, entries);
            insert.executeUpdate();
        }
    }
}
