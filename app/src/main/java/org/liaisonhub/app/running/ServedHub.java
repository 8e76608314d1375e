package org.liaisonhub.app.running;

import java.util.List;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.server.HubServices;
import org.liaisonhub.server.http.Health;
import org.liaisonhub.server.http.HubMetrics;

/** What of the hub the server gets, and what operators watch of it. */
final class ServedHub {
    private ServedHub() {}

    static HubServices of(Hub hub, HubMetrics metrics) {
        metrics.gauge("liaison_index_lag_changes", "Changes not yet in the index.", hub.feed()::lag);
        metrics.gauge("liaison_index_records", "Records in the index.", hub.index()::size);
        metrics.gauge("liaison_audit_waiting_entries", "Audit entries that wait for a commit.", hub.audit()::waiting);
        return new HubServices(
                hub.access(),
                hub.signIns(),
                hub.sessions(),
                hub.definitions(),
                hub.records(),
                hub.checks(),
                hub.idempotency(),
                hub.auditKey(),
                hub.statistics(),
                List.of(new Health.Part("index", hub.feed()::current)));
    }
}
