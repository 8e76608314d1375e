package org.liaisonhub.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.hub.access.bureaux.Bureau;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.server.console.Desk;
import org.liaisonhub.server.http.operator.HubMetrics;

/** A desk whose checks are counted and timed. */
record MeasuredDesk(Desk desk, HubMetrics metrics) implements Desk {
    @Override
    public Answer check(Caller caller, Question question) {
        return metrics.measure("console", () -> desk.check(caller, question));
    }

    @Override
    public List<OwnedRecord> versions(Caller caller, long id, String purpose) {
        return desk.versions(caller, id, purpose);
    }

    @Override
    public Optional<OwnedRecord> read(Caller caller, long id, String purpose) {
        return desk.read(caller, id, purpose);
    }

    @Override
    public Map<String, Bureau> bureaux() {
        return desk.bureaux();
    }
}
