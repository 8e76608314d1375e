package org.liaisonhub.hub.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.search.Match;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.documents.DocumentMatcher;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.standards.InvalidValue;

/**
 * Answers questions: decide, search, word, audit, and only then answer. Thread-safe; blocks until durable. A question
 * that matches nothing costs no SQL but its audit entry, and that shares its commit with others.
 */
public final class Checks {
    /** Matches looked at per subject: more than an officer would read, so that withheld ones do not crowd out others. */
    static final int LIMIT = 50;

    static final String MATCHER = PersonMatcher.VERSION + "," + DocumentMatcher.VERSION;

    private final Access access;
    private final SubjectIndex index;
    private final IndexFreshness freshness;
    private final FoundRecords records;
    private final AuditTrail audit;
    private final AuditKey key;
    private final Clock clock;
    private final CheckListener listener;
    private final QuestionKeeper keeper;
    private final CheckIds ids = new CheckIds();

    public Checks(
            Access access,
            SubjectIndex index,
            IndexFreshness freshness,
            FoundRecords records,
            AuditTrail audit,
            AuditKey key,
            Clock clock,
            CheckListener listener) {
        this(access, index, freshness, records, audit, key, clock, listener, QuestionKeeper.NONE);
    }

    /** The same, with what was asked kept beside the audit entry. */
    public Checks(
            Access access,
            SubjectIndex index,
            IndexFreshness freshness,
            FoundRecords records,
            AuditTrail audit,
            AuditKey key,
            Clock clock,
            CheckListener listener,
            QuestionKeeper keeper) {
        this.access = access;
        this.index = index;
        this.freshness = freshness;
        this.records = records;
        this.audit = audit;
        this.key = key;
        this.clock = clock;
        this.listener = listener;
        this.keeper = keeper;
    }

    /**
     * Answers one question.
     *
     * @throws Denied when the caller may not check
     * @throws InvalidValue when the question is malformed or asks nothing
     * @throws org.liaisonhub.hub.audit.AuditUnavailable when the audit cannot be written; then there is no answer
     */
    public Answer check(Caller caller, Question question) {
        return check(caller, question, ids.next(clock.instant()), false);
    }

    /**
     * Answers a question that its caller sends again, because it lost the answer: under the id of the first check, from
     * the records as they are now. It leaves an entry of its own.
     *
     * @throws Denied as {@link #check}, and all else that it throws
     */
    public Answer checkAgain(Caller caller, Question question, String checkId) {
        return check(caller, question, checkId, true);
    }

    private Answer check(Caller caller, Question question, String checkId, boolean again) {
        var started = System.nanoTime();
        QuestionRules.require(question);
        // What the audit keeps of it, so that the answer can be made again to the byte.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var subjects = Subjects.of(question, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var entry = new CheckEntry(checkId, now, caller, question, QuestionDigest.of(question, key), again);
        return switch (access.decide(caller, Request.everywhere(Operation.CHECK, question.purpose()))) {
            case Decision.Deny(var reason) -> throw denied(entry, reason);
            case Decision.Permit permit -> {
                var reached = answer(subjects, permit, entry);
                var answer = reached.answer;
                append(entry, reached, Duration.ofNanos(System.nanoTime() - started));
                tell(answer, Duration.ofNanos(System.nanoTime() - started));
                yield answer;
            }
        };
    }

    private void append(CheckEntry entry, Reached reached, Duration took) {
        var answer = reached.answer;
        var answered = entry.answered(
                answer, reached.shown, reached.subjects, owners(reached.shown), took, AnswerBytes.digest(answer, key));
        var question = keeper.seal(entry.id(), entry.question(), entry.at(), answer.result());
        if (question == null) {
            audit.append(answered);
        } else {
            audit.append(answered, question);
        }
    }

    private Denied denied(CheckEntry entry, String reason) {
        audit.append(entry.denied(reason));
        listener.denied(reason);
        return Denied.entered(reason);
    }

    /** An answer, all that matched whether it may be told or not, and the kinds of subject that might be asked. */
    private record Reached(Answer answer, List<Findings.Shown> shown, Set<String> subjects) {}

    private Reached answer(Subjects asked, Decision.Permit permit, CheckEntry entry) {
        var subjects = asked.allowed(permit.openings().subjects());
        var forPersons = permit.visibilityFor(Term.PERSONS);
        var forDocuments = permit.visibilityFor(Term.TRAVEL_DOCUMENTS);
        var found = new Findings(entry.question().preset());
        // Asked before the search: what the index learns meanwhile does no harm, what it misses would.
        var complete = freshness.current();
        var floor = entry.question().preset().possible();
        try {
            for (var person : subjects.persons()) {
                found.addPerson(person.name(), find(person, one -> index.find(one, forPersons, floor, LIMIT)));
            }
            for (var document : subjects.documents()) {
                found.addDocument(document.name(), find(document, one -> index.find(one, forDocuments, LIMIT)));
            }
        } catch (IndexUnavailable unavailable) {
            complete = false;
        }
        var shown = found.isEmpty() ? List.<Findings.Shown>of() : found.show(records.show(permit, found.recordIds()));
        var databases = databases(permit.visibility(), shown, complete ? Result.NO_RECORD : Result.UNAVAILABLE);
        var result = databases.stream()
                .map(Answer.DatabaseAnswer::result)
                .max(Result::compareTo)
                .orElse(Result.UNAVAILABLE);
        var answer = new Answer(
                entry.id(),
                entry.at(),
                result,
                databases,
                subjects.faults(),
                subjects.suggestions(),
                MATCHER,
                entry.question().preset().code(),
                permit.openings().agreements(),
                Answer.NO_POSITION);
        return new Reached(answer, shown, permit.openings().subjects());
    }

    private Map<String, Map<String, Result>> owners(List<Findings.Shown> shown) {
        var owners = new TreeMap<String, Map<String, Result>>();
        for (var one : shown) {
            for (var database : records.databases()) {
                if (database.number() == one.database()) {
                    owners.computeIfAbsent(database.code(), _ -> new TreeMap<>())
                            .merge(one.record().owner(), one.record().result(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                }
            }
        }
        return owners;
    }

    /** What only the search can refuse, such as a name of too many parts, gets the name of its subject too. */
    private static <T> List<Match> find(Subjects.Named<T> subject, Function<T, List<Match>> search) {
        try {
            return search.apply(subject.subject());
        } catch (InvalidValue invalid) {
            throw invalid.within(subject.name());
        }
    }

    private List<Answer.DatabaseAnswer> databases(
            Visibility visibility, List<Findings.Shown> shown, Result withoutMatch) {
        var answers = new ArrayList<Answer.DatabaseAnswer>();
        for (var database : records.databases()) {
            if (visibility.databases().get(database.number())) {
                var matched = shown.stream()
                        .filter(one -> one.database() == database.number())
                        .toList();
                var result = matched.stream()
                        .map(one -> one.record().result())
                        .max(Result::compareTo)
                        .orElse(withoutMatch);
                var own = matched.stream()
                        .filter(Findings.Shown::identified)
                        .map(Findings.Shown::record)
                        .toList();
                answers.add(new Answer.DatabaseAnswer(database.code(), database.title(), result, own));
            }
        }
        return answers;
    }

    private void tell(Answer answer, Duration took) {
        var results = new LinkedHashMap<String, Result>();
        answer.databases().forEach(database -> results.put(database.database(), database.result()));
        if (results.containsValue(Result.UNAVAILABLE)) {
            listener.unavailable();
        }
        listener.answered(answer.result(), results, took);
    }
}
