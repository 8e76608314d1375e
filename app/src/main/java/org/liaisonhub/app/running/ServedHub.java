package org.liaisonhub.app.running;

import java.util.List;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.server.HubServices;
import org.liaisonhub.server.http.operator.Health;
import org.liaisonhub.server.http.operator.HubMetrics;

/** What of the hub the server gets, and what operators watch of it. */
final class ServedHub {
    private ServedHub() {}

    static HubServices of(Hub hub, SignInParts signIn, HubMetrics metrics) {
        metrics.gauge("liaison_index_lag_changes", "Changes not yet in the index.", hub.feed()::lag);
        metrics.gauge("liaison_index_records", "Records in the index.", hub.index()::size);
        metrics.gauge("liaison_audit_waiting_entries", "Audit entries that wait for a commit.", hub.audit()::waiting);
        metrics.gauge(
                "liaison_agreement_alarms",
                "What of the agreements does not verify and grants nothing.",
                () -> hub.access().alarms().size());
        return new HubServices(
                hub.access(),
                signIn,
                hub.definitions(),
                hub.records(),
                hub.mandates(),
                hub.admissions(),
                hub.memberStates(),
                hub.bureaux(),
                hub.restrictions(),
                hub.measures(),
                hub.explanations(),
                hub.checks(),
                hub.hits(),
                hub.idempotency(),
                hub.auditKey(),
                hub.agreements(),
                hub.publishedLog(),
                hub.consultations(),
                hub.statistics(),
                List.of(
                        new Health.Part("index", hub.feed()::current),
                        // What does not verify grants nothing; the rest of the hub goes on.
                        new Health.Part(
                                "agreements", () -> hub.access().alarms().isEmpty(), false)));
    }
}
