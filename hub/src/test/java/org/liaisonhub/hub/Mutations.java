package org.liaisonhub.hub;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.stream.Stream;

/** Inputs that differ from a given one in a few places: bytes changed, cut out, doubled. The same seed gives the same. */
public final class Mutations {
    private static final String TELLING = "{}[]\",:|>-&*!%#\\0019~ \n\t\u0000";

    private Mutations() {}

    public static Stream<byte[]> of(byte[] input, long seed, int count) {
        var random = new Random(seed);
        return Stream.generate(() -> mutated(input, random)).limit(count);
    }

    private static byte[] mutated(byte[] input, Random random) {
        byte[] bytes = input.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + 1 + random.nextInt(8));
            switch (random.nextInt(4)) {
                case 0 -> bytes[from] = (byte) random.nextInt(256);
                case 1 -> bytes[from] = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
                case 2 -> bytes = joined(bytes, from, to, 0);
                default -> bytes = joined(bytes, from, to, 2);
            }
        }
        return bytes;
    }

    /** The bytes with those between {@code from} and {@code to} standing {@code times} times. */
    private static byte[] joined(byte[] bytes, int from, int to, int times) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            out.write(bytes, from, to - from);
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
