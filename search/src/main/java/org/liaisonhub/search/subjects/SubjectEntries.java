package org.liaisonhub.search.subjects;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.documents.DocumentFeatures;
import org.liaisonhub.search.documents.DocumentKeys;
import org.liaisonhub.search.documents.NumberRange;
import org.liaisonhub.standards.InvalidValue;

/** Turns a record into its entry: the keys of its person and documents, and both as features, the person first. */
final class SubjectEntries {
    private static final Logger LOG = System.getLogger(SubjectEntries.class.getName());

    private SubjectEntries() {}

    static IndexEntry of(IndexedRecord subject) {
        var keys = new LinkedHashSet<Key>();
        List<TravelDocument> documents = documents(subject);
        documents.forEach(document -> keys.addAll(DocumentKeys.ofRecord(document)));
        byte[] person = new byte[0];
        byte[] written = DocumentFeatures.write(documents);
        ByteBuffer features = ByteBuffer.allocate(Short.BYTES + person.length + written.length);
        features.putShort((short) person.length).put(person).put(written);
        return new IndexEntry(
                subject.recordId(),
                subject.version(),
                subject.database(),
                subject.audience(),
                List.copyOf(keys),
                features.array());
    }

    static List<TravelDocument> documents(byte[] features) {
        ByteBuffer buffer = ByteBuffer.wrap(features);
        int person = Short.toUnsignedInt(buffer.getShort());
        return DocumentFeatures.read(buffer.position(Short.BYTES + person));
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
