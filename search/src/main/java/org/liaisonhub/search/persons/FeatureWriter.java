package org.liaisonhub.search.persons;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes features: numbers of 7 bits per byte, texts with their length in bytes before them. */
final class FeatureWriter {
    private ByteBuffer bytes = ByteBuffer.allocate(256);

    private void ensure(int room) {
        if (bytes.remaining() < room) {
            bytes = ByteBuffer.allocate(2 * (bytes.capacity() + room)).put(bytes.flip());
        }
    }

    void number(int number) {
        ensure(5);
        int rest = number;
        while (rest >>> 7 != 0) {
            bytes.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    void fixed(long number) {
        ensure(Long.BYTES);
        bytes.putLong(number);
    }

    void fixed(int number) {
        ensure(Integer.BYTES);
        bytes.putInt(number);
    }

    void ascii(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        ensure(ascii.length);
        bytes.put(ascii);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        ensure(utf8.length);
        bytes.put(utf8);
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
