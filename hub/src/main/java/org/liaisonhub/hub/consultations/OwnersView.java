package org.liaisonhub.hub.consultations;

import org.liaisonhub.hub.audit.AuditEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an owner sees of another party's entry that names a record of its own: who, when, why, and what was shown of that
 * record. The case, what was asked, and whatever else the answer showed are not its business.
 */
final class OwnersView {
    private static final JsonMapper JSON = new JsonMapper();

    private OwnersView() {}

    static AuditEntry of(AuditEntry entry, long record) {
        var outcome = entry.outcome();
        var detail = entry.detail();
        var subject = entry.subject();
        if (entry.operation().equals("CHECK")) {
            outcome = "SHOWN";
            detail = "{}";
            subject = "";
            for (var shown : JSON.readTree(entry.detail()).path("records")) {
                if (shown.path(0).asLong() == record) {
                    outcome = shown.path(2).asString("SHOWN");
                    detail = "{\"version\":" + shown.path(1).asInt() + "}";
                    // The most pressing one comes first, where several subjects of a question met the same record.
                    break;
                }
            }
        }
        return new AuditEntry(
                entry.id(),
                entry.at(),
                entry.party(),
                entry.actor(),
                entry.operation(),
                entry.purpose(),
                "",
                subject,
                outcome,
                detail);
    }
}
