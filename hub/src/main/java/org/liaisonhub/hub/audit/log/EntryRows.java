package org.liaisonhub.hub.audit.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.liaisonhub.hub.audit.AuditEntry;

/** Entries as rows of their table. */
public final class EntryRows {
    /** The columns that {@link #entry} reads, to stand behind {@code select}. */
    public static final String COLUMNS =
            "seq, id, at, party, actor, operation, purpose, reference, subject, outcome, detail, leaf";

    private EntryRows() {}

    /** The entry of the present row. */
    public static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("party"),
                row.getString("actor"),
                row.getString("operation"),
                row.getString("purpose"),
                row.getString("reference"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("detail"));
    }
}
