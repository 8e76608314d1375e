package org.liaisonhub.hub.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.records.OwnedRecord;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.subjects.SubjectIndex;

/**
 * Answers a question once more, as it was answered then: from the record versions that were shown, in an index that holds
 * nothing else. By the matcher of today; whoever asks sees from its version whether that is the one of then.
 */
public final class AnswerAgain {
    private AnswerAgain() {}

    /** The versions of the matchers that answer now. */
    public static String matcher() {
        return Checks.MATCHER;
    }

    /**
     * What is known of an answer from its audit entry.
     *
     * @param results of each database that was asked, by its code
     * @param records versions that matched, by record
     * @param told what was told of those of which not everything was
     * @param subjects kinds of subject that might be asked about
     * @param position of the index, in entries of old; {@link Answer#NO_POSITION} where the entry keeps none
     */
    public record Given(
            String checkId,
            Instant at,
            Map<String, Result> results,
            Map<Long, Integer> records,
            String matcher,
            String preset,
            List<String> agreements,
            Map<Long, Disclosure> told,
            Set<String> subjects,
            long position) {}

    /**
     * The answer, made anew.
     *
     * @param databases as they are named today, in their order
     * @param shown the versions of {@code given}, all of them
     * @param index holds exactly these
     */
    public static Answer answer(
            Given given,
            Question question,
            List<FoundRecords.Database> databases,
            Collection<OwnedRecord> shown,
            SubjectIndex index) {
        var subjects = Subjects.of(question, LocalDate.ofInstant(given.at(), ZoneOffset.UTC))
                .allowed(given.subjects());
        var found = new Findings(question.preset());
        var visibility = of(shown);
        for (var person : subjects.persons()) {
            var floor = question.preset().possible();
            found.addPerson(person.name(), index.find(person.subject(), visibility, floor, Checks.LIMIT));
        }
        for (var document : subjects.documents()) {
            found.addDocument(document.name(), index.find(document.subject(), visibility, Checks.LIMIT));
        }
        var records = found.show(shown.stream()
                .map(record ->
                        CurrentRecords.shown(record, given.told().getOrDefault(record.id(), new Disclosure.Full())))
                .collect(Collectors.toMap(FoundRecords.Shown::recordId, Function.identity())));
        var answers = new ArrayList<Answer.DatabaseAnswer>();
        for (var database : databases) {
            var without = given.results().get(database.code());
            if (without != null) {
                answers.add(answer(database, records, without));
            }
        }
        var result = answers.stream()
                .map(Answer.DatabaseAnswer::result)
                .max(Result::compareTo)
                .orElse(Result.UNAVAILABLE);
        return new Answer(
                given.checkId(),
                given.at(),
                result,
                answers,
                subjects.faults(),
                subjects.suggestions(),
                matcher(),
                question.preset().code(),
                given.agreements(),
                given.position());
    }

    /** A database that showed records answers by them; one that showed none, as it did. */
    private static Answer.DatabaseAnswer answer(
            FoundRecords.Database database, List<Findings.Shown> records, Result without) {
        var matched = records.stream()
                .filter(one -> one.database() == database.number())
                .toList();
        var result = matched.stream()
                .map(one -> one.record().result())
                .max(Result::compareTo)
                .orElse(without);
        var own = matched.stream()
                .filter(Findings.Shown::identified)
                .map(Findings.Shown::record)
                .toList();
        return new Answer.DatabaseAnswer(database.code(), database.title(), result, own);
    }

    private static Visibility of(Collection<OwnedRecord> shown) {
        var databases = new BitSet();
        var audiences = new BitSet();
        for (var record : shown) {
            databases.set(record.database().number());
            audiences.set(record.audience());
        }
        return new Visibility(databases, audiences);
    }
}
