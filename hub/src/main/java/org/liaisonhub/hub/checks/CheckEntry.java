package org.liaisonhub.hub.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.hub.audit.AuditEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the audit keeps of one check: enough to replay it, nothing of what was asked but its digest.
 *
 * @param again whether this id was given to the same question before
 */
record CheckEntry(String id, Instant at, Caller caller, Question question, String digest, boolean again) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What callers work through whose mandate does not say. */
    private static final String API = "api";

    private static final String CONSOLE = "console";

    /**
     * The entry of an answer.
     *
     * @param shown all that matched, also what the answer tells only by its result
     * @param subjects kinds of subject that the agreements let the caller ask about
     * @param owners by code of the database, then of the owner, the most pressing result of its records, also of those
     *     that may not be told to the caller: for the statistics of the owners
     * @param took from the question to this entry
     * @param answerDigest of the bytes of the answer
     */
    AuditEntry answered(
            Answer answer,
            List<Findings.Shown> shown,
            Set<String> subjects,
            Map<String, Map<String, Result>> owners,
            Duration took,
            String answerDigest) {
        var results = new LinkedHashMap<String, Result>();
        var matched = shown.stream().map(one -> matched(one.record())).toList();
        var limits = new LinkedHashMap<String, Object>();
        shown.forEach(one -> limit(one.disclosure())
                .ifPresent(fields -> limits.put(Long.toString(one.record().recordId()), fields)));
        answer.databases().forEach(database -> results.put(database.database(), database.result()));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("databases", results);
        detail.put("matcher", answer.matcher());
        detail.put("preset", answer.preset());
        detail.put("agreements", answer.agreements());
        detail.put("answer", answerDigest);
        detail.put("channel", channel());
        detail.put("automated", caller.kind() == Caller.Kind.SYSTEM);
        detail.put("micros", took.toNanos() / 1_000);
        if (again) {
            detail.put("again", true);
        }
        if (!matched.isEmpty()) {
            detail.put("records", matched);
        }
        if (!limits.isEmpty()) {
            detail.put("told", limits);
        }
        if (!subjects.equals(Term.ALL_SUBJECTS)) {
            detail.put("subjects", subjects.stream().sorted().toList());
        }
        if (!owners.isEmpty()) {
            detail.put("owners", owners);
        }
        return entry(answer.result().name(), detail);
    }

    /** The fields that are told; none when only the hit is; empty when everything is. */
    private static Optional<List<String>> limit(Disclosure disclosure) {
        return switch (disclosure) {
            case Disclosure.Full() -> Optional.empty();
            case Disclosure.Fields(var fields) ->
                Optional.of(fields.stream().sorted().toList());
            case Disclosure.HitOnly() -> Optional.of(List.of());
        };
    }

    private String channel() {
        var channel = caller.mandate().channel();
        return !channel.isEmpty() ? channel : caller.kind() == Caller.Kind.SYSTEM ? API : CONSOLE;
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
