package org.liaisonhub.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.liaisonhub.search.IndexEntry;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;

/** How a record lies in Lucene: one document, a term field per kind of key, doc values for all that comes back. */
final class EntryFields {
    /** Named in every commit; an index of another number is built anew. */
    static final String LAYOUT = "lucene-1";

    /** The record id as a term of eight bytes, in numeric order, for replacing and removing. */
    static final String ID = "id";

    static final String RECORD = "record";
    static final String VERSION = "version";
    /** Database and audience in one number, so that a posting costs one look whether it may be seen. */
    static final String SCOPE = "scope";

    static final String FEATURES = "features";

    private static final Map<KeyKind, String> KEYS = new EnumMap<>(KeyKind.class);
    private static final FieldType TERM = new FieldType();

    static {
        for (KeyKind kind : KeyKind.values()) {
            KEYS.put(kind, "key-" + kind.name().toLowerCase(Locale.ROOT));
        }
        TERM.setIndexOptions(IndexOptions.DOCS);
        TERM.setOmitNorms(true);
        TERM.setTokenized(false);
        TERM.freeze();
    }

    private EntryFields() {}

    static String keys(KeyKind kind) {
        return KEYS.getOrDefault(kind, "");
    }

    static List<IndexableField> of(IndexEntry entry) {
        var fields = new ArrayList<IndexableField>(entry.keys().size() + 5);
        fields.add(new Field(ID, idBytes(entry.recordId()), TERM));
        fields.add(new NumericDocValuesField(RECORD, entry.recordId()));
        fields.add(new NumericDocValuesField(VERSION, entry.version()));
        fields.add(new NumericDocValuesField(SCOPE, scope(entry.database(), entry.audience())));
        fields.add(new BinaryDocValuesField(FEATURES, new BytesRef(entry.features())));
        for (Key key : entry.keys()) {
            fields.add(new Field(keys(key.kind()), new BytesRef(key.text().getBytes(StandardCharsets.UTF_8)), TERM));
        }
        return fields;
    }

    static Term id(long recordId) {
        return new Term(ID, idBytes(recordId));
    }

    static long recordId(BytesRef id) {
        return NumericUtils.sortableBytesToLong(id.bytes, id.offset);
    }

    static int database(long scope) {
        return (int) (scope >>> 32);
    }

    static int audience(long scope) {
        return (int) scope;
    }

    private static long scope(int database, int audience) {
        return ((long) database << 32) | audience;
    }

    private static BytesRef idBytes(long recordId) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(recordId, bytes, 0);
        return new BytesRef(bytes);
    }
}
