package org.liaisonhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Agreements that an older hub suspended, in either way or in both, are suspended by one measure after the upgrade. */
class SuspensionUpgradeTest {
    @Test
    void everySuspensionIsOneMeasureAfterwards() throws SQLException {
        var address = TestPostgres.bareAddress();
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:org/liaisonhub/hub/migrations")
                .target("45")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into party (number, code, name, kind) overriding system value
                    values (1, 'SEC', 'Secretariat', 'SECRETARIAT');
                    insert into agreement (id, state, lift_asked, proposed_by) values
                           ('BY-STATE', 'SUSPENDED', 'account-2', 1), ('BY-BOTH', 'SUSPENDED', null, 1),
                           ('BY-MEASURE', 'OPEN', null, 1), ('OPEN', 'OPEN', null, 1), ('ENDED', 'ENDED', null, 1);
                    insert into agreement_version (agreement, version, document, party, actor, proposed_at)
                    select id, 3, 'x'::bytea, 1, 'account-1', now() from agreement;
                    insert into agreement_event (agreement, version, kind, party, actor, at, reason) values
                           ('BY-STATE', 3, 'SUSPENDED', 1, 'account-1', '2026-11-01', 'a leak'),
                           ('BY-STATE', 3, 'LIFT_ASKED', 1, 'account-2', '2026-11-02', 'closed'),
                           ('BY-BOTH', 3, 'SUSPENDED', 1, 'account-1', '2026-11-01', 'a leak');
                    insert into measure (kind, agreement, reason, taken_by, taken_at) values
                           ('AGREEMENT', 'BY-BOTH', 'first', 'account-3', '2026-11-03'),
                           ('AGREEMENT', 'BY-BOTH', 'second', 'account-4', '2026-11-04'),
                           ('AGREEMENT', 'BY-MEASURE', 'doubt', 'account-3', '2026-11-05')""");
        }

        try (var postgres = Postgres.open(address, 3, () -> {})) {
            var jdbi = Jdbi.create(postgres.dataSource());
            assertThat(texts(jdbi, """
                            select concat_ws(' ', agreement, reason, taken_by, lift_asked_by) from measure
                             where lifted_at is null order by agreement"""))
                    .containsExactly(
                            "BY-BOTH first account-3",
                            "BY-MEASURE doubt account-3",
                            "BY-STATE a leak account-1 account-2");
            assertThat(texts(jdbi, "select id from agreement where state <> 'OPEN'"))
                    .containsExactly("ENDED");
            assertThat(texts(jdbi, "select version || reason from agreement_event where agreement = 'BY-MEASURE'"))
                    .containsExactly("3doubt");
        }
    }

    private static List<String> texts(Jdbi jdbi, String query) {
        return jdbi.withHandle(
                handle -> handle.select(query).mapTo(String.class).list());
    }
}
