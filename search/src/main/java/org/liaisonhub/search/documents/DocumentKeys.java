package org.liaisonhub.search.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.search.Key;
import org.liaisonhub.search.KeyKind;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.documents.DocumentNumbers;

/**
 * The keys under which travel documents lie and are asked. A number is its own key once confusable characters are
 * folded, so that one look finds the document itself and those that a reading device takes for it;
 * {@link DocumentMatcher} tells them apart.
 */
public final class DocumentKeys {
    /** Country of a key that leaves it open; no country code looks like this. */
    private static final String ANY = "?";

    /** Longer numbers share a key by their beginning; no document has one. Keeps keys far below what an index takes. */
    private static final int MAX_LENGTH = 64;

    private DocumentKeys() {}

    /**
     * Keys of a recorded document; none when its number holds no letter and no digit.
     *
     * @throws InvalidValue if it is a range that is none, see {@link NumberRange}
     */
    public static List<Key> ofRecord(TravelDocument document) {
        String number = DocumentNumbers.normalise(document.number());
        if (number.isEmpty()) {
            return List.of();
        }
        String country = country(document);
        if (document.lastNumber().isEmpty()) {
            String folded = folded(number);
            return List.of(key(KeyKind.DOCUMENT, country, folded), new Key(KeyKind.NUMBER, folded));
        }
        var keys = new ArrayList<Key>();
        for (String block : new NumberRange(document.number(), document.lastNumber()).blocks()) {
            keys.add(key(KeyKind.NUMBER_RANGE, country, clipped(block)));
            keys.add(key(KeyKind.NUMBER_RANGE, ANY, clipped(block)));
        }
        return keys;
    }

    /**
     * Keys to ask for a document, the most telling first.
     *
     * @throws InvalidValue if the number holds no letter and no digit, or a range is asked
     */
    public static List<Key> ofQuestion(TravelDocument document) {
        String number = DocumentNumbers.normalise(document.number());
        if (number.isEmpty()) {
            throw new InvalidValue("number", "at least one letter or digit");
        }
        if (!document.lastNumber().isEmpty()) {
            throw new InvalidValue("lastNumber", "empty in a question, which asks for one document");
        }
        String country = country(document);
        String folded = folded(number);
        var keys = new ArrayList<Key>();
        if (country.isEmpty()) {
            keys.add(new Key(KeyKind.NUMBER, folded));
        } else {
            keys.add(key(KeyKind.DOCUMENT, country, folded));
            keys.add(key(KeyKind.DOCUMENT, "", folded));
        }
        for (String block : NumberRange.blocksAround(number)) {
            if (country.isEmpty()) {
                keys.add(key(KeyKind.NUMBER_RANGE, ANY, clipped(block)));
            } else {
                keys.add(key(KeyKind.NUMBER_RANGE, country, clipped(block)));
                keys.add(key(KeyKind.NUMBER_RANGE, "", clipped(block)));
            }
        }
        return keys;
    }

    static String country(TravelDocument document) {
        return document.country().strip().toUpperCase(Locale.ROOT);
    }

    private static Key key(KeyKind kind, String country, String number) {
        return new Key(kind, country + "|" + number);
    }

    private static String folded(String number) {
        return clipped(DocumentNumbers.foldConfusables(number));
    }

    private static String clipped(String number) {
        return number.length() > MAX_LENGTH ? number.substring(0, MAX_LENGTH) : number;
    }
}
