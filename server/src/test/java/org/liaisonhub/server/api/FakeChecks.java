package org.liaisonhub.server.api;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexUnavailable;

/**
 * Knows one stolen passport, ICAO's specimen L898902C3 of UTO, and its holder by name. The reference of a question makes it fail: {@code
 * index-down}, {@code audit-down}, {@code bug}.
 */
final class FakeChecks implements Checking {
    private static final List<Evidence> NUMBER =
            List.of(new Evidence("document-number", "EQUAL", "L898902C3", "L898902C3", 12.3456789, 0.1234567));

    private final PersonMatcher matcher = new PersonMatcher();
    private final PreparedPerson holder = matcher.prepare(new Person(
            List.of(new PersonName("", "Eriksson", "Anna Maria", PersonName.Quality.WEAK)),
            List.of(PartialDate.parse("1974-08-12")),
            Sex.FEMALE,
            List.of(),
            List.of()));

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
                records.add(found("travelDocuments[" + i + "]", NUMBER));
            }
        }
        for (int i = 0; i < question.persons().size(); i++) {
            var comparison = matcher.explain(matcher.prepare(question.persons().get(i)), holder);
            if (comparison.probability() > 0.1) {
                records.add(found("persons[" + i + "]", comparison.evidence()));
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

    private static Answer.FoundRecord found(String subject, List<Evidence> evidence) {
        return new Answer.FoundRecord(
                42, 1, "UTO", "Utopia", subject, Result.HIT, 1, "Passport of UTO", "seize", List.of(), evidence);
    }
}
