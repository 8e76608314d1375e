package org.liaisonhub.hub.imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.standards.InvalidValue;

/** The rows of a CSV file by the fields of a database; see {@link Columns} for its header. */
public final class CsvRows implements RowSource {
    private final java.io.InputStream in;
    private final CsvReader reader;
    private final Columns columns;
    private final RowBytes header;
    private final long total;

    /**
     * Opens the file and reads its header.
     *
     * @throws InvalidValue if the header does not fit the database
     */
    public CsvRows(Path file, List<ColumnForm> forms, boolean keyRequired) throws IOException {
        total = Files.size(file);
        in = Files.newInputStream(file);
        try {
            reader = new CsvReader(in);
            var first = reader.next();
            if (first == null) {
                throw new InvalidValue("line 1", "the file must start with a header that names the columns");
            }
            if (!first.sound()) {
                throw new InvalidValue("line " + first.line(), first.fault());
            }
            columns = Columns.of(first.fields(), forms, keyRequired);
            header = first.original();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        var row = reader.next();
        if (row == null) {
            return null;
        }
        if (!row.sound()) {
            return new Row.Faulty(row.line(), row.original(), "", "", row.fault());
        }
        if (row.fields().size() != columns.count()) {
            return new Row.Faulty(
                    row.line(), row.original(), "", "", "a row has as many values as the header: " + columns.count());
        }
        return new Row.Read(
                row.line(), row.original(), columns.key(row.fields()), columns.content(row.fields()), List.of());
    }

    @Override
    public long consumed() {
        return reader.consumed();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public RefusedForm refusedForm() {
        return new RefusedForm.Csv(header);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
