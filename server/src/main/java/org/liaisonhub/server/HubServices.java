package org.liaisonhub.server;

import java.util.List;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.http.Health;

/**
 * What the server needs of the hub; the program makes it.
 *
 * @param parts without which the hub is not ready: database, index, audit
 */
public record HubServices(
        Access access,
        SignInParts signIn,
        Definitions definitions,
        Records records,
        Checks checks,
        Idempotency idempotency,
        AuditKey auditKey,
        List<Health.Part> parts) {
    public HubServices {
        parts = List.copyOf(parts);
    }
}
