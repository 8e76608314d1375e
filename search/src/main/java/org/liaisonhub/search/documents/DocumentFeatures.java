package org.liaisonhub.search.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.search.TravelDocument;

/** Travel documents as the bytes that come back with a candidate: their number, then four texts each with their lengths. */
public final class DocumentFeatures {
    private DocumentFeatures() {}

    public static byte[] write(List<TravelDocument> documents) {
        var bytes = new ByteArrayOutputStream(1 + 32 * documents.size());
        write(bytes, documents.size());
        for (TravelDocument document : documents) {
            write(bytes, document.number());
            write(bytes, document.lastNumber());
            write(bytes, document.country());
            write(bytes, document.type());
        }
        return bytes.toByteArray();
    }

    /** The documents that {@link #write} wrote; the position of the buffer moves behind them. */
    public static List<TravelDocument> read(ByteBuffer features) {
        int count = number(features);
        var documents = new ArrayList<TravelDocument>(count);
        for (int i = 0; i < count; i++) {
            documents.add(new TravelDocument(text(features), text(features), text(features), text(features)));
        }
        return documents;
    }

    /** Moves the position of the buffer behind the documents. */
    public static void skip(ByteBuffer features) {
        int texts = 4 * number(features);
        for (int i = 0; i < texts; i++) {
            int length = number(features);
            features.position(features.position() + length);
        }
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        write(bytes, utf8.length);
        bytes.writeBytes(utf8);
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest >= 0x80) {
            bytes.write(rest | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static String text(ByteBuffer features) {
        byte[] utf8 = new byte[number(features)];
        features.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static int number(ByteBuffer features) {
        int number = 0;
        int shift = 0;
        byte part = features.get();
        while (part < 0) {
            number |= (part & 0x7F) << shift;
            shift += 7;
            part = features.get();
        }
        return number | part << shift;
    }
}
