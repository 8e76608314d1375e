package org.liaisonhub.server.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liaisonhub.hub.access.Caller;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.search.IndexUnavailable;

/**
 * Knows one stolen passport, ICAO's specimen L898902C3 of UTO. The reference of a question makes it fail: {@code
 * index-down}, {@code audit-down}, {@code bug}.
 */
final class FakeChecks implements Checking {
    final List<Question> asked = new CopyOnWriteArrayList<>();

    @Override
    public Answer check(Caller caller, Question question) {
        return checkAgain(caller, question, "check-" + (asked.size() + 1));
    }

    @Override
    public Answer checkAgain(Caller caller, Question question, String checkId) {
        asked.add(question);
        switch (question.reference()) {
            case "index-down" -> throw new IndexUnavailable("closed", new IOException());
            case "audit-down" -> throw new AuditUnavailable("down", null);
            case "bug" -> throw new IllegalStateException("ERIKSSON");
            default -> {}
        }
        var records = new ArrayList<Answer.FoundRecord>();
        for (int i = 0; i < question.travelDocuments().size(); i++) {
            var document = question.travelDocuments().get(i);
            if ("L898902C3".equals(document.number())) {
                records.add(found("travelDocuments[" + i + "]"));
            }
        }
        var result = records.isEmpty() ? Result.NO_RECORD : Result.HIT;
        return new Answer(
                checkId,
                Instant.EPOCH,
                result,
                List.of(new Answer.DatabaseAnswer("stolen-travel-documents", "Stolen documents", result, records)),
                List.of(),
                List.of(),
                "person-1",
                question.preset().code(),
                7);
    }

    private static Answer.FoundRecord found(String subject) {
        var evidence = new Evidence("document-number", "EQUAL", "L898902C3", "L898902C3", 12.3456789, 0.1234567);
        return new Answer.FoundRecord(
                42,
                1,
                "UTO",
                "Utopia",
                subject,
                Result.HIT,
                1,
                "Passport of UTO",
                "seize",
                List.of(),
                List.of(evidence));
    }
}
