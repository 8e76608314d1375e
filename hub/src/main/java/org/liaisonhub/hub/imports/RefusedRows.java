package org.liaisonhub.hub.imports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.rows.RefusedForm;
import org.liaisonhub.hub.imports.rows.RowBytes;

/**
 * The error file: each refused row as it was, with line, field and rule before it, in the form of its source, so that
 * it can be corrected and sent again. It holds the owner's own data: readable by the user only. Made with the first
 * refused row; takes at most {@link #MOST} rows and then says so.
 */
final class RefusedRows implements AutoCloseable {
    /** Rows kept; further ones are counted only. A file with more is wrong as a whole. */
    static final int MOST = 10_000;

    private final Path file;
    private final RefusedForm form;
    private @Nullable OutputStream out;
    private long rows;

    RefusedRows(Path file, RefusedForm form) {
        this.file = file;
        this.form = form;
    }

    void add(long line, String field, String rule, RowBytes original) throws IOException {
        rows++;
        if (rows <= MOST) {
            write(line, field, rule, original);
        } else if (rows == MOST + 1) {
            write(line, "", "from here on refused rows are only counted: this file keeps " + MOST, RowBytes.NONE);
        }
    }

    /** The error file, or null when no row was refused. */
    @Nullable
    Path file() {
        return out == null ? null : file;
    }

    private void write(long line, String field, String rule, RowBytes original) throws IOException {
        var to = open();
        switch (form) {
            case RefusedForm.Csv _ -> {
                to.write(text(line + "," + quoted(field) + "," + quoted(rule) + ","));
                original.writeTo(to, 0);
            }
            case RefusedForm.Ndjson _ -> {
                to.write(text("{\"#line\":" + line + ",\"#field\":\"" + escaped(field) + "\",\"#rule\":\""
                        + escaped(rule) + "\""));
                int brace = firstByte(original, 0);
                if (brace < original.length() && original.at(brace) == '{') {
                    int next = firstByte(original, brace + 1);
                    boolean empty = next < original.length() && original.at(next) == '}';
                    to.write(text(empty ? "" : ","));
                    original.writeTo(to, brace + 1);
                } else {
                    to.write(text(original.length() == 0 ? "}" : "}\n"));
                    original.writeTo(to, 0);
                }
            }
        }
        to.write('\n');
    }

    /** Index of the first byte from {@code start} on that is no white space. */
    private static int firstByte(RowBytes row, int start) {
        int at = start;
        while (at < row.length() && row.at(at) <= ' ' && row.at(at) >= 0) {
            at++;
        }
        return at;
    }

    private OutputStream open() throws IOException {
        var opened = out;
        if (opened == null) {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            opened = new BufferedOutputStream(Files.newOutputStream(file));
            out = opened;
            if (form instanceof RefusedForm.Csv(RowBytes header)) {
                opened.write(text("#line,#field,#rule,"));
                header.writeTo(opened, 0);
                opened.write('\n');
            }
        }
        return opened;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
