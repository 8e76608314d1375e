package org.liaisonhub.search.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.search.TravelDocument;

/** Travel documents as the bytes that come back with a candidate: four texts each, with their lengths. */
public final class DocumentFeatures {
    private DocumentFeatures() {}

    public static byte[] write(List<TravelDocument> documents) {
        var bytes = new ByteArrayOutputStream(32 * documents.size());
        for (TravelDocument document : documents) {
            write(bytes, document.number());
            write(bytes, document.lastNumber());
            write(bytes, document.country());
            write(bytes, document.type());
        }
        return bytes.toByteArray();
    }

    /** The documents that lie in the rest of {@code features}. */
    public static List<TravelDocument> read(ByteBuffer features) {
        var documents = new ArrayList<TravelDocument>(1);
        while (features.hasRemaining()) {
            documents.add(new TravelDocument(text(features), text(features), text(features), text(features)));
        }
        return documents;
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int length = utf8.length;
        while (length >= 0x80) {
            bytes.write(length | 0x80);
            length >>>= 7;
        }
        bytes.write(length);
        bytes.writeBytes(utf8);
    }

    private static String text(ByteBuffer features) {
        int length = 0;
        int shift = 0;
        byte part;
        do {
            part = features.get();
            length |= (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        byte[] utf8 = new byte[length];
        features.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
