package org.liaisonhub.hub.imports.lists;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.rows.RefusedForm;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.hub.imports.rows.RowBytes;
import org.liaisonhub.hub.imports.rows.RowSource;
import org.liaisonhub.standards.InvalidValue;

/**
 * The entries of the consolidated list of the UN Security Council. The whole file is read once before the first entry
 * is given, so that a truncated or hostile one changes nothing.
 *
 * <p>The source key is the permanent reference number: {@code DATAID} names a row of the list's own database and was
 * given anew in the past.
 *
 * <p>Source: the UN's sc-sanctions.xsd, and the list of 2026-02-27.
 */
public final class UnListRows implements RowSource {
    private static final String ROOT = "CONSOLIDATED_LIST";
    private static final String INDIVIDUAL = "INDIVIDUAL";
    private static final Set<String> ENTRIES = Set.of(INDIVIDUAL, "ENTITY");

    private final Counted bytes;
    private final XmlEntryReader entries;
    private final long total;
    private final Nations nations;

    /**
     * Verifies the whole file and opens it.
     *
     * @throws InvalidValue naming the line, if it is no well-formed list or has no entry at all
     */
    public UnListRows(Path file, Nations nations) throws IOException {
        this.nations = nations;
        total = Files.size(file);
        verify(file);
        bytes = new Counted(new BufferedInputStream(Files.newInputStream(file)));
        entries = new XmlEntryReader(bytes, ROOT, ENTRIES);
    }

    private static void verify(Path file) throws IOException {
        try (var reader = new XmlEntryReader(new BufferedInputStream(Files.newInputStream(file)), ROOT, ENTRIES)) {
            if (reader.next() == null) {
                throw new InvalidValue(ROOT, "at least one INDIVIDUAL or ENTITY");
            }
            while (reader.next() != null) {
                // only that it can be read to its end
            }
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        var entry = entries.next();
        if (entry == null) {
            return null;
        }
        String reference = entry.text("REFERENCE_NUMBER");
        var original = RowBytes.of(reference);
        if (reference.isEmpty()) {
            return new Row.Faulty(entry.line(), original, "", "REFERENCE_NUMBER", "every entry has one");
        }
        try {
            var party = entry.name().equals(INDIVIDUAL)
                    ? UnEntry.individual(entry, nations)
                    : UnEntry.entity(entry, nations);
            return new Row.Read(entry.line(), original, reference, party.content(), party.unmapped());
        } catch (InvalidValue e) {
            return new Row.Faulty(entry.line(), original, reference, e.field(), e.rule());
        }
    }

    @Override
    public long consumed() {
        return bytes.count;
    }

    @Override
    public long total() {
        return total;
    }

    /** The list has no lines to send again: the error file names the entries. */
    @Override
    public RefusedForm refusedForm() {
        return new RefusedForm.Csv(RowBytes.of("reference-number"));
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
