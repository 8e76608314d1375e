package org.liaisonhub.search.subjects;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.names.InvalidName;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.documents.DocumentFeatures;
import org.liaisonhub.search.documents.DocumentKeys;
import org.liaisonhub.search.documents.NumberRange;
import org.liaisonhub.search.persons.PersonFeatures;
import org.liaisonhub.search.persons.PersonKeys;
import org.liaisonhub.standards.InvalidValue;

/** Turns a record into its entry: the keys of its person and documents, and both as features, the documents first. */
final class SubjectEntries {
    private static final Logger LOG = System.getLogger(SubjectEntries.class.getName());

    private final PersonMatcher matcher;

    SubjectEntries(PersonMatcher matcher) {
        this.matcher = matcher;
    }

    IndexEntry of(IndexedRecord subject) {
        var keys = new LinkedHashSet<Key>();
        List<TravelDocument> documents = documents(subject);
        documents.forEach(document -> keys.addAll(DocumentKeys.ofRecord(document)));
        byte[] features = DocumentFeatures.write(documents);
        Person person = subject.person();
        if (person != null) {
            PreparedPerson prepared = prepared(subject.recordId(), person);
            keys.addAll(PersonKeys.ofRecord(prepared));
            byte[] behind = PersonFeatures.encode(prepared);
            int at = features.length;
            features = Arrays.copyOf(features, at + behind.length);
            System.arraycopy(behind, 0, features, at, behind.length);
        }
        return new IndexEntry(
                subject.recordId(),
                subject.version(),
                subject.database(),
                subject.audience(),
                List.copyOf(keys),
                features);
    }

    static List<TravelDocument> documents(byte[] features) {
        return DocumentFeatures.read(ByteBuffer.wrap(features));
    }

    /**
     * The person of a record; null when it is about none, or its basics show that it is not worth reading.
     *
     * @param withDocuments whether the documents of the record are read too: they cost time, and few questions need them
     */
    static @Nullable PreparedPerson person(
            byte[] features, boolean withDocuments, Predicate<PersonFeatures.Basics> worth) {
        ByteBuffer buffer = ByteBuffer.wrap(features);
        List<IdentityDocument> documents = List.of();
        if (withDocuments) {
            documents = DocumentFeatures.read(buffer).stream()
                    .flatMap(document -> document.identity().stream())
                    .toList();
        } else {
            DocumentFeatures.skip(buffer);
        }
        if (!buffer.hasRemaining()) {
            return null;
        }
        PersonFeatures.Basics basics = PersonFeatures.basics(buffer, documents);
        return worth.test(basics) ? PersonFeatures.decode(basics, buffer) : null;
    }

    /** The person without names that are too long to be one: the index must not stop because of one bad record. */
    private PreparedPerson prepared(long recordId, Person person) {
        try {
            return matcher.prepare(person);
        } catch (InvalidName e) {
            LOG.log(Level.WARNING, "record {0}: a name is too long to be one; it is found by the others", recordId);
            List<PersonName> names =
                    person.names().stream().filter(this::isReadable).toList();
            return matcher.prepare(new Person(
                    names, person.datesOfBirth(), person.sex(), person.nationalities(), person.birthplaces()));
        }
    }

    private boolean isReadable(PersonName name) {
        try {
            matcher.prepare(new Person(List.of(name), List.of(), Sex.UNSPECIFIED, List.of(), List.of()));
            return true;
        } catch (InvalidName e) {
            return false;
        }
    }

    /**
     * A range that is none cannot be asked, but its ends can: the index must not stop because of one bad record, nor
     * lose it.
     */
    private static List<TravelDocument> documents(IndexedRecord subject) {
        var documents = new ArrayList<TravelDocument>(subject.travelDocuments().size());
        for (TravelDocument document : subject.travelDocuments()) {
            if (document.lastNumber().isEmpty() || isRange(document)) {
                documents.add(document);
            } else {
                LOG.log(
                        Level.WARNING,
                        "record {0}: a range of document numbers is none; only its ends are found",
                        subject.recordId());
                documents.add(new TravelDocument(document.number(), "", document.country(), document.type()));
                documents.add(new TravelDocument(document.lastNumber(), "", document.country(), document.type()));
            }
        }
        return documents;
    }

    private static boolean isRange(TravelDocument document) {
        try {
            return !new NumberRange(document.number(), document.lastNumber())
                    .first()
                    .isEmpty();
        } catch (InvalidValue e) {
            return false;
        }
    }
}
