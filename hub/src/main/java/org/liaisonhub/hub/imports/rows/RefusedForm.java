package org.liaisonhub.hub.imports.rows;

/** How a refused row is written into the error file. */
public sealed interface RefusedForm {
    /** CSV: the header of the source and the row as it was, with line, field and rule in three columns before it. */
    record Csv(RowBytes header) implements RefusedForm {}

    /** NDJSON: the object as it was, with {@code #line}, {@code #field} and {@code #rule} put into it. */
    record Ndjson() implements RefusedForm {}
}
