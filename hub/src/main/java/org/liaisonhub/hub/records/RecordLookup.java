package org.liaisonhub.hub.records;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads records as they stand, of every status and audience, for features of the hub that have decided and audit by
 * themselves. Whoever gives them out must keep to the visibility of the caller. Thread-safe.
 */
public final class RecordLookup {
    private final Transactions transactions;
    private final RecordRows rows;

    public RecordLookup(DataSource database, Definitions definitions) {
        this.transactions = new Transactions(database);
        this.rows = new RecordRows(definitions, new Owners());
    }

    /**
     * Those of the records that exist, in no order.
     *
     * @throws RecordsUnavailable if the database fails
     */
    public List<OwnedRecord> current(Collection<Long> ids) {
        return transactions.run(connection -> {
            try (var query = connection.prepareStatement(RecordRows.CURRENT + " where id = any (?)")) {
                query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                return rows.list(query, connection);
            }
        });
    }
}
