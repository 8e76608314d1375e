package org.liaisonhub.hub.audit;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.postgres.Postgres;

/** Entries of tests, and what somebody with the rights of the operator could do to them. */
public final class Entries {
    private Entries() {}

    /** An entry of that id. */
    public static AuditEntry entry(String id) {
        return new AuditEntry(
                id,
                Instant.parse("2026-01-05T08:00:00.123456Z"),
                "FRA",
                "token-1",
                "CHECK",
                "border-check",
                "line 4",
                "00ff",
                "NO_RECORD",
                "{\"databases\":{}}");
    }

    /** Does what the triggers forbid. */
    public static void tamper(Postgres postgres, String... statements) {
        Jdbi.create(postgres.dataSource()).useTransaction(handle -> {
            handle.execute("alter table audit disable trigger user");
            handle.execute("alter table audit_tile disable trigger user");
            handle.execute("alter table audit_checkpoint disable trigger user");
            for (var statement : statements) {
                handle.execute(statement);
            }
            handle.execute("alter table audit enable trigger user");
            handle.execute("alter table audit_tile enable trigger user");
            handle.execute("alter table audit_checkpoint enable trigger user");
        });
    }
}
