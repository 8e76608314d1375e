package org.liaisonhub.search.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.Visibility;

/** Looks up keys in one segment with enumerators that are kept, since making them costs more than a miss. Not thread-safe. */
final class SegmentKeys {
    private final LeafReader leaf;
    private final int base;
    private final @Nullable Bits live;
    private final Map<KeyKind, TermsEnum> terms = new EnumMap<>(KeyKind.class);
    private @Nullable PostingsEnum postings;

    SegmentKeys(LeafReaderContext context) throws IOException {
        leaf = context.reader();
        base = context.docBase;
        live = leaf.getLiveDocs();
        for (KeyKind kind : KeyKind.values()) {
            Terms field = leaf.terms(EntryFields.keys(kind));
            if (field != null) {
                terms.put(kind, field.iterator());
            }
        }
    }

    /** Adds the visible documents of a key. */
    void collect(KeyKind kind, BytesRef key, Visibility visibility, Documents documents) throws IOException {
        TermsEnum field = terms.get(kind);
        if (field == null || !field.seekExact(key)) {
            return;
        }
        PostingsEnum found = field.postings(postings, PostingsEnum.NONE);
        postings = found;
        NumericDocValues scopes = leaf.getNumericDocValues(EntryFields.SCOPE);
        for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
            if ((live == null || live.get(document)) && isVisible(scopes, document, visibility)) {
                documents.add(base + document);
            }
        }
    }

    private static boolean isVisible(NumericDocValues scopes, int document, Visibility visibility) throws IOException {
        if (!scopes.advanceExact(document)) {
            return false;
        }
        long scope = scopes.longValue();
        return visibility.covers(EntryFields.database(scope), EntryFields.audience(scope));
    }
}
