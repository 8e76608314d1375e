package org.liaisonhub.hub.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The table of the trail. One statement is one transaction, so that a batch costs one round trip and one flush. */
final class AuditTable {
    private static final String INSERT = """
            insert into audit (id, at, party, actor, operation, purpose, reference, subject, outcome, detail)
            select id, at::timestamptz, party, actor, operation, purpose, reference, subject, outcome, detail::jsonb
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as entry
                    (id, at, party, actor, operation, purpose, reference, subject, outcome, detail, place)
            order by place""";

    private static final List<Function<AuditEntry, String>> COLUMNS = List.of(
            AuditEntry::id,
            entry -> entry.at().toString(),
            AuditEntry::party,
            AuditEntry::actor,
            AuditEntry::operation,
            AuditEntry::purpose,
            AuditEntry::reference,
            AuditEntry::subject,
            AuditEntry::outcome,
            AuditEntry::detail);

    private final DataSource database;

    AuditTable(DataSource database) {
        this.database = database;
    }

    /** Inserts all or none, in their order; when it returns, they are committed. */
    void insert(List<AuditEntry> entries) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    var value = COLUMNS.get(column);
                    var values = entries.stream().map(value).toArray(String[]::new);
                    insert.setArray(column + 1, connection.createArrayOf("text", values));
                }
                insert.executeUpdate();
            }
        }
    }
}
