package org.liaisonhub.hub.records;

import java.util.Optional;
import javax.sql.DataSource;
import org.liaisonhub.hub.records.databases.Definitions;

/** Single versions of records, superseded ones too, for whoever proves what an answer showed. Decides nothing. */
public final class RecordVersions {
    private final Transactions transactions;
    private final RecordRows rows;

    public RecordVersions(DataSource database, Definitions definitions) {
        this.transactions = new Transactions(database);
        this.rows = new RecordRows(definitions, new Owners());
    }

    /** The version with its content; empty when there is none, or its content has been deleted. */
    public Optional<OwnedRecord> find(long id, int version) {
        return transactions.read(connection -> {
            for (var sql : new String[] {
                RecordRows.CURRENT + " where id = ? and version = ? and content is not null",
                RecordRows.SUPERSEDED + " where v.record_id = ? and v.version = ? and v.content is not null"
            }) {
                try (var query = connection.prepareStatement(sql)) {
                    query.setLong(1, id);
                    query.setInt(2, version);
                    var found = rows.list(query, connection);
                    if (!found.isEmpty()) {
                        return Optional.of(found.getFirst());
                    }
                }
            }
            return Optional.empty();
        });
    }
}
