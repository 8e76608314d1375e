package org.liaisonhub.server;

import java.util.List;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.accounts.Sessions;
import org.liaisonhub.hub.access.accounts.SignIns;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.server.http.Health;

/**
 * What the server needs of the hub; the program makes it.
 *
 * @param parts without which the hub is not ready: database, index, audit
 */
public record HubServices(
        Access access,
        SignIns signIns,
        Sessions sessions,
        Definitions definitions,
        Records records,
        Checks checks,
        Idempotency idempotency,
        AuditKey auditKey,
        Statistics statistics,
        List<Health.Part> parts) {
    public HubServices {
        parts = List.copyOf(parts);
    }
}
