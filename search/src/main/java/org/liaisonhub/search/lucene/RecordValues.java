package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.search.Candidate;

/** Reads what comes back with records. To be asked for rising documents, so that each segment is opened once. Not thread-safe. */
final class RecordValues {
    private final List<LeafReaderContext> leaves;
    private @Nullable Leaf current;

    RecordValues(List<LeafReaderContext> leaves) {
        this.leaves = leaves;
    }

    long recordId(int document) throws IOException {
        Leaf leaf = leaf(document);
        return leaf.number(leaf.records, document);
    }

    Candidate candidate(int document) throws IOException {
        Leaf leaf = leaf(document);
        return new Candidate(
                leaf.number(leaf.records, document),
                (int) leaf.number(leaf.versions, document),
                EntryFields.database(leaf.number(leaf.scopes, document)),
                leaf.features(document));
    }

    private Leaf leaf(int document) throws IOException {
        Leaf leaf = current;
        if (leaf == null || document >= leaf.end) {
            leaf = new Leaf(leaves.get(ReaderUtil.subIndex(document, leaves)));
            current = leaf;
        }
        return leaf;
    }

    private static final class Leaf {
        private final int base;
        private final int end;
        private final NumericDocValues records;
        private final NumericDocValues versions;
        private final NumericDocValues scopes;
        private final BinaryDocValues features;

        Leaf(LeafReaderContext context) throws IOException {
            LeafReader reader = context.reader();
            base = context.docBase;
            end = context.docBase + reader.maxDoc();
            records = reader.getNumericDocValues(EntryFields.RECORD);
            versions = reader.getNumericDocValues(EntryFields.VERSION);
            scopes = reader.getNumericDocValues(EntryFields.SCOPE);
            features = reader.getBinaryDocValues(EntryFields.FEATURES);
        }

        long number(NumericDocValues values, int document) throws IOException {
            return values.advanceExact(document - base) ? values.longValue() : 0;
        }

        byte[] features(int document) throws IOException {
            if (!features.advanceExact(document - base)) {
                return new byte[0];
            }
            BytesRef slice = features.binaryValue();
            return Arrays.copyOfRange(slice.bytes, slice.offset, slice.offset + slice.length);
        }
    }
}
