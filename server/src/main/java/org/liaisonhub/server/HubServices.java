package org.liaisonhub.server;

import java.util.List;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.MemberStates;
import org.liaisonhub.hub.access.bureaux.Bureaux;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.agreements.AgreementOffice;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.hits.Hits;
import org.liaisonhub.hub.idempotency.Idempotency;
import org.liaisonhub.hub.measures.Measures;
import org.liaisonhub.hub.oversight.Explanations;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.restrictions.Restrictions;
import org.liaisonhub.hub.statistics.Statistics;
import org.liaisonhub.server.http.operator.Health;

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
        Mandates mandates,
        Admissions admissions,
        MemberStates memberStates,
        Bureaux bureaux,
        Restrictions restrictions,
        Measures measures,
        Explanations explanations,
        Checks checks,
        Hits hits,
        Idempotency idempotency,
        AuditKey auditKey,
        AgreementOffice agreements,
        PublishedLog publishedLog,
        Consultations consultations,
        Statistics statistics,
        List<Health.Part> parts) {
    public HubServices {
        parts = List.copyOf(parts);
    }
}
