package org.liaisonhub.hub.replay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.log.EntryRows;
import org.liaisonhub.hub.checks.AnswerAgain;
import org.liaisonhub.hub.checks.AnswerBytes;
import org.liaisonhub.hub.checks.FoundRecords;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.hub.indexing.RecordReader;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.hub.records.RecordVersions;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.subjects.SubjectIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers checks again: the same question, held against the record versions that the audit entry names, and compared with
 * the digest of the answer that it keeps.
 */
public final class Replay {
    private static final JsonMapper JSON = new JsonMapper();

    private final DataSource database;
    private final Definitions definitions;
    private final KeptQuestions questions;
    private final RecordVersions versions;
    private final AuditKey key;
    private final RecordReader reader = new RecordReader();

    public Replay(DataSource database, Definitions definitions, KeptQuestions questions, AuditKey key) {
        this.database = database;
        this.definitions = definitions;
        this.questions = questions;
        this.versions = new RecordVersions(database, definitions);
        this.key = key;
    }

    private record Numbered(long number, AuditEntry entry) {}

    /** Replays every answer that was given under that id, first to last; empty when there is no such check. */
    public List<Replayed> run(String checkId) {
        return entries(checkId).stream().map(this::replay).toList();
    }

    private Replayed replay(Numbered numbered) {
        long number = numbered.number;
        var entry = numbered.entry;
        var detail = JSON.readTree(entry.detail());
        var digest = detail.path("answer").asString("");
        if (digest.isEmpty()) {
            return new Replayed.NotAnswered(number, entry.outcome());
        }
        var given = given(entry, detail);
        if (!given.matcher().equals(AnswerAgain.matcher())) {
            return new Replayed.OtherMatcher(number, given.matcher(), AnswerAgain.matcher());
        }
        var question = questions.find(number, entry.id());
        if (question.isEmpty()) {
            return new Replayed.QuestionDeleted(number);
        }
        var shown = new ArrayList<OwnedRecord>();
        var deleted = new ArrayList<String>();
        given.records()
                .forEach((id, version) -> versions.find(id, version)
                        .ifPresentOrElse(shown::add, () -> deleted.add("record " + id + ", version " + version)));
        return deleted.isEmpty()
                ? compare(number, given, question.get(), shown, digest)
                : new Replayed.RecordsDeleted(number, List.copyOf(deleted));
    }

    private Replayed compare(
            long number, AnswerAgain.Given given, Question question, List<OwnedRecord> shown, String digest) {
        try (var index = new SubjectIndex(new MemoryRecordIndex())) {
            index.apply(shown.stream().map(reader::read).toList(), List.of(), given.position());
            index.refresh();
            var answer = AnswerAgain.answer(given, question, databases(), shown, index);
            var bytes = AnswerBytes.of(answer);
            return AnswerBytes.digest(answer, key).equals(digest)
                    ? new Replayed.Identical(number, bytes)
                    : new Replayed.Different(number, bytes);
        }
    }

    private List<FoundRecords.Database> databases() {
        return definitions.all().stream()
                .map(one -> new FoundRecords.Database(one.number(), one.code(), one.title()))
                .toList();
    }

    private static AnswerAgain.Given given(AuditEntry entry, JsonNode detail) {
        Map<String, Result> results = new LinkedHashMap<>();
        detail.path("databases")
                .properties()
                .forEach(one ->
                        results.put(one.getKey(), Result.valueOf(one.getValue().stringValue())));
        Map<Long, Integer> records = new LinkedHashMap<>();
        for (var record : detail.path("records")) {
            records.put(record.get(0).longValue(), record.get(1).intValue());
        }
        return new AnswerAgain.Given(
                entry.id(),
                entry.at(),
                results,
                records,
                detail.path("matcher").asString(""),
                detail.path("preset").asString(""),
                texts(detail.path("agreements")),
                told(detail.path("told")),
                detail.has("subjects") ? Set.copyOf(texts(detail.path("subjects"))) : Term.ALL_SUBJECTS,
                detail.path("position").asLong());
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Map<Long, Disclosure> told(JsonNode limits) {
        var told = new LinkedHashMap<Long, Disclosure>();
        limits.properties().forEach(one -> {
            var fields = texts(one.getValue());
            told.put(
                    Long.parseLong(one.getKey()),
                    fields.isEmpty() ? new Disclosure.HitOnly() : new Disclosure.Fields(Set.copyOf(fields)));
        });
        return told;
    }

    private List<Numbered> entries(String checkId) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + EntryRows.COLUMNS
                        + " from audit where id = ? and operation = 'CHECK' order by seq")) {
            connection.setAutoCommit(true);
            query.setString(1, checkId);
            try (var row = query.executeQuery()) {
                var entries = new ArrayList<Numbered>();
                while (row.next()) {
                    entries.add(new Numbered(row.getLong("seq"), EntryRows.entry(row)));
                }
                return entries;
            }
        } catch (SQLException broken) {
            throw new AuditUnavailable("the audit log cannot be read", broken);
        }
    }
}
