package org.liaisonhub.hub.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.search.Match;

/** The matches of one question, gathered per record and subject: the most pressing one speaks, all give evidence. */
final class Findings {
    private static final Comparator<Answer.FoundRecord> MOST_PRESSING_FIRST = Comparator.comparing(
                    Answer.FoundRecord::result)
            .thenComparingDouble(Answer.FoundRecord::probability)
            .reversed()
            .thenComparingLong(Answer.FoundRecord::recordId);

    /** What a person's evidence calls a document, and what a document's own calls its number. */
    private static final String DOCUMENT = "document";

    private static final Set<String> OF_DOCUMENT = Set.of("document-number", "issuing-country", "document-type");

    private final Preset preset;
    private final Map<Place, Finding> findings = new LinkedHashMap<>();

    private record Place(long recordId, String subject) {}

    private record Finding(Result result, double probability, List<Evidence> evidence) {
        Finding and(Finding other) {
            return new Finding(
                    result.compareTo(other.result) >= 0 ? result : other.result,
                    Math.max(probability, other.probability),
                    Stream.concat(
                                    evidence.stream().map(piece -> beside(piece, other)),
                                    other.evidence.stream().map(piece -> beside(piece, this)))
                            .filter(piece -> !countsTwice(piece, other))
                            .toList());
        }

        /** Without a piece of one, the other still speaks; but not when it speaks of the same document. */
        private static Evidence beside(Evidence piece, Finding other) {
            boolean sameDocument =
                    piece.field().equals(DOCUMENT) || (OF_DOCUMENT.contains(piece.field()) && other.has(DOCUMENT));
            return sameDocument ? piece : piece.withWithout(Math.max(piece.without(), other.probability));
        }

        /** A document that is evidence for its holder is not shown once more for itself. */
        private boolean countsTwice(Evidence piece, Finding other) {
            return OF_DOCUMENT.contains(piece.field()) && (has(DOCUMENT) || other.has(DOCUMENT));
        }

        private boolean has(String field) {
            return evidence.stream().anyMatch(piece -> piece.field().equals(field));
        }
    }

    /**
     * A record of the answer and the number of its database.
     *
     * @param disclosure what of it is told
     */
    record Shown(int database, Answer.FoundRecord record, Disclosure disclosure) {
        /** Whether more is told than that its database has a record. */
        boolean identified() {
            return !(disclosure instanceof Disclosure.HitOnly);
        }
    }

    Findings(Preset preset) {
        this.preset = preset;
    }

    /** A person is a hit or possible by its probability alone. */
    void addPerson(String subject, List<Match> matches) {
        for (var match : matches) {
            if (match.probability() >= preset.possible()) {
                add(subject, match, match.probability() >= preset.hit() ? Result.HIT : Result.POSSIBLE);
            }
        }
    }

    /** A document is a hit when it is exactly this one; what merely looks like it is a suggestion, never more. */
    void addDocument(String subject, List<Match> matches) {
        for (var match : matches) {
            add(subject, match, match.exact() ? Result.HIT : Result.POSSIBLE);
        }
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    Set<Long> recordIds() {
        return findings.keySet().stream().map(Place::recordId).collect(Collectors.toSet());
    }

    /** Those of the findings whose records can still be shown, the most pressing first. */
    List<Shown> show(Map<Long, FoundRecords.Shown> records) {
        var shown = new ArrayList<Shown>();
        findings.forEach((place, finding) -> {
            var record = records.get(place.recordId);
            if (record != null) {
                shown.add(new Shown(
                        record.database(),
                        found(record, place.subject, finding),
                        record.told().disclosure()));
            }
        });
        shown.sort(Comparator.comparing(Shown::record, MOST_PRESSING_FIRST));
        return shown;
    }

    private void add(String subject, Match match, Result result) {
        findings.merge(
                new Place(match.recordId(), subject),
                new Finding(result, match.probability(), match.evidence()),
                Finding::and);
    }

    private static Answer.FoundRecord found(FoundRecords.Shown record, String subject, Finding finding) {
        return new Answer.FoundRecord(
                record.recordId(),
                record.version(),
                record.owner(),
                record.ownerName(),
                subject,
                finding.result,
                finding.probability,
                record.headline(),
                record.requestedAction(),
                record.warnings(),
                finding.evidence.stream()
                        .filter(evidence -> record.told().tells(evidence.field()))
                        .toList());
    }
}
