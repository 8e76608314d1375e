package org.liaisonhub.hub.imports.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one import, read once, in order, in bounded memory. Used by one thread. */
public interface RowSource extends AutoCloseable {
    /**
     * The next row, or null at the end.
     *
     * @throws org.liaisonhub.standards.InvalidValue when the file as a whole is broken from here on
     */
    @Nullable
    Row next() throws IOException;

    /** How much of {@link #total} is read, in bytes. */
    long consumed();

    long total();

    /** How refused rows are written, so that they can be corrected and sent again. */
    RefusedForm refusedForm();

    @Override
    void close() throws IOException;
}
