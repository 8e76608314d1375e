package org.liaisonhub.hub.imports.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A row of a file as it stands there, without its line end; kept to be copied into the error file. */
public final class RowBytes {
    public static final RowBytes NONE = new RowBytes(new byte[0]);

    private final byte[] bytes;

    /** Takes the array over: the caller does not change it any more. */
    public RowBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static RowBytes of(String text) {
        return new RowBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    public byte at(int index) {
        return bytes[index];
    }

    /** Writes the bytes from {@code start} on. */
    public void writeTo(OutputStream out, int start) throws IOException {
        out.write(bytes, start, bytes.length - start);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
