package org.liaisonhub.search.subjects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.liaisonhub.matching.names.InvalidName;
import org.liaisonhub.matching.persons.Comparison;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.search.Block;
import org.liaisonhub.search.Candidate;
import org.liaisonhub.search.IndexUnavailable;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.Match;
import org.liaisonhub.search.RecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.Visibility;
import org.liaisonhub.search.documents.DocumentComparison;
import org.liaisonhub.search.documents.DocumentKeys;
import org.liaisonhub.search.documents.DocumentMatcher;
import org.liaisonhub.search.persons.PersonFeatures;
import org.liaisonhub.search.persons.PersonKeys;
import org.liaisonhub.standards.InvalidValue;

/**
 * Finds the records that match a person or a travel document: turns them into keys, takes candidates from a
 * {@link RecordIndex}, compares. Thread-safe; one writer at a time. Every method may throw {@link IndexUnavailable}.
 */
public final class SubjectIndex implements AutoCloseable {
    /** What keys and features mean; an index that was built with another one is to be built anew. */
    public static final String LAYOUT = "documents-1 " + PersonFeatures.LAYOUT + " " + PersonMatcher.VERSION;

    /** Documents compared for one question at most; only numbers like 1 of an unknown country have more. */
    private static final int DOCUMENT_CANDIDATES = 1_000;

    /** Below this a document is not worth an officer's look: other type and unknown country together. */
    private static final double DOCUMENT_FLOOR = 0.3;

    private static final Comparator<Match> RANKING = Comparator.comparing(Match::exact)
            .thenComparingDouble(Match::probability)
            .thenComparingInt(match -> match.evidence().size())
            .reversed()
            .thenComparingLong(Match::recordId);

    private final RecordIndex index;
    private final PersonMatcher matcher = new PersonMatcher();
    private final SubjectEntries entries = new SubjectEntries(matcher);

    public SubjectIndex(RecordIndex index) {
        this.index = index;
    }

    /**
     * Matches of a person inside {@code visibility} that are possible by the balanced preset, most probable first, of equal ones those
     * with more evidence; at most {@code limit}.
     *
     * @throws InvalidValue if neither a name nor a full date of birth can be looked for, or a name is too long
     */
    public List<Match> find(Person person, Visibility visibility, int limit) {
        return find(person, visibility, Preset.BALANCED.possible(), limit);
    }

    /** The same with another {@code floor}: matches of at least that probability. */
    public List<Match> find(Person person, Visibility visibility, double floor, int limit) {
        PreparedPerson asked = prepared(person);
        List<Block> blocks = PersonKeys.ofQuestion(asked);
        if (blocks.isEmpty()) {
            throw new InvalidValue("names", "at least one name with a letter, or a full date of birth");
        }
        List<Candidate> candidates;
        try (RecordIndex.View view = index.view()) {
            candidates = view.union(blocks, visibility, PersonKeys.candidates(asked));
        }
        Predicate<PersonFeatures.Basics> worth = basics -> matcher.highestProbability(
                        asked, basics.sex(), basics.datesOfBirth(), basics.nationalities(), basics.documents())
                >= floor;
        boolean withDocuments = !asked.documents().isEmpty();
        var matches = new ArrayList<Match>();
        var persons = new IdentityHashMap<Match, PreparedPerson>();
        for (Candidate candidate : candidates) {
            PreparedPerson recorded = SubjectEntries.person(candidate.features(), withDocuments, worth);
            if (recorded != null && matcher.probability(asked, recorded, floor) >= floor) {
                Match match = match(candidate, matcher.compare(asked, recorded));
                matches.add(match);
                persons.put(match, recorded);
            }
        }
        return best(matches, limit).stream()
                .map(match -> match.withEvidence(matcher.explain(asked, Objects.requireNonNull(persons.get(match)))
                        .evidence()))
                .toList();
    }

    /**
     * Matches of a travel document inside {@code visibility}: exact ones first, then, with a probability below 1, the
     * same number of an unknown country or another type and numbers that an OCR reader confuses with it. At most
     * {@code limit}.
     *
     * @throws InvalidValue if the number holds no letter and no digit, or a range is asked
     */
    public List<Match> find(TravelDocument document, Visibility visibility, int limit) {
        List<Key> keys = DocumentKeys.ofQuestion(document);
        List<Candidate> candidates;
        try (RecordIndex.View view = index.view()) {
            candidates = view.exact(keys, visibility, DOCUMENT_CANDIDATES);
        }
        if (candidates.isEmpty()) {
            return List.of();
        }
        var matches = new ArrayList<Match>();
        for (Candidate candidate : candidates) {
            SubjectEntries.documents(candidate.features()).stream()
                    .flatMap(recorded -> DocumentMatcher.compare(document, recorded).stream())
                    .map(comparison -> match(candidate, comparison))
                    .filter(match -> match.probability() >= DOCUMENT_FLOOR)
                    .min(RANKING)
                    .ifPresent(matches::add);
        }
        return best(matches, limit);
    }

    /** Puts or replaces records and removes others; seen by {@link #find} after {@link #refresh}. */
    public void apply(List<IndexedRecord> put, List<Long> removed, long position) {
        index.apply(put.parallelStream().map(entries::of).toList(), removed, position);
    }

    /** Makes everything applied so far visible to new searches. */
    public void refresh() {
        index.refresh();
    }

    /** Makes everything applied so far durable, with its position. */
    public void commit() {
        index.commit();
    }

    /** Every change up to this sequence is found; 0 when the index is empty, after a restart that of the last commit. */
    public long position() {
        return index.position();
    }

    /** Number of records in the index. */
    public long size() {
        return index.size();
    }

    /** Empties the index and forgets its position, so that it can be built again from the change feed. */
    public void clear() {
        index.clear();
    }

    /** Merges the index for fast reading after it was built; takes seconds to a minute. */
    public void optimise() {
        index.optimise();
    }

    @Override
    public void close() {
        index.close();
    }

    private PreparedPerson prepared(Person person) {
        try {
            return matcher.prepare(person);
        } catch (InvalidName e) {
            throw new InvalidValue("names", e.getMessage() == null ? "a shorter name" : e.getMessage());
        }
    }

    private static Match match(Candidate candidate, Comparison comparison) {
        return new Match(
                candidate.recordId(),
                candidate.version(),
                candidate.database(),
                comparison.probability(),
                false,
                comparison.evidence());
    }

    private static Match match(Candidate candidate, DocumentComparison comparison) {
        return new Match(
                candidate.recordId(),
                candidate.version(),
                candidate.database(),
                comparison.probability(),
                comparison.exact(),
                comparison.evidence());
    }

    private static List<Match> best(List<Match> matches, int limit) {
        return matches.stream().sorted(RANKING).limit(limit).toList();
    }
}
