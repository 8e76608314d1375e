package org.liaisonhub.hub.records;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.search.Visibility;

/** The present state of records that a search found: the last word on whether they may be shown. Thread-safe. */
public final class ActiveRecords {
    private final Transactions transactions;
    private final RecordRows rows;

    public ActiveRecords(DataSource database, Definitions definitions) {
        this.transactions = new Transactions(database);
        this.rows = new RecordRows(definitions, new Owners());
    }

    /**
     * Those of the records that are active now and inside {@code visibility}, in no order; others are left out as if
     * they had never been.
     */
    public List<OwnedRecord> find(Visibility visibility, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return transactions
                .read(connection -> {
                    try (var query =
                            connection.prepareStatement(RecordRows.CURRENT + " where id = any (?) and status = 0")) {
                        query.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                        return rows.list(query, connection);
                    }
                })
                .stream()
                .filter(record -> visibility.covers(record.database().number(), record.audience()))
                .toList();
    }
}
