package org.liaisonhub.search.persons;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what {@link FeatureWriter} wrote. */
final class FeatureReader {
    private final ByteBuffer bytes;

    FeatureReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int number() {
        int number = 0;
        int shift = 0;
        byte part = bytes.get();
        while (part < 0) {
            number |= (part & 0x7F) << shift;
            shift += 7;
            part = bytes.get();
        }
        return number | part << shift;
    }

    long fixedLong() {
        return bytes.getLong();
    }

    int fixedInt() {
        return bytes.getInt();
    }

    String ascii(int length) {
        int at = bytes.position();
        bytes.position(at + length);
        return new String(bytes.array(), bytes.arrayOffset() + at, length, StandardCharsets.ISO_8859_1);
    }

    String text() {
        int length = number();
        int at = bytes.position();
        bytes.position(at + length);
        return length == 0 ? "" : new String(bytes.array(), bytes.arrayOffset() + at, length, StandardCharsets.UTF_8);
    }

    List<String> texts() {
        int count = number();
        if (count == 0) {
            return List.of();
        }
        var texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = text();
        }
        return List.of(texts);
    }
}
