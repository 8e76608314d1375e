package org.liaisonhub.hub.checks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.audit.AuditEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit keeps of one check: enough to replay it, nothing of what was asked but its digest.
 *
 * @param again whether this id was given to the same question before
 */
record CheckEntry(String id, Instant at, Caller caller, Question question, String digest, boolean again) {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param answerDigest of the bytes of the answer */
    AuditEntry answered(Answer answer, String answerDigest) {
        var results = new LinkedHashMap<String, Result>();
        var matched = answer.databases().stream()
                .flatMap(database -> database.records().stream())
                .map(CheckEntry::matched)
                .toList();
        answer.databases().forEach(database -> results.put(database.database(), database.result()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("databases", results);
        detail.put("matcher", answer.matcher());
        detail.put("preset", answer.preset());
        detail.put("position", answer.position());
        detail.put("answer", answerDigest);
        if (again) {
            detail.put("again", true);
        }
        if (!matched.isEmpty()) {
            detail.put("records", matched);
        }
        return entry(answer.result().name(), detail);
    }

    AuditEntry denied(String reason) {
        return entry("DENIED", Map.of("reason", reason));
    }

    private AuditEntry entry(String outcome, Map<String, Object> detail) {
        return new AuditEntry(
                id,
                at,
                caller.party().code(),
                caller.actor(),
                "CHECK",
                question.purpose(),
                question.reference(),
                digest,
                outcome,
                JSON.writeValueAsString(detail));
    }

    /** Id, version, result, probability and subject of a record that the answer shows. */
    private static List<Object> matched(Answer.FoundRecord record) {
        return List.of(record.recordId(), record.version(), record.result(), record.probability(), record.subject());
    }
}
